import { Button, Group, Text } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { hostOf } from '../ui/host-of.ts';
import { ProblemView, type RemedyHandlers, remedyOf } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { CheckList } from '../verification/check-list.tsx';
import { type RunChecks, useVerification } from '../verification/use-verification.ts';
import { discardAttempt } from './discard-draft.ts';
import { useDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';

/** Step 4: asks for a token and reads the channels, each check shown as it runs. Starts by itself. */
export function TestStep() {
  const { t } = useTranslation(['onboarding', 'common']);
  const { inspection, address, demo, credentials, verification, change, goTo } = useDraft();
  const baseUrl = inspection?.baseUrl ?? address;

  const run = useCallback<RunChecks>(
    async (attemptId, signal) => {
      const argument = {
        attemptId,
        baseUrl,
        credentials: { kind: 'connection' as const, ...credentials },
        demo: demo !== null,
      };
      const finished = await call(bridge().onboarding.authorizeAndTest, argument, signal);
      change({ verification: finished });
      return finished;
    },
    [baseUrl, credentials, demo, change],
  );
  const test = useVerification(run, verification);
  const { start, status } = test;

  useEffect(() => {
    if (useDraft.getState().verification === null) start();
  }, [start]);

  const again = () => {
    if (verification) void discardAttempt(verification.attemptId);
    change({ verification: null });
    start();
  };
  const takeAddress = (url: string) => {
    change({ address: url, inspection: null, verification: null });
    goTo('address');
  };
  const handlers: RemedyHandlers = {
    retry: again,
    'edit-credentials': () => goTo('credentials'),
    'edit-address': () => goTo('address'),
    'use-address': ({ url }) => takeAddress(url),
  };
  const outcome = status === 'finished' ? test.verification?.outcome : undefined;
  const problems = [test.problem, ...test.checks.map(({ problem }) => problem)];
  // A way that a problem above offers already is not offered twice.
  const offered = new Set(problems.map((problem) => problem && remedyOf(problem)?.kind));
  const ways = [
    { kind: 'retry', label: t('test.again'), run: again },
    { kind: 'edit-credentials', label: t('test.editCredentials'), run: () => goTo('credentials') },
    { kind: 'edit-address', label: t('test.editAddress'), run: () => goTo('address') },
  ] as const;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== undefined)
      list.current?.querySelector('.ps-problem')?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);

  return (
    <StepFrame
      heading={t('test.heading')}
      lead={t('test.lead', { host: hostOf(baseUrl) })}
      back={
        <Button variant="default" onClick={() => goTo('credentials')}>
          {t('common:back')}
        </Button>
      }
      next={
        <Button disabled={outcome !== 'works' && outcome !== 'limited'} onClick={() => goTo('name')}>
          {t('common:continue')}
        </Button>
      }
    >
      <div className="ps-test" ref={list}>
        <CheckList checks={test.checks} handlers={handlers} />
        {test.problem && <ProblemView problem={test.problem} handlers={handlers} />}
        {status === 'running' && <Progress label={t('test.running')} onCancel={test.cancel} />}
        {outcome && <Outcome outcome={outcome} />}
        {status === 'cancelled' && (
          <Text role="status" c="dimmed">
            {t('test.cancelled')}
          </Text>
        )}
        {status !== 'running' && status !== 'idle' && outcome !== 'works' && (
          <Group gap="xs">
            {ways
              .filter(({ kind }) => !offered.has(kind))
              .map(({ kind, label, run: take }) => (
                <Button key={kind} variant="default" size="xs" onClick={take}>
                  {label}
                </Button>
              ))}
          </Group>
        )}
      </div>
    </StepFrame>
  );
}

function Outcome({ outcome }: { outcome: 'works' | 'limited' | 'failed' }) {
  const { t } = useTranslation(['onboarding', 'common']);
  return (
    <div className="ps-verdict" data-outcome={outcome} role="status">
      <Text fw={600}>{t(`test.${outcome}`)}</Text>
      {outcome === 'limited' && <Text c="dimmed">{t('test.limitedDetail')}</Text>}
    </div>
  );
}
