import { Button, Skeleton, Text } from '@mantine/core';
import { IconLock, IconLockOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemOf } from '../app/problem-error.ts';
import { backendWords } from '../settings/backend-words.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { mendOfSecrets, useMend } from './mend-access.ts';
import { secretStateQuery } from './profile-queries.ts';
import { ReadProblem } from './read-problem.tsx';
import { SecretRows } from './secret-rows.tsx';
import './secrets-card.css';

/** How the secrets of the profile are kept and since when; they can be replaced, and shown or copied by main alone. */
export function SecretsCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation(['profile', 'settings']);
  const secrets = useQuery(secretStateQuery(profile.id));
  const ask = useMend((state) => state.ask);
  const Icon = secrets.data?.kept === 'missing' ? IconLockOff : IconLock;
  return (
    <Card title={t('secrets.title')}>
      {secrets.isPending && <Skeleton height={42} />}
      {secrets.error && (
        <ReadProblem
          compact
          profile={profile}
          problem={problemOf(secrets.error)}
          retry={() => void secrets.refetch()}
        />
      )}
      {secrets.data && (
        <div className="ps-secrets" data-kept={secrets.data.kept}>
          <Icon size={18} aria-hidden />
          <div>
            <Text>{t(`secrets.${secrets.data.kept}`)}</Text>
            {secrets.data.kept === 'keyring' && secrets.data.backend && (
              <Text size="xs" c="dimmed">
                {t('settings:secrets.sealedBy', { backend: backendWords(secrets.data.backend) })}
              </Text>
            )}
            {secrets.data.setAt && !secrets.data.secrets && (
              <Text size="xs" c="dimmed">
                {t('secrets.since')} <RelativeTime at={secrets.data.setAt} />
              </Text>
            )}
          </div>
        </div>
      )}
      {secrets.data?.problem && (
        <ProblemView
          compact
          tone="warning"
          problem={secrets.data.problem}
          handlers={{ retry: () => void secrets.refetch() }}
        />
      )}
      {secrets.data?.secrets && <SecretRows profileId={profile.id} secrets={secrets.data.secrets} />}
      <Button
        variant={secrets.data?.kept === 'missing' ? 'filled' : 'default'}
        size="xs"
        w="fit-content"
        onClick={() => ask(profile.id, mendOfSecrets(profile), { part: 'secret' })}
      >
        {t(profile.access.kind === 'app' ? 'secrets.authorize' : 'secrets.enter')}
      </Button>
    </Card>
  );
}
