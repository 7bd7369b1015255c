import { Button, Group, Text, Tooltip } from '@mantine/core';
import { IconDatabaseSearch, IconListCheck, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MirrorState } from '../../preload/contract/mirror.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { ChoicesCard } from './choices-card.tsx';
import { Figure, Figures } from './figures.tsx';
import { HoldingsCard } from './holdings-card.tsx';
import { LastRunCard } from './last-run-card.tsx';
import { MirrorProblem } from './mirror-problem.tsx';
import { useMirrorProgress } from './mirror-progress-store.ts';
import { isBusy } from './mirror-queries.ts';
import { ProgressView } from './progress-view.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { useMirrorActions } from './use-mirror-actions.ts';
import { useMirrorWords } from './use-mirror-words.ts';

/** A copy that can be browsed: from when it is, what is in it, how it is kept current; also while it is updated. */
export function MirrorReady({ profileId, state }: { profileId: string; state: MirrorState }) {
  const [asks, setAsks] = useState<'change' | 'remove' | null>(null);
  const close = () => setAsks(null);
  const which = { profileId, state };
  return (
    <>
      {state.problem && !isBusy(state) && <MirrorProblem {...which} onChange={() => setAsks('change')} />}
      <Summary {...which} />
      <div className="ps-mirror-columns">
        <div>
          <HoldingsCard holdings={state.holdings} />
        </div>
        <div className="ps-mirror-aside">
          {state.lastRun && <LastRunCard run={state.lastRun} />}
          <ChoicesCard
            options={state.options}
            isBusy={isBusy(state)}
            onChange={() => setAsks('change')}
            onRemove={() => setAsks('remove')}
          />
        </div>
      </div>
      <ChangeDialog {...which} opened={asks === 'change'} onClose={close} />
      <RemoveDialog {...which} opened={asks === 'remove'} onClose={close} />
    </>
  );
}

function Summary({ profileId, state }: { profileId: string; state: MirrorState }) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  const navigate = useNavigate();
  const actions = useMirrorActions(profileId);
  const progress = useMirrorProgress(({ byProfile }) => byProfile[profileId]);
  const busy = isBusy(state);
  const isOffline = state.origin === 'mirror';
  const browse = (origin: MirrorState['origin']) =>
    void actions.run({ kind: 'browse', origin }).then(
      () => navigate({ to: '/profiles/$profileId/catalog', params: { profileId } }),
      () => null,
    );
  return (
    <Card
      title={busy ? t('filling.updating') : t('ready.title')}
      aside={
        busy ? (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            loading={actions.running === 'cancel'}
            onClick={() => void actions.run({ kind: 'cancel' }).catch(() => null)}
          >
            {t('filling.stop')}
          </Button>
        ) : (
          <Group gap="xs" wrap="nowrap">
            <Tooltip label={t('ready.checkHint')} multiline w={260}>
              <Button
                size="sm"
                variant="default"
                leftSection={<IconListCheck size={16} aria-hidden />}
                loading={actions.running === 'check'}
                onClick={() => void actions.run({ kind: 'check' }).catch(() => null)}
              >
                {t('ready.check')}
              </Button>
            </Tooltip>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden />}
              loading={actions.running === 'update'}
              onClick={() => void actions.run({ kind: 'update' }).catch(() => null)}
            >
              {t('ready.update')}
            </Button>
          </Group>
        )
      }
    >
      <Figures>
        {state.updatedAt && (
          <Figure name={t('ready.asOf')} large>
            {words.moment(state.updatedAt)}
          </Figure>
        )}
        <Figure name={t('ready.size')} large>
          {words.bytes(state.bytes)}
        </Figure>
        {state.filledAt && (
          <Figure name={t('ready.filledAt')}>
            <RelativeTime at={state.filledAt} />
          </Figure>
        )}
        <Figure name={t('ready.next')}>
          {state.nextRunAt ? words.moment(state.nextRunAt) : t('ready.notScheduled')}
        </Figure>
      </Figures>
      {busy && <ProgressView state={state} progress={progress} />}
      {actions.problem && <ProblemView problem={actions.problem} />}
      <div className="ps-mirror-browse">
        <Button
          leftSection={<IconDatabaseSearch size={18} aria-hidden />}
          loading={actions.running === 'browse'}
          onClick={() => browse('mirror')}
        >
          {t('ready.browse')}
        </Button>
        {isOffline && (
          <Button variant="default" onClick={() => browse('live')}>
            {t('ready.browseLive')}
          </Button>
        )}
        {isOffline && (
          <Text size="xs" c="dimmed">
            {t('ready.isOffline')}
          </Text>
        )}
      </div>
      {state.odd > 0 && (
        <Text size="xs" c="var(--ps-warn)">
          {t('ready.odd', { count: state.odd })}
        </Text>
      )}
    </Card>
  );
}
