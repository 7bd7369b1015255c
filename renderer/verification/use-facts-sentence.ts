import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../preload/contract/verification.ts';

/** What a step is doing or has found, in a sentence; null where there is nothing to say. */
export function useFactsSentence(check: CheckResult): string | null {
  const { t } = useTranslation();
  if (check.state === 'running') return t(`check.running.${check.id}`);
  if (check.state !== 'passed' && check.state !== 'limited') return null;
  const { facts } = check;
  const has = (...names: string[]) => names.every((name) => facts[name] !== undefined && facts[name] !== '');
  switch (check.id) {
    case 'reach':
      return t('check.facts.reach');
    case 'identify':
      return has('routes')
        ? t('check.facts.identifyRoutes', { count: Number(facts.routes) })
        : t('check.facts.identify');
    case 'authorize':
      return has('expiresInMinutes')
        ? t('check.facts.authorizeMinutes', { count: Number(facts.expiresInMinutes) })
        : t('check.facts.authorize');
    case 'version':
      if (has('version', 'edition')) return t('check.facts.versionEdition', facts);
      if (has('version')) return t('check.facts.versionIs', facts);
      return check.state === 'passed' ? t('check.facts.version') : null;
    case 'channels': {
      if (!has('channels')) return null;
      const count = Number(facts.channels);
      return has('names')
        ? t('check.facts.channelsNames', { count, names: facts.names })
        : t('check.facts.channelsCount', { count });
    }
  }
}
