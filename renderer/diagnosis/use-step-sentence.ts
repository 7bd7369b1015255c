import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagnosisStep } from '../../preload/contract/diagnosis.ts';

/** What a check is doing or has seen, in a sentence; null where its finding says it all. */
export function useStepSentence(host: string): (step: DiagnosisStep) => string | null {
  const { t } = useTranslation('diagnosis');
  return useCallback(
    ({ id, state, facts }) => {
      if (state === 'running') return t(`check.${id}.running`);
      if (state !== 'passed' && state !== 'limited') return null;
      const filled = { replace: { host, ...facts } };
      switch (id) {
        case 'resolve':
          if (facts.named === 'by-proxy') return t('check.resolve.byProxy');
          return facts.named === 'no'
            ? t('check.resolve.isAddress', filled)
            : t('check.resolve.passed', filled);
        case 'connect':
          return facts.via === 'proxy'
            ? t('check.connect.viaProxy', filled)
            : t('check.connect.passed', filled);
        case 'tls':
          if (facts.encrypted === 'no') return t('check.tls.notEncrypted');
          return facts.encrypted === 'unknown' ? t('check.tls.unknown') : t('check.tls.passed', filled);
        case 'proxy':
          return facts.proxy === 'none' ? t('check.proxy.none') : t('check.proxy.passed', filled);
        case 'clock':
          if (facts.known === 'no') return t('check.clock.notTold');
          return state === 'passed' ? t('check.clock.passed') : null;
        case 'system-information':
          return facts.version
            ? t('check.system-information.passed', filled)
            : t('check.system-information.notTold');
        case 'channels':
          if (state !== 'passed') return null;
          return t('check.channels.count', { count: Number(facts.channels), names: facts.names });
        case 'scheme':
        case 'root-listing':
        case 'permissions':
          return t(`check.${id}.passed`, filled);
        case 'access-kind':
        case 'authorization-header':
        case 'credentials':
        case 'identify':
        case 'maintenance':
        case 'overall-access':
        case 'sub-path':
        case 'token':
          return state === 'passed' ? t(`check.${id}.passed`, filled) : null;
      }
    },
    [t, host],
  );
}
