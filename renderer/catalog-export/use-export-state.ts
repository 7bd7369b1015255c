import { useTranslation } from 'react-i18next';
import type { CatalogExport } from '../../preload/contract/catalog-export.ts';

/** How far an export is, in words and in percent; null where that can't be told. */
export function useExportState(item: CatalogExport): { told: string; done: number | null } {
  const { t, i18n } = useTranslation('exports');
  const number = new Intl.NumberFormat(i18n.language);
  const { status, total, rowsPerSecond } = item;
  const rows = number.format(item.rows);
  switch (status) {
    case 'preparing':
      return { told: t('state.preparing'), done: null };
    case 'finishing':
      return { told: t('state.finishing', { rows }), done: null };
    case 'finished':
      return { told: t('state.finished', { rows, size: sizeIn(item.bytes, i18n.language) }), done: 100 };
    case 'stopped':
      return { told: t(item.rows === 0 ? 'state.stoppedAtOnce' : 'state.stopped', { rows }), done: null };
    case 'reading': {
      const count = total === null ? null : Math.max(total, item.rows);
      const far =
        count === null
          ? t('state.reading', { rows })
          : t('state.readingOf', { rows, total: number.format(count) });
      const speed = rowsPerSecond === null ? [] : [t('state.rate', { count: Math.round(rowsPerSecond) })];
      const done = count === null ? null : (100 * item.rows) / Math.max(1, count);
      return { told: [far, ...speed].join(' · '), done };
    }
  }
}

function sizeIn(bytes: number, language: string): string {
  const [unit, divisor] =
    bytes < 1_000_000
      ? (['kilobyte', 1000] as const)
      : bytes < 1e9
        ? (['megabyte', 1e6] as const)
        : (['gigabyte', 1e9] as const);
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(bytes / divisor);
}
