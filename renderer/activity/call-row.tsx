import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityEntry } from '../../preload/contract/activity.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { useDuration } from '../ui/use-duration.ts';
import { shortAddress, slowMs } from './activity-filters.ts';
import { clockTime } from './clock-time.ts';
import { StatusMark } from './status-mark.tsx';
import { useBytes } from './use-bytes.ts';

interface CallRowProps {
  id: string;
  entry: ActivityEntry;
  index: number;
  /** Pixels from the top of the list. */
  top: number;
  withProfile: boolean;
  chosen: boolean;
  onChoose: (id: number) => void;
}

/** One call in the list. */
export const CallRow = memo(function CallRow(props: CallRowProps) {
  const { id, entry, index, top, withProfile, chosen, onChoose } = props;
  const { t, i18n } = useTranslation(['activity', 'diagnosis']);
  const duration = useDuration();
  const bytes = useBytes();
  const profile = useQuery({ ...profilesQuery, enabled: withProfile }).data?.find(
    (one) => one.id === entry.profileId,
  );
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onChoose(entry.id)}
    >
      <td data-column="time" className="ps-tabular">
        <time dateTime={entry.startedAt}>{clockTime(entry.startedAt, i18n.language)}</time>
      </td>
      <td data-column="method">{entry.method}</td>
      <td data-column="path" title={entry.url}>
        {withProfile && profile && <span className="ps-calls-profile">{profile.name}</span>}
        <code>{shortAddress(entry.url, withProfile && !profile)}</code>
      </td>
      <td data-column="status">
        <StatusMark entry={entry} />
      </td>
      <td data-column="duration" className="ps-tabular" data-slow={entry.durationMs >= slowMs}>
        {duration(entry.durationMs)}
      </td>
      <td data-column="size" className="ps-tabular">
        {entry.status === null ? '' : bytes(entry.bytes)}
      </td>
      <td data-column="attempt" className="ps-tabular">
        {entry.attempt > 1 ? entry.attempt : ''}
      </td>
      <td data-column="asker">{t(`diagnosis:asker.${entry.asker}`)}</td>
    </tr>
  );
});
