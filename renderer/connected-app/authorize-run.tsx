import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import type { AuthorizePart } from '../profiles/mend-access.ts';
import { ProblemView, type RemedyHandlers } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { CheckList } from '../verification/check-list.tsx';
import type { useVerification } from '../verification/use-verification.ts';
import { Authorization } from './authorization.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { DemoProfileLogin } from './demo-profile-login.tsx';
import { helpedByWindow } from './usable-way.ts';
import { useConsentStage } from './use-consent-stage.ts';

interface AuthorizeRunProps {
  test: ReturnType<typeof useVerification>;
  profile: Profile;
  loopback: boolean;
  onPart: (part: AuthorizePart) => void;
  /** Chooses other scopes; a person then authorizes. */
  onScopes: (scopes: string[]) => void;
  /** Chooses the consent window as the way. */
  onWindow: () => void;
}

/** The consent and the checks of an authorization as they run, and how it ended. */
export function AuthorizeRun({ test, profile, loopback, onPart, onScopes, onWindow }: AuthorizeRunProps) {
  const { t } = useTranslation(['app', 'onboarding', 'common']);
  const { status, attemptId, verification, start } = test;
  const stage = useConsentStage(status === 'running' ? attemptId : null);
  const granted = verification?.authorization;
  const handlers: RemedyHandlers = {
    authorize: ({ scopes }) => (scopes ? onScopes(scopes) : start()),
    retry: start,
    'edit-scopes': () => onPart('scopes'),
    'edit-credentials': () => onPart('secret'),
    'show-consent': ({ attemptId: running }) => {
      // Where it is over meanwhile, trying again is what is left.
      call(bridge().consent.show, { attemptId: running }).catch(start);
    },
  };
  const problems = [test.problem, ...test.checks.map(({ problem }) => problem)];
  if (status === 'idle') return null;
  return (
    <>
      {status === 'running' && stage && attemptId && (
        <ConsentPanel
          attemptId={attemptId}
          stage={stage}
          loopback={loopback}
          onCancel={test.cancel}
          aside={profile.demo && <DemoProfileLogin />}
        />
      )}
      {status === 'running' && !stage && (
        <Progress label={t('common:check.running.authorize')} onCancel={test.cancel} />
      )}
      {status === 'cancelled' && (
        <Text role="status" c="dimmed">
          {t('authorize.cancelled')}
        </Text>
      )}
      {granted && <Authorization authorization={granted} />}
      {status !== 'cancelled' && <CheckList checks={test.checks} handlers={handlers} />}
      {test.problem && <ProblemView problem={test.problem} handlers={handlers} />}
      {status === 'finished' && !granted && (
        <Text role="alert" c="var(--ps-bad)">
          {t('authorize.failed')}
        </Text>
      )}
      {status !== 'running' && helpedByWindow(problems) && (
        <Button size="xs" variant="default" w="fit-content" onClick={onWindow}>
          {t('consent.instead.window')}
        </Button>
      )}
    </>
  );
}
