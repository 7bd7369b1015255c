import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CatalogExport } from '../../preload/contract/catalog-export.ts';

/** What in the file is not as somebody might think. */
export function ExportNotes({ item }: { item: CatalogExport }) {
  const { t } = useTranslation('exports');
  const { odd, missing, cut, sheets } = item;
  const notes = [
    odd > 0 && t('odd', { count: odd }),
    missing > 0 && t('missing', { count: missing }),
    cut > 0 && t('cut', { count: cut }),
    sheets !== null && sheets > 1 && t('sheets', { count: sheets }),
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return (
    <ul className="ps-export-notes">
      {notes.map((note) => (
        <li key={note}>
          <Text size="xs">{note}</Text>
        </li>
      ))}
    </ul>
  );
}
