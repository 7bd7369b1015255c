import { Menu } from '@mantine/core';
import { IconCopy, IconExternalLink, IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CopyFormat } from './copy-rows.ts';

export interface CellMenuProps {
  /** Where on the window; null while it is closed. */
  at: { x: number; y: number } | null;
  onClose: () => void;
  /** How many rows "copy" means: the selection, or the row of the cell. */
  rows: number;
  onCopyCell: () => void;
  onCopyRows: (format: CopyFormat) => void;
  /** Null where the API has no such filter. */
  onFilter: (() => void) | null;
  /** Null for an item that can't be asked for by itself. */
  onOpen: (() => void) | null;
}

const formats = ['tsv', 'json', 'markdown'] as const;

/** What can be done with a cell and its row, at the place where it was asked for. */
export function CellMenu({ at, onClose, rows, onCopyCell, onCopyRows, onFilter, onOpen }: CellMenuProps) {
  const { t } = useTranslation('explorer');
  return (
    <Menu
      opened={at !== null}
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="bottom-start"
      width={240}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      trapFocus
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('menu.label')}
          className="ps-cell-menu-place"
          style={{ left: at?.x ?? 0, top: at?.y ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.label')}>
        <Menu.Item leftSection={<IconCopy size={15} />} onClick={onCopyCell}>
          {t('menu.copyCell')}
        </Menu.Item>
        {formats.map((format) => (
          <Menu.Item key={format} leftSection={<IconCopy size={15} />} onClick={() => onCopyRows(format)}>
            {t(`menu.${format}`, { count: rows })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconFilter size={15} />}
          disabled={onFilter === null}
          onClick={() => onFilter?.()}
        >
          {t(onFilter === null ? 'menu.noFilter' : 'menu.filter')}
        </Menu.Item>
        {onOpen && (
          <Menu.Item leftSection={<IconExternalLink size={15} />} onClick={onOpen}>
            {t('menu.open')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
