import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Remedy } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { DoneRemedy } from './done-remedy.tsx';
import { HereRemedy } from './here-remedy.tsx';
import { ServerRemedy } from './server-remedy.tsx';
import { WhereRemedy } from './where-remedy.tsx';
import './remedies.css';

interface RemedyListProps {
  remedies: readonly Remedy[];
  /** Null where no profile is there yet: then nothing can be fixed here or opened. */
  profile: Profile | null;
}

/** What helps, the quickest first: what is done already, what is done here, in Akeneo, on the server. */
export function RemedyList({ remedies, profile }: RemedyListProps) {
  const { t } = useTranslation('diagnosis');
  const here = remedies.flatMap((remedy) => (remedy.kind === 'here' ? [remedy.action] : []));
  return (
    <div className="ps-remedies">
      {remedies.map((remedy) =>
        remedy.kind === 'done' ? <DoneRemedy key={remedy.what} remedy={remedy} /> : null,
      )}
      {here.length > 0 && profile && <HereRemedy actions={here} profile={profile} />}
      {remedies.map((remedy) =>
        remedy.kind === 'akeneo' ? (
          <WhereRemedy key={remedy.place} remedy={remedy} profile={profile} />
        ) : null,
      )}
      {remedies.some(({ kind }) => kind === 'server') && (
        <section className="ps-remedy" aria-label={t('onServer.title')}>
          <Text fw={600}>{t('onServer.title')}</Text>
          {remedies.map((remedy) =>
            remedy.kind === 'server' ? <ServerRemedy key={remedy.setting} remedy={remedy} /> : null,
          )}
        </section>
      )}
    </div>
  );
}
