import { Loader, Text } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconMinus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../preload/contract/verification.ts';
import { ProblemView, type RemedyHandlers } from '../ui/problem-view.tsx';
import { useDuration } from '../ui/use-duration.ts';
import { useFactsSentence } from './use-facts-sentence.ts';
import './check-list.css';

/** The checks in their order, each with its state, its time, what it found, and its problem with the next step. */
export function CheckList({ checks, handlers }: { checks: CheckResult[]; handlers: RemedyHandlers }) {
  const { t } = useTranslation();
  return (
    <ol className="ps-checks" aria-label={t('check.list')}>
      {checks.map((check) => (
        <CheckLine key={check.id} check={check} handlers={handlers} />
      ))}
    </ol>
  );
}

function CheckLine({ check, handlers }: { check: CheckResult; handlers: RemedyHandlers }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const sentence = useFactsSentence(check);
  return (
    <li className="ps-check" data-check={check.id} data-state={check.state}>
      <span className="ps-check-sign">
        <CheckSign state={check.state} />
      </span>
      <div className="ps-check-head">
        <Text component="span" fw={600} className="ps-check-name">
          {t(`check.${check.id}`)}
        </Text>
        <Text component="span" size="xs" className="ps-check-state">
          {t(`check.state.${check.state}`)}
          {check.durationMs !== null && ` · ${duration(check.durationMs)}`}
        </Text>
      </div>
      {sentence && (
        <Text c="dimmed" className="ps-check-text">
          {sentence}
        </Text>
      )}
      {check.problem && (
        <div className="ps-check-problem">
          <ProblemView
            problem={check.problem}
            handlers={handlers}
            announce={false}
            tone={check.state === 'failed' ? 'error' : 'warning'}
          />
        </div>
      )}
    </li>
  );
}

/** The sign of a state. */
export function CheckSign({ state }: { state: CheckResult['state'] }) {
  switch (state) {
    case 'running':
      return <Loader size={18} aria-hidden />;
    case 'passed':
      return <IconCircleCheckFilled size={20} aria-hidden />;
    case 'limited':
      return <IconAlertTriangleFilled size={20} aria-hidden />;
    case 'failed':
      return <IconCircleXFilled size={20} aria-hidden />;
    case 'skipped':
      return <IconMinus size={20} aria-hidden />;
    case 'waiting':
      return <IconCircle size={20} stroke={1.5} aria-hidden />;
  }
}
