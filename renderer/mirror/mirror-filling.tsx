import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MirrorState } from '../../preload/contract/mirror.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { Figure, Figures } from './figures.tsx';
import { MirrorProblem } from './mirror-problem.tsx';
import { useMirrorProgress } from './mirror-progress-store.ts';
import { ProgressView } from './progress-view.tsx';
import { useMirrorActions } from './use-mirror-actions.ts';
import { useMirrorWords } from './use-mirror-words.ts';

/** A copy that is being made for the first time, or whose making stands still. */
export function MirrorFilling({ profileId, state }: { profileId: string; state: MirrorState }) {
  const { t } = useTranslation(['mirror', 'common']);
  const words = useMirrorWords();
  const progress = useMirrorProgress(({ byProfile }) => byProfile[profileId]);
  const actions = useMirrorActions(profileId);
  const [asks, setAsks] = useState<'cancel' | 'change' | null>(null);
  const isPaused = state.status === 'paused';
  const isNothingLost = state.products + state.models === 0;
  const cancel = () => void actions.run({ kind: 'cancel' }).catch(() => null);
  return (
    <div className="ps-mirror-single">
      {isPaused && state.problem && (
        <MirrorProblem profileId={profileId} state={state} onChange={() => setAsks('change')} />
      )}
      <Card
        title={t(isPaused ? 'filling.paused' : 'filling.title')}
        aside={
          <Group gap="xs" wrap="nowrap">
            {isPaused ? (
              <Button
                size="sm"
                leftSection={<IconPlayerPlay size={16} aria-hidden />}
                loading={actions.running === 'resume'}
                onClick={() => void actions.run({ kind: 'resume' }).catch(() => null)}
              >
                {t('filling.resume')}
              </Button>
            ) : (
              <Button
                size="sm"
                variant="default"
                leftSection={<IconPlayerPause size={16} aria-hidden />}
                loading={actions.running === 'pause'}
                onClick={() => void actions.run({ kind: 'pause' }).catch(() => null)}
              >
                {t('filling.pause')}
              </Button>
            )}
            <Button
              size="sm"
              variant="default"
              leftSection={<IconX size={16} aria-hidden />}
              loading={actions.running === 'cancel'}
              onClick={() => (isNothingLost ? cancel() : setAsks('cancel'))}
            >
              {t('filling.cancel')}
            </Button>
          </Group>
        }
      >
        <Text c="dimmed">{t(isPaused ? 'filling.pausedLead' : 'filling.leave')}</Text>
        {actions.problem && <ProblemView problem={actions.problem} />}
        {isPaused ? (
          <Figures>
            <Figure name={t('estimate.products')}>{words.number(state.products)}</Figure>
            <Figure name={t('estimate.models')}>{words.number(state.models)}</Figure>
            <Figure name={t('ready.size')}>{words.bytes(state.bytes)}</Figure>
          </Figures>
        ) : (
          <ProgressView state={state} progress={progress} />
        )}
      </Card>
      <CancelDialog
        opened={asks === 'cancel'}
        bytes={state.bytes}
        onClose={() => setAsks(null)}
        onConfirm={() => {
          setAsks(null);
          cancel();
        }}
      />
      <ChangeDialog
        profileId={profileId}
        state={state}
        opened={asks === 'change'}
        onClose={() => setAsks(null)}
      />
    </div>
  );
}
