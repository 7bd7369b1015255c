import { IconAlertTriangle, IconArrowForwardUp, IconBan, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActivityEntry } from '../../preload/contract/activity.ts';
import { statusClassOf } from './activity-filters.ts';

const icons = {
  '2xx': IconCheck,
  '3xx': IconArrowForwardUp,
  '4xx': IconAlertTriangle,
  '5xx': IconX,
  none: IconBan,
};

/** The status of an answer, with a sign for its class. */
export function StatusMark({ entry }: { entry: Pick<ActivityEntry, 'status'> }) {
  const { t } = useTranslation('activity');
  const kind = statusClassOf(entry);
  const Icon = icons[kind];
  return (
    <span className="ps-status ps-tabular" data-class={kind}>
      <Icon size={13} stroke={2.2} aria-hidden />
      {entry.status ?? t('list.noAnswer')}
    </span>
  );
}
