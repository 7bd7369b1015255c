import { IconAlertTriangle, IconCircleX, IconEqual, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../preload/contract/exchange.ts';

const icons = { new: IconPlus, same: IconEqual, conflicting: IconAlertTriangle, invalid: IconCircleX };

/** Whether an entry is new, there already, in conflict or invalid, as a sign and a word. */
export function StateMark({ state }: { state: ImportItem['state'] }) {
  const { t } = useTranslation('exchange');
  const Icon = icons[state];
  return (
    <span className="ps-state" data-state={state}>
      <Icon size={14} aria-hidden />
      {t(`import.state.${state}`)}
    </span>
  );
}
