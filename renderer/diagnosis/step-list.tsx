import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Certificate, DiagnosisStep } from '../../preload/contract/diagnosis.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { useDuration } from '../ui/use-duration.ts';
import { CheckSign } from '../verification/check-list.tsx';
import { StepEvidence } from './step-evidence.tsx';
import { useStepSentence } from './use-step-sentence.ts';
import '../verification/check-list.css';
import './step-list.css';

interface StepListProps {
  steps: readonly DiagnosisStep[];
  certificates: readonly Certificate[];
  host: string;
}

/** The checks in their order, live: state, time, what was seen, and the evidence folded. */
export function StepList({ steps, certificates, host }: StepListProps) {
  const { t } = useTranslation('diagnosis');
  return (
    <ol className="ps-checks ps-steps" aria-label={t('screen.checks')}>
      {steps.map((step) => (
        <StepLine
          key={step.id}
          step={step}
          certificates={step.id === 'tls' ? certificates : []}
          host={host}
        />
      ))}
    </ol>
  );
}

interface StepLineProps {
  step: DiagnosisStep;
  certificates: readonly Certificate[];
  host: string;
}

function StepLine({ step, certificates, host }: StepLineProps) {
  const { t } = useTranslation(['diagnosis', 'common']);
  const duration = useDuration();
  const sentence = useStepSentence(host)(step);
  const { id, state, durationMs, finding } = step;
  return (
    <li className="ps-check" data-check={id} data-state={state}>
      <span className="ps-check-sign">
        <CheckSign state={state} />
      </span>
      <div className="ps-check-head">
        <Text component="span" fw={600} className="ps-check-name">
          {t(`check.${id}.name`)}
        </Text>
        <Text component="span" size="xs" className="ps-check-state ps-tabular">
          <span className={state === 'passed' ? 'ps-unseen' : undefined}>
            {t(`common:check.state.${state}`)}
          </span>
          {durationMs !== null && (
            <>
              {state !== 'passed' && ' · '}
              {duration(durationMs)}
            </>
          )}
        </Text>
      </div>
      {sentence && (
        <Text c="dimmed" size="xs" className="ps-check-text">
          {sentence}
        </Text>
      )}
      {finding && (
        <Text size="xs" className="ps-step-finding" data-state={state}>
          {problemTexts(finding.problem).title}
        </Text>
      )}
      <StepEvidence step={step} certificates={certificates} />
    </li>
  );
}
