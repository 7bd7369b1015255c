import { Button, Skeleton, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SheetSummary } from '../../preload/contract/connector-sheets.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemOf } from '../app/problem-error.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { LiveCall } from './live-call.tsx';
import { RequirementItem } from './requirement-item.tsx';
import { sheetCheckQuery } from './sheet-queries.ts';
import { StateIcon } from './state-icon.tsx';
import { useLiveCheck } from './use-live-check.ts';

interface CheckProps {
  summary: SheetSummary;
  profile: Profile;
}

const states = { yes: 'ok', no: 'problem', unknown: 'unknown' } as const;

/** Whether the connector would work with the profile: what it needs, and on request its very calls. */
export function CheckCard({ summary, profile }: CheckProps) {
  const { t } = useTranslation(['connectors', 'common']);
  const { id: sheetId, name } = summary;
  const known = useQuery(sheetCheckQuery(profile, sheetId));
  const live = useLiveCheck(profile.id, sheetId);
  const fits = summary.access.includes(profile.access.kind);
  const check = live.check ?? known.data;
  return (
    <Card title={t('check.title')}>
      {known.isPending && !check && <Skeleton height={120} aria-label={t('common:loading')} />}
      {known.error && !check && (
        <ProblemView
          compact
          problem={problemOf(known.error)}
          handlers={{ retry: () => void known.refetch() }}
        />
      )}
      {check && (
        <>
          <div className="ps-works" data-works={check.works} role="status">
            <StateIcon state={states[check.works]} size={20} />
            <Text fw={600}>{t(`works.${check.works}`, { connector: name })}</Text>
          </div>
          <ul className="ps-requirements" aria-label={t('check.needs')}>
            {check.requirements.map((requirement) => (
              <RequirementItem
                key={requirement.id}
                requirement={requirement}
                profile={profile}
                summary={summary}
              />
            ))}
          </ul>
        </>
      )}
      {check?.live && (
        <section aria-label={t('check.calls')}>
          <h3 className="ps-check-part">
            {t('check.calls')}
            <Text component="span" size="xs" c="dimmed">
              {t('check.checkedAt')} <RelativeTime at={check.checkedAt} />
            </Text>
          </h3>
          {check.live.length === 0 && <Text c="dimmed">{t('check.noCalls')}</Text>}
          <ul className="ps-requirements">
            {check.live.map((result) => (
              <LiveCall key={result.call} result={result} profile={profile} />
            ))}
          </ul>
        </section>
      )}
      {live.problem && <ProblemView compact problem={live.problem} handlers={{ retry: live.start }} />}
      {live.status === 'running' ? (
        <Progress label={t('check.running', { connector: name })} onCancel={live.cancel} />
      ) : (
        fits && (
          <div className="ps-check-live">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlayerPlay size={14} aria-hidden />}
              onClick={live.start}
            >
              {t('check.live', { connector: name })}
            </Button>
            <Text size="xs" c="dimmed">
              {live.status === 'cancelled' ? t('check.cancelled') : t('check.liveHint')}
            </Text>
          </div>
        )
      )}
    </Card>
  );
}
