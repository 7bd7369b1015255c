import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPin, IconPinFilled, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnName } from './column-names.ts';
import type { ListColumn } from './list-column.ts';
import type { ColumnSetting } from './list-store.ts';

interface ShownColumnsProps {
  columns: readonly ListColumn[];
  settings: readonly ColumnSetting[];
  nameOf: (column: ListColumn) => ColumnName;
  onChange: (settings: ColumnSetting[]) => void;
}

/** The columns that are shown, in their order: move, pin, hide. */
export function ShownColumns({ columns, settings, nameOf, onChange }: ShownColumnsProps) {
  const { t } = useTranslation('explorer');
  const moved = (field: string, by: 1 | -1) => {
    const from = settings.findIndex((setting) => setting.field === field);
    const setting = settings[from];
    const to = from + by;
    if (!setting || to < 0 || to >= settings.length) return;
    onChange(settings.toSpliced(from, 1).toSpliced(to, 0, setting));
  };
  const pin = (field: string) =>
    onChange(
      settings.map((one) =>
        one.field === field ? { ...one, pinned: one.pinned === null ? 'left' : null } : one,
      ),
    );
  return (
    <ul className="ps-column-shown" aria-label={t('columns.shown')}>
      {columns.map((column, at) => {
        const { heading, code } = nameOf(column);
        const isPinned = settings.some(({ field, pinned }) => field === column.id && pinned !== null);
        return (
          <li key={column.id}>
            <span className="ps-column-name" title={code}>
              <bdi>{heading}</bdi>
            </span>
            <Act
              label={t(isPinned ? 'columns.unpin' : 'columns.pin', { column: heading })}
              icon={isPinned ? <IconPinFilled size={14} /> : <IconPin size={14} />}
              onClick={() => pin(column.id)}
            />
            <Act
              label={t('columns.up', { column: heading })}
              icon={<IconArrowUp size={14} />}
              isOff={at === 0}
              onClick={() => moved(column.id, -1)}
            />
            <Act
              label={t('columns.down', { column: heading })}
              icon={<IconArrowDown size={14} />}
              isOff={at === columns.length - 1}
              onClick={() => moved(column.id, 1)}
            />
            <Act
              label={t('columns.hide', { column: heading })}
              icon={<IconX size={14} />}
              isOff={columns.length === 1}
              onClick={() => onChange(settings.filter(({ field }) => field !== column.id))}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface ActProps {
  label: string;
  icon: ReactNode;
  isOff?: boolean;
  onClick: () => void;
}

function Act({ label, icon, isOff = false, onClick }: ActProps) {
  return (
    <Tooltip label={label} disabled={isOff}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={label}
        disabled={isOff}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
