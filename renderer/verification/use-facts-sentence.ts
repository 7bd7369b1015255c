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
      return t('check.facts.authorize');
    case 'version':
      if (has('version', 'edition')) return t('check.facts.versionEdition', facts);
      return has('version') ? t('check.facts.versionIs', facts) : null;
    case 'channels':
      return has('channels') ? t('check.facts.channelsCount', { count: Number(facts.channels) }) : null;
  }
}
