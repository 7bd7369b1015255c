import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RemedyAction } from '../../preload/contract/problem.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { exactTime } from '../ui/moment.ts';

/** The authority of a certificate, to be compared with what whoever runs the server says. */
export function TrustFacts({ authority }: { authority: Extract<RemedyAction, { kind: 'trust-authority' }> }) {
  const { t, i18n } = useTranslation('diagnosis');
  return (
    <section className="ps-remedy" aria-label={t('remedy.trust-authority')}>
      <Text fw={600}>{t('remedy.trust-authority')}</Text>
      <Text>{t('trust.text')}</Text>
      <dl className="ps-pairs">
        <dt>{t('trust.subject')}</dt>
        <dd>{authority.subject}</dd>
        <dt>{t('trust.fingerprint')}</dt>
        <dd>
          <CopyCode code={authority.fingerprint} what={t('trust.fingerprint')} />
        </dd>
        <dt>{t('trust.validTo')}</dt>
        <dd>{exactTime(authority.validTo, i18n.language)}</dd>
      </dl>
    </section>
  );
}
