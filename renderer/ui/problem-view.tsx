import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { type ReactNode, use } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem, RemedyAction } from '../../preload/contract/problem.ts';
import { EvidenceView } from './evidence-view.tsx';
import { problemTexts } from './problem-texts.ts';
import { useUnlockVault } from './unlock-vault.ts';
import { WhyContext } from './why.ts';
import './problem-view.css';

type Actions = { [K in RemedyAction['kind']]: Extract<RemedyAction, { kind: K }> };

/** What the screen can do about a problem, by the kind of its action. Kinds without a function get no button. */
export type RemedyHandlers = { [K in keyof Actions]?: (action: Actions[K]) => void };

interface ProblemViewProps {
  problem: Problem;
  handlers?: RemedyHandlers;
  /** `warning` for what works with something missing. */
  tone?: 'error' | 'warning';
  /** Whether it is read out as soon as it appears. Lists that have their own live region switch it off. */
  announce?: boolean;
  /** Further buttons, before that of the problem's own action. */
  extra?: ReactNode;
  /** For narrow places: the remedy is folded. */
  compact?: boolean;
}

/** A problem where it arose: what happened, why, the next step as a button, and the evidence folded. */
export function ProblemView(props: ProblemViewProps) {
  const { problem, handlers: own = {}, tone = 'error', announce = true, extra, compact = false } = props;
  const { t } = useTranslation();
  const why = use(WhyContext);
  const handlers = useWithUnlocking(own);
  const texts = problemTexts(problem);
  const Icon = tone === 'error' ? IconCircleX : IconAlertTriangle;
  return (
    <div
      className="ps-problem"
      data-tone={tone}
      data-problem={problem.code}
      data-compact={compact}
      role={announce ? 'alert' : 'group'}
    >
      <Icon className="ps-problem-icon" size={18} aria-hidden />
      <div className="ps-problem-body">
        <Text fw={600}>{texts.title}</Text>
        {texts.detail && <Text>{texts.detail}</Text>}
        {!compact && texts.remedy && <Text>{texts.remedy}</Text>}
        <RemedyButtons problem={problem} handlers={handlers} extra={extra} />
        {compact && texts.remedy && (
          <details className="ps-evidence">
            <summary>{t('remedy.more')}</summary>
            <Text mt={4}>{texts.remedy}</Text>
          </details>
        )}
        {why?.(problem)}
        {problem.evidence && <EvidenceView evidence={problem.evidence} />}
      </div>
    </div>
  );
}

/** The passphrase can be asked for on every screen; then what failed is asked again. */
function useWithUnlocking(own: RemedyHandlers): RemedyHandlers {
  const ask = useUnlockVault((state) => state.ask);
  return { 'unlock-vault': () => ask(() => own.retry?.({ kind: 'retry' })), ...own };
}

interface RemedyButtonsProps {
  problem: Problem;
  handlers: RemedyHandlers;
  extra: ReactNode;
}

function RemedyButtons({ problem, handlers, extra }: RemedyButtonsProps) {
  const { t } = useTranslation();
  const button = remedyButton(problem, handlers);
  if (!button && !extra) return null;
  const url = button?.action.kind === 'use-address' ? button.action.url : '';
  return (
    <Group gap="xs" mt={8}>
      {extra}
      {button && (
        <Button size="xs" variant="default" onClick={button.run}>
          {t(`remedy.${button.action.kind}`, { url })}
        </Button>
      )}
    </Group>
  );
}

/** The action of the problem, or a retry where the same call may succeed later. */
export function remedyOf(problem: Problem): RemedyAction | undefined {
  return problem.action ?? (problem.retryable ? { kind: 'retry' } : undefined);
}

function remedyButton(problem: Problem, handlers: RemedyHandlers) {
  const action = remedyOf(problem);
  const run = action && runOf(handlers, action);
  return run ? { action, run } : null;
}

/** What a click does, or null where the screen can do nothing about this kind of action. */
function runOf<K extends keyof Actions>(
  handlers: RemedyHandlers,
  action: Actions[K] & { kind: K },
): (() => void) | null {
  const handler = handlers[action.kind];
  return handler ? () => handler(action) : null;
}
