import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDeviceDesktopDown, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MirrorOptions, type MirrorState, mirrorDefaults } from '../../preload/contract/mirror.ts';
import { problemOf } from '../app/problem-error.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Estimate } from './estimate-card.tsx';
import { MirrorPicture } from './mirror-picture.tsx';
import { MirrorProblem } from './mirror-problem.tsx';
import { mirrorEstimateQuery } from './mirror-queries.ts';
import { useMirrorActions } from './use-mirror-actions.ts';
import { WhatFields } from './what-fields.tsx';
import { WhereFields } from './where-fields.tsx';

/** How long choices are gathered before they are estimated, in milliseconds. */
const gatherMs = 400;

/** No copy yet: what it is good for, what it would hold and take, and the way to it. */
export function MirrorOff({ profileId, state }: { profileId: string; state: MirrorState }) {
  const { t } = useTranslation(['mirror', 'common']);
  const [options, setOptions] = useState<MirrorOptions>(state.options ?? mirrorDefaults);
  const [asked] = useDebouncedValue(options, gatherMs);
  const estimate = useQuery(mirrorEstimateQuery(profileId, asked));
  const actions = useMirrorActions(profileId);
  const change = (next: Partial<MirrorOptions>) => setOptions((before) => ({ ...before, ...next }));
  const fields = { profileId, options, onChange: change };
  return (
    <>
      <header className="ps-mirror-lead">
        <MirrorPicture />
        <div>
          <h2>{t('off.title')}</h2>
          <Text>{t('off.lead')}</Text>
          <Text c="dimmed" className="ps-mirror-kept">
            <IconLock size={16} aria-hidden />
            <span>{t('off.kept')}</span>
          </Text>
        </div>
      </header>
      {state.problem && <MirrorProblem profileId={profileId} state={state} onChange={null} />}
      <div className="ps-mirror-columns">
        <div>
          <Card title={t('what.title')}>
            <WhatFields {...fields} />
          </Card>
          <Card title={t('where.title')}>
            <WhereFields {...fields} />
          </Card>
        </div>
        <div className="ps-mirror-aside">
          <Card title={t('estimate.title')}>
            {estimate.error ? (
              <ProblemView
                problem={problemOf(estimate.error)}
                handlers={{ retry: () => void estimate.refetch() }}
              />
            ) : (
              <Estimate
                estimate={estimate.data}
                limitBytes={options.limitBytes}
                isOld={estimate.isPlaceholderData || asked !== options}
              />
            )}
            {actions.problem && <ProblemView problem={actions.problem} />}
            <Button
              size="md"
              leftSection={<IconDeviceDesktopDown size={18} aria-hidden />}
              loading={actions.running === 'start'}
              onClick={() => void actions.run({ kind: 'start', options }).catch(() => null)}
            >
              {t('off.start')}
            </Button>
          </Card>
        </div>
      </div>
    </>
  );
}
