import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportForm } from './export-form.tsx';
import { ExportItem } from './export-item.tsx';
import type { ExportedList } from './exported-list.ts';
import { useExports } from './exports-store.ts';
import './catalog-export.css';

export type { ExportedList } from './exported-list.ts';

export interface ExportDialogProps {
  profileId: string;
  /** Null while the dialog is closed. */
  list: ExportedList | null;
  /** A selection; null for the whole list. */
  keys: readonly string[] | null;
  /**
   * Those that are shown, in their order: properties by their name in the API or on the screen, attributes by their code
   * or as `values.<code>`; null where nothing is shown yet.
   */
  columns: readonly string[] | null;
  onClose: () => void;
}

/** Asks in what form a list or a selection is to be written to a file; then shows how far it is. */
export function ExportDialog({ profileId, list, keys, columns, onClose }: ExportDialogProps) {
  const { t, i18n } = useTranslation(['exports', 'explorer', 'common']);
  const [begun, setBegun] = useState<string | null>(null);
  const running = useExports(({ items }) => (begun === null ? undefined : items.get(begun)));
  const close = () => {
    setBegun(null);
    onClose();
  };
  return (
    <Modal
      opened={list !== null}
      onClose={close}
      size={560}
      title={
        list && t('title', { what: t(`explorer:resource.${list.resource}`).toLocaleLowerCase(i18n.language) })
      }
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {list && !running && (
        <ExportForm
          profileId={profileId}
          list={list}
          keys={keys}
          columns={columns}
          onBegun={setBegun}
          onCancel={close}
        />
      )}
      {running && <ExportItem item={running} onHide={close} />}
    </Modal>
  );
}
