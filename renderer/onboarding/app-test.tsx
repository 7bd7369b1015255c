import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLoopbackCallback } from '../connected-app/app-hints.ts';
import { ConsentPanel } from '../connected-app/consent-panel.tsx';
import { DemoLogin } from '../connected-app/demo-login.tsx';
import { helpedByWindow } from '../connected-app/usable-way.ts';
import { useConsentStage } from '../connected-app/use-consent-stage.ts';
import { WayPicker } from '../connected-app/way-picker.tsx';
import { hostOf } from '../ui/host-of.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { CheckList } from '../verification/check-list.tsx';
import { useDraft } from './draft.ts';
import { TestFrame } from './test-frame.tsx';
import { TestOutcome } from './test-outcome.tsx';
import { useTestRun } from './use-test-run.ts';
import { WaysOn } from './ways-on.tsx';

/**
 * The test of a connected app: a person chooses the way to the consent, gives it in the PIM, and then the checks go on.
 * What is to be done now stands on top.
 */
export function AppTest() {
  const { t } = useTranslation(['onboarding', 'app', 'common']);
  const { inspection, address, demo, consent, app, change, goTo } = useDraft();
  const { test, again, handlers, outcome } = useTestRun();
  const { status, attemptId } = test;
  const stage = useConsentStage(status === 'running' ? attemptId : null);
  const loopback = isLoopbackCallback(app.callbackUrl);
  const connected = outcome === 'works' || outcome === 'limited';
  const ended = status !== 'running' && status !== 'idle';
  const problems = [test.problem, ...test.checks.map(({ problem }) => problem)];
  const host = hostOf(inspection?.baseUrl ?? address);
  const takeWindow = () => {
    change({ consent: { ...consent, way: 'window' } });
    again();
  };

  return (
    <TestFrame lead={t('test.leadApp', { host })} before="scopes" outcome={outcome}>
      {status === 'running' && stage && attemptId && (
        <ConsentPanel
          attemptId={attemptId}
          stage={stage}
          loopback={loopback}
          onCancel={test.cancel}
          aside={demo && <DemoLogin user={demo.user} />}
        />
      )}
      {status === 'running' && !stage && <Progress label={t('test.running')} onCancel={test.cancel} />}
      {status === 'cancelled' && (
        <Text role="status" c="dimmed">
          {t('test.cancelled')}
        </Text>
      )}
      {status !== 'idle' && status !== 'cancelled' && <CheckList checks={test.checks} handlers={handlers} />}
      {test.problem && <ProblemView problem={test.problem} handlers={handlers} />}
      {outcome && test.verification && <TestOutcome verification={test.verification} />}
      {status !== 'running' && !connected && (
        <>
          <WayPicker request={consent} loopback={loopback} onChange={(next) => change({ consent: next })} />
          {demo && <DemoLogin user={demo.user} />}
          <Button w="fit-content" onClick={again}>
            {t(status === 'idle' ? 'app:consent.start' : 'app:consent.startAgain')}
          </Button>
        </>
      )}
      {ended && outcome !== 'works' && (
        <WaysOn
          problems={problems}
          ways={[
            ...(helpedByWindow(problems)
              ? [{ kind: 'use-window', label: t('app:consent.instead.window'), run: takeWindow }]
              : []),
            ...(connected ? [{ kind: 'authorize', label: t('app:consent.startAgain'), run: again }] : []),
            { kind: 'edit-credentials', label: t('test.editCredentials'), run: () => goTo('credentials') },
            { kind: 'edit-scopes', label: t('test.editScopes'), run: () => goTo('scopes') },
            { kind: 'edit-address', label: t('test.editAddress'), run: () => goTo('address') },
          ]}
        />
      )}
    </TestFrame>
  );
}
