import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { copyText } from '../activity/copy-text.ts';
import { tellDone } from '../ui/tell.ts';
import { type CopyFormat, cellText, type FamilyOf, type HeadedColumn, rowsText } from './copy-rows.ts';
import { entityQuery } from './entity-lookup.ts';
import type { ListColumn } from './list-column.ts';
import type { ListRow } from './list-reader.ts';
import type { ListView } from './list-view.ts';

/** Copies of cells and rows, as a list shows them. */
export interface Copying {
  cell: (row: ListRow, column: ListColumn | undefined) => void;
  rows: (rows: readonly ListRow[], format: CopyFormat) => void;
}

/** Copies cells and rows of a list as they are shown, and says so. */
export function useCopying(view: ListView, columns: readonly HeadedColumn[]): Copying {
  const { t } = useTranslation('explorer');
  const client = useQueryClient();
  const familyOf: FamilyOf = (code) =>
    code === null
      ? null
      : (client.getQueryData(entityQuery(view.profileId, 'families', [], code).queryKey)?.item ?? null);
  const copy = async (text: string, done: string) => {
    tellDone((await copyText(text)) ? done : t('copy.refused'));
  };
  return {
    cell: (row, column) => {
      if (column) void copy(cellText(row, column, view, familyOf), t('copy.cell'));
    },
    rows: (rows, format) =>
      void copy(rowsText(rows, columns, view, familyOf, format), t('copy.rows', { count: rows.length })),
  };
}
