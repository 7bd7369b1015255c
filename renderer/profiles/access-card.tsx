import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { Card } from '../ui/card.tsx';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import type { RemedyHandlers } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { CheckList } from '../verification/check-list.tsx';
import { type RunChecks, useVerification } from '../verification/use-verification.ts';
import { AccessFacts } from './access-facts.tsx';
import { AppAuthorizationFacts } from './app-authorization-facts.tsx';
import { Fact } from './fact.tsx';
import { mendOfSecrets, useMend } from './mend-access.ts';
import { profilesQuery } from './profile-queries.ts';
import { ReadProblem } from './read-problem.tsx';

/** How the access is: the last test, what the PIM told about itself, and the checks run again on demand. */
export function AccessCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation(['profile', 'common']);
  const queryClient = useQueryClient();
  const run = useCallback<RunChecks>(
    async (attemptId, signal) => {
      const verification = await call(bridge().profiles.verify, { profileId: profile.id, attemptId }, signal);
      void queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
      return verification;
    },
    [profile.id, queryClient],
  );
  const test = useVerification(run);
  const ask = useMend((state) => state.ask);
  const handlers: RemedyHandlers = {
    retry: test.start,
    authorize: ({ scopes }) =>
      ask(profile.id, mendOfSecrets(profile), scopes ? { part: 'scopes', scopes } : {}),
    ...(profile.demo
      ? {}
      : {
          'use-address': ({ url }) => ask(profile.id, 'address', { url }),
          'edit-address': () => ask(profile.id, 'address'),
        }),
    'edit-scopes': () => ask(profile.id, mendOfSecrets(profile), { part: 'scopes' }),
    'edit-credentials': () => ask(profile.id, mendOfSecrets(profile), { part: 'secret' }),
    'enter-password': () => ask(profile.id, 'password'),
  };
  const last = profile.lastVerification;
  return (
    <Card
      title={t('health.title')}
      aside={
        <Button variant="default" size="xs" disabled={test.status === 'running'} onClick={test.start}>
          {t('health.testAgain')}
        </Button>
      }
    >
      <dl className="ps-facts">
        <Fact name={t('health.lastTest')}>
          <OutcomeMark outcome={last?.outcome ?? 'never'} />
          {last && (
            <Text component="span" c="dimmed">
              <RelativeTime at={last.at} />
            </Text>
          )}
        </Fact>
        <Fact name={t('health.version')}>{last?.version ?? t('common:unknown')}</Fact>
        <Fact name={t('health.edition')}>{last?.edition ?? t('common:unknown')}</Fact>
        <Fact name={t('health.kind')}>{t(`common:access.${profile.access.kind}`)}</Fact>
        <AccessFacts access={profile.access} />
      </dl>
      {profile.access.kind === 'app' && <AppAuthorizationFacts profile={profile} access={profile.access} />}
      {test.status !== 'idle' && (
        <div className="ps-live-checks">
          <CheckList checks={test.checks} handlers={handlers} />
          {test.status === 'running' && <Progress label={t('health.testing')} onCancel={test.cancel} />}
          {test.status === 'cancelled' && (
            <Text c="dimmed" role="status">
              {t('health.cancelled')}
            </Text>
          )}
          {test.problem && <ReadProblem profile={profile} problem={test.problem} retry={test.start} />}
        </div>
      )}
    </Card>
  );
}
