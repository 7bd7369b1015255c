import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';

/** What a list shows: its resource, where it lies and what narrows it. */
export interface ExportedList {
  resource: ResourceName;
  parents: readonly string[];
  query: ListQuery;
  /** How many items the list has, where that is known. */
  count: number | null;
}

export interface ExportDialogProps {
  profileId: string;
  /** Null while the dialog is closed. */
  list: ExportedList | null;
  /** A selection; null for the whole list. */
  keys: readonly string[] | null;
  /** Properties by their name in the API and attributes by their code, as they are shown; null for all. */
  columns: readonly string[] | null;
  onClose: () => void;
}

/** Asks in what form a list or a selection is to be written to a file, and starts the export. */
export function ExportDialog({ list, onClose }: ExportDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal opened={list !== null} onClose={onClose} closeButtonProps={{ 'aria-label': t('close') }}>
      {null}
    </Modal>
  );
}
