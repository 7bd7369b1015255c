import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '../../preload/contract/activity.ts';
import { WhyLink } from '../diagnosis/why-link.tsx';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { CopyIcon } from '../ui/copy-code.tsx';
import { exactTime } from '../ui/moment.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { useDuration } from '../ui/use-duration.ts';
import { isError } from './activity-filters.ts';
import { StatusMark } from './status-mark.tsx';
import { useBytes } from './use-bytes.ts';
import '../diagnosis/remedies.css';

/** When, how long, how it ended, by whom; and the way to the reason where it failed. */
export function CallFacts({ detail }: { detail: ActivityDetail }) {
  const { t, i18n } = useTranslation(['activity', 'diagnosis']);
  const duration = useDuration();
  const bytes = useBytes();
  const profile = useQuery(profilesQuery).data?.find(({ id }) => id === detail.profileId);
  const facts: [string, string | number | null][] = [
    [t('detail.started'), exactTime(detail.startedAt, i18n.language)],
    [t('detail.duration'), duration(detail.durationMs)],
    [t('detail.size'), detail.status === null ? null : bytes(detail.bytes)],
    [t('detail.attempt'), detail.attempt > 1 ? detail.attempt : null],
    [t('detail.asker'), t(`diagnosis:asker.${detail.asker}`)],
    [t('detail.profile'), profile?.name ?? (detail.profileId === null ? null : t('detail.formerProfile'))],
    [t('detail.address'), detail.remoteAddress],
    [t('detail.requestId'), detail.requestId],
  ];
  return (
    <div>
      <p className="ps-call-end">
        <StatusMark entry={detail} />
        {detail.problem && <span>{problemTexts(detail.problem).title}</span>}
        {profile && isError(detail) && <WhyLink profileId={profile.id} problem={detail.problem} />}
      </p>
      <dl className="ps-pairs">
        <dt>{t('detail.url')}</dt>
        <dd className="ps-copy-host">
          <code>{detail.url}</code> <CopyIcon text={detail.url} what={t('detail.url')} />
        </dd>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
