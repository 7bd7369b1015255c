import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { hostOf } from '../ui/host-of.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { CheckList } from '../verification/check-list.tsx';
import { useDraft } from './draft.ts';
import { TestFrame } from './test-frame.tsx';
import { TestOutcome } from './test-outcome.tsx';
import { useTestRun } from './use-test-run.ts';
import { WaysOn } from './ways-on.tsx';

/** The test of a connection: asks for a token and reads the channels. Starts by itself. */
export function ConnectionTest() {
  const { t } = useTranslation('onboarding');
  const { inspection, address, goTo } = useDraft();
  const { test, again, handlers, outcome } = useTestRun();
  const { start, status } = test;

  useEffect(() => {
    if (useDraft.getState().verification === null) start();
  }, [start]);

  const host = hostOf(inspection?.baseUrl ?? address);
  return (
    <TestFrame lead={t('test.lead', { host })} before="credentials" outcome={outcome}>
      <CheckList checks={test.checks} handlers={handlers} />
      {test.problem && <ProblemView problem={test.problem} handlers={handlers} />}
      {status === 'running' && <Progress label={t('test.running')} onCancel={test.cancel} />}
      {outcome && test.verification && <TestOutcome verification={test.verification} />}
      {status === 'cancelled' && (
        <Text role="status" c="dimmed">
          {t('test.cancelled')}
        </Text>
      )}
      {status !== 'running' && status !== 'idle' && outcome !== 'works' && (
        <WaysOn
          problems={[test.problem, ...test.checks.map(({ problem }) => problem)]}
          ways={[
            { kind: 'retry', label: t('test.again'), run: again },
            { kind: 'edit-credentials', label: t('test.editCredentials'), run: () => goTo('credentials') },
            { kind: 'edit-address', label: t('test.editAddress'), run: () => goTo('address') },
          ]}
        />
      )}
    </TestFrame>
  );
}
