import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../ui/problem-view.tsx';
import type { DiagnosisRun } from './diagnosis-runs.ts';
import './verdict.css';

interface StoppedVerdictProps {
  run: DiagnosisRun;
  actions: ReactNode;
  onRun: () => void;
}

/** A diagnosis that was cancelled, or that could not be run as a whole. */
export function StoppedVerdict({ run, actions, onRun }: StoppedVerdictProps) {
  const { t } = useTranslation('diagnosis');
  return (
    <section className="ps-verdict-card" data-degree="stopped" aria-label={t('screen.heading')}>
      <div className="ps-verdict-text">
        {run.problem ? (
          <ProblemView problem={run.problem} handlers={{ retry: onRun }} />
        ) : (
          <Text role="status" fw={600}>
            {t('run.cancelled')}
          </Text>
        )}
      </div>
      <div className="ps-verdict-actions">{actions}</div>
    </section>
  );
}
