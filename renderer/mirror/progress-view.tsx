import { Progress, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClockPause, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MirrorProgress, MirrorState } from '../../preload/contract/mirror.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { Figure, Figures } from './figures.tsx';
import { shareOf } from './mirror-progress-store.ts';
import { phaseState, phasesOf } from './phases.ts';
import { useMirrorWords } from './use-mirror-words.ts';

interface ProgressViewProps {
  state: MirrorState;
  /** Undefined before main told anything. */
  progress: MirrorProgress | undefined;
}

const icons = { done: IconCircleCheck, running: IconLoader2, waiting: IconCircleDashed };

/** How far a filling or an update is: its steps, the share of the one that runs, its figures, what it waits for. */
export function ProgressView({ state, progress }: ProgressViewProps) {
  const { t } = useTranslation('mirror');
  const running = progress?.phase ?? null;
  const phases = phasesOf(state.status, state.options, running);
  return (
    <div className="ps-mirror-progress">
      <ol className="ps-mirror-phases" aria-label={t('filling.phases')}>
        {phases.map((phase) => {
          const at = phaseState(phases, phase, running);
          const Icon = icons[at];
          return (
            <li key={phase} data-state={at} aria-current={at === 'running' ? 'step' : undefined}>
              <Icon size={18} stroke={1.75} aria-hidden />
              <span>{t(`filling.phase.${phase}`)}</span>
              <span className="ps-unseen">{`, ${t(`filling.state.${at}`)}`}</span>
            </li>
          );
        })}
      </ol>
      <Now progress={progress} />
    </div>
  );
}

function Now({ progress }: { progress: MirrorProgress | undefined }) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  const share = shareOf(progress);
  const title = progress ? t(`filling.phase.${progress.phase}`) : t('filling.beginning');
  const waiting = progress?.waiting ?? null;
  return (
    <div className="ps-mirror-now">
      <div className="ps-mirror-now-head">
        <Text fw={600} role="status">
          {title}
        </Text>
        {progress && (
          <Text c="dimmed" className="ps-tabular">
            {progress.total === null
              ? t('filling.done', { done: progress.done })
              : t('filling.doneOf', { done: progress.done, total: progress.total })}
          </Text>
        )}
        {share !== null && (
          <Text fw={600} className="ps-tabular ps-mirror-percent">
            {words.percent(share)}
          </Text>
        )}
      </div>
      <Progress
        size="lg"
        radius="sm"
        value={share === null ? 100 : share * 100}
        animated={share === null && waiting === null}
        {...(waiting === null ? {} : { color: 'gray' })}
        aria-label={title}
      />
      {progress && (
        <Figures>
          <Figure name={t('filling.rate')}>
            {t('filling.perSecond', { count: Math.round(progress.perSecond) })}
          </Figure>
          <Figure name={t('filling.remaining')}>
            {progress.remainingSeconds === null
              ? '–'
              : t('estimate.timeAbout', { length: words.length(progress.remainingSeconds) })}
          </Figure>
          <Figure name={t('filling.calls')}>{words.number(progress.calls)}</Figure>
        </Figures>
      )}
      {waiting && (
        <div className="ps-note" data-tone="warning" role="status">
          <IconClockPause size={18} aria-hidden />
          <div>
            <Text fw={600}>{t('filling.waiting')}</Text>
            <Text>{problemTexts(waiting).title}</Text>
          </div>
        </div>
      )}
    </div>
  );
}
