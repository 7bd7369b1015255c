import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RemedyAction } from '../../preload/contract/problem.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { TrustButton } from '../settings/trust-button.tsx';
import { CopyIcon } from '../ui/copy-code.tsx';
import { exactTime } from '../ui/moment.ts';
import { startDiagnosis } from './diagnosis-runs.ts';

interface TrustFactsProps {
  authority: Extract<RemedyAction, { kind: 'trust-authority' }>;
  profile: Profile;
}

/** The authority of a certificate, to be compared with what whoever runs the server says. */
export function TrustFacts({ authority, profile }: TrustFactsProps) {
  const queryClient = useQueryClient();
  const { t, i18n } = useTranslation('diagnosis');
  return (
    <section className="ps-remedy" aria-label={t('remedy.trust-authority')}>
      <Text fw={600}>{t('remedy.trust-authority')}</Text>
      <Text>{t('trust.text')}</Text>
      <dl className="ps-pairs">
        <dt>{t('trust.subject')}</dt>
        <dd>{authority.subject}</dd>
        <dt>{t('trust.fingerprint')}</dt>
        <dd className="ps-copy-code ps-fingerprint">
          <code>
            {halvesOf(authority.fingerprint).map((half) => (
              <span key={half}>{half}</span>
            ))}
          </code>
          <CopyIcon text={authority.fingerprint} what={t('trust.fingerprint')} />
        </dd>
        <dt>{t('trust.validTo')}</dt>
        <dd>{exactTime(authority.validTo, i18n.language)}</dd>
      </dl>
      <TrustButton
        profileId={profile.id}
        baseUrl={null}
        fingerprint={authority.fingerprint}
        label={t('trust.ask')}
        onTrusted={() => void startDiagnosis(queryClient, profile.id)}
      />
    </section>
  );
}

/** Two lines of 16 bytes each, to be compared by eye. */
function halvesOf(fingerprint: string): string[] {
  const bytes = fingerprint.split(':');
  const middle = Math.ceil(bytes.length / 2);
  return [`${bytes.slice(0, middle).join(':')}:`, bytes.slice(middle).join(':')];
}
