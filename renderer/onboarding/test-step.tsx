import { Button, Group, Text } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { isLoopbackCallback } from '../connected-app/app-hints.ts';
import { ConsentPanel } from '../connected-app/consent-panel.tsx';
import { useConsentStage } from '../connected-app/use-consent-stage.ts';
import { WayPicker } from '../connected-app/way-picker.tsx';
import { hostOf } from '../ui/host-of.ts';
import { ProblemView, type RemedyHandlers, remedyOf } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { CheckList } from '../verification/check-list.tsx';
import { type RunChecks, useVerification } from '../verification/use-verification.ts';
import { discardTested } from './discard-draft.ts';
import { useDraft } from './draft.ts';
import { draftCredentials } from './draft-credentials.ts';
import { StepFrame } from './step-frame.tsx';
import { TestOutcome } from './test-outcome.tsx';

/**
 * Step 4: asks for a token and reads the channels, each check shown as it runs. With a connection it starts by itself;
 * with an app a person chooses the way to the consent first.
 */
export function TestStep() {
  const { t } = useTranslation(['onboarding', 'app', 'common']);
  const draft = useDraft();
  const { kind, inspection, address, demo, consent, app, verification, change, goTo } = draft;
  const baseUrl = inspection?.baseUrl ?? address;
  const isApp = kind === 'app';
  const before = isApp ? 'scopes' : 'credentials';

  const run = useCallback<RunChecks>(
    async (attemptId, signal) => {
      const argument = {
        attemptId,
        baseUrl,
        credentials: draftCredentials(useDraft.getState()),
        consent: isApp ? useDraft.getState().consent : null,
        demo: demo !== null,
      };
      const finished = await call(bridge().onboarding.authorizeAndTest, argument, signal);
      change({ verification: finished });
      return finished;
    },
    [baseUrl, isApp, demo, change],
  );
  const test = useVerification(run, verification);
  const { start, status, attemptId } = test;
  const stage = useConsentStage(status === 'running' ? attemptId : null);

  useEffect(() => {
    if (!isApp && useDraft.getState().verification === null) start();
  }, [isApp, start]);

  const again = () => {
    discardTested();
    change({ verification: null });
    start();
  };
  const handlers: RemedyHandlers = {
    retry: again,
    authorize: again,
    'edit-credentials': () => goTo('credentials'),
    'edit-scopes': () => goTo('scopes'),
    'edit-address': () => goTo('address'),
    'change-port': () => goTo('credentials'),
    'use-address': ({ url }) => {
      change({ address: url, inspection: null, verification: null });
      goTo('address');
    },
    'use-connection': () => {
      change({ kind: 'connection', verification: null });
      goTo('credentials');
    },
    'show-consent': ({ attemptId: running }) => {
      // Where it is over meanwhile, trying again is what is left.
      call(bridge().consent.show, { attemptId: running }).catch(again);
    },
  };
  const outcome = status === 'finished' ? test.verification?.outcome : undefined;
  const problems = [test.problem, ...test.checks.map(({ problem }) => problem)];
  // A way that a problem above offers already is not offered twice.
  const offered = new Set(problems.map((problem) => problem && remedyOf(problem)?.kind));
  const ways = [
    { kind: isApp ? 'authorize' : 'retry', label: t('test.again'), run: again },
    { kind: 'edit-credentials', label: t('test.editCredentials'), run: () => goTo('credentials') },
    ...(isApp
      ? [{ kind: 'edit-scopes', label: t('test.editScopes'), run: () => goTo('scopes') } as const]
      : []),
    { kind: 'edit-address', label: t('test.editAddress'), run: () => goTo('address') },
  ] as const;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== undefined)
      list.current?.querySelector('.ps-problem')?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);

  const loopback = isLoopbackCallback(app.callbackUrl);
  const choosing = isApp && status !== 'running' && outcome !== 'works' && outcome !== 'limited';
  return (
    <StepFrame
      heading={t('test.heading')}
      lead={t(isApp ? 'test.leadApp' : 'test.lead', { host: hostOf(baseUrl) })}
      back={
        <Button variant="default" onClick={() => goTo(before)}>
          {t('common:back')}
        </Button>
      }
      next={
        <Button
          variant={choosing ? 'default' : 'filled'}
          disabled={outcome !== 'works' && outcome !== 'limited'}
          onClick={() => goTo('name')}
        >
          {t('common:continue')}
        </Button>
      }
    >
      <div className="ps-test" ref={list}>
        {choosing && (
          <>
            <WayPicker request={consent} loopback={loopback} onChange={(next) => change({ consent: next })} />
            {demo && (
              <Text c="dimmed" size="xs">
                {t('app:credentials.demo.text', demo.user)}
              </Text>
            )}
            <Button w="fit-content" onClick={again}>
              {t(status === 'idle' ? 'app:consent.start' : 'app:consent.startAgain')}
            </Button>
          </>
        )}
        {(!isApp || status !== 'idle') && <CheckList checks={test.checks} handlers={handlers} />}
        {stage && attemptId && (
          <ConsentPanel attemptId={attemptId} stage={stage} loopback={loopback} onCancel={test.cancel} />
        )}
        {test.problem && <ProblemView problem={test.problem} handlers={handlers} />}
        {status === 'running' && !stage && <Progress label={t('test.running')} onCancel={test.cancel} />}
        {outcome && test.verification && <TestOutcome verification={test.verification} />}
        {status === 'cancelled' && (
          <Text role="status" c="dimmed">
            {t('test.cancelled')}
          </Text>
        )}
        {status !== 'running' && status !== 'idle' && outcome !== 'works' && (
          <Group gap="xs">
            {ways
              .filter(({ kind: way }) => !offered.has(way) && !(choosing && way === 'authorize'))
              .map(({ kind: way, label, run: take }) => (
                <Button key={way} variant="default" size="xs" onClick={take}>
                  {label}
                </Button>
              ))}
          </Group>
        )}
      </div>
    </StepFrame>
  );
}
