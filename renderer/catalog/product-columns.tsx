import { Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ColDef, ICellRendererParams, ValueGetterParams } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../preload/contract/catalog.ts';
import { CopyIcon } from '../ui/copy-code.tsx';
import { exactTime, timeOfDay } from '../ui/moment.ts';
import { type GridRow, oddName } from './product-reader.ts';

type Params = ICellRendererParams<GridRow>;

function of(get: (row: ProductRow) => string | number | boolean | null) {
  return ({ data }: ValueGetterParams<GridRow>) => (data?.kind === 'product' ? get(data.row) : null);
}

/** The columns of the product grid, with their headings in the language of the screen. */
export function productColumns(t: TFunction<['catalog', 'common']>, language: string): ColDef<GridRow>[] {
  const number = new Intl.NumberFormat(language);
  return [
    {
      colId: 'identifier',
      headerName: t('column.identifier'),
      width: 210,
      pinned: 'left',
      valueGetter: of((row) => row.identifier),
      cellRenderer: IdentifierCell,
    },
    {
      colId: 'label',
      headerName: t('column.label'),
      flex: 2,
      minWidth: 180,
      valueGetter: of((row) => row.label),
      cellRenderer: LabelCell,
    },
    {
      colId: 'family',
      headerName: t('column.family'),
      width: 150,
      valueGetter: of((row) => row.familyLabel ?? row.family),
      cellRenderer: FamilyCell,
    },
    {
      colId: 'enabled',
      headerName: t('column.enabled'),
      width: 104,
      valueGetter: of((row) => row.enabled),
      cellRenderer: EnabledCell,
    },
    {
      colId: 'categories',
      headerName: t('column.categories'),
      flex: 1,
      minWidth: 150,
      cellClass: 'ps-cell-code',
      valueGetter: of((row) => row.categories.join(', ')),
    },
    {
      colId: 'values',
      headerName: t('column.values'),
      width: 90,
      type: 'rightAligned',
      valueGetter: of((row) => row.valueCount),
      valueFormatter: ({ value }) => (typeof value === 'number' ? number.format(value) : ''),
    },
    {
      colId: 'updated',
      headerName: t('column.updated'),
      width: 180,
      type: 'rightAligned',
      valueGetter: of((row) => row.updated),
      cellRenderer: UpdatedCell,
    },
  ];
}

function Loading({ wide = false }: { wide?: boolean }) {
  return <span className="ps-cell-loading" data-wide={wide} />;
}

function IdentifierCell({ data }: Params) {
  const { t } = useTranslation('catalog');
  if (!data) return <Loading />;
  if (data.kind === 'odd') {
    return (
      <span className="ps-cell-odd">
        <IconAlertTriangle size={15} aria-hidden />
        <span className="ps-code">{oddName(data.raw)}</span>
      </span>
    );
  }
  const shown = data.row.identifier ?? data.row.uuid;
  return (
    <span className="ps-copy-code ps-cell-identifier">
      {data.row.identifier === null && <span className="ps-muted">{t('noIdentifier')}</span>}
      <code title={shown ?? ''}>{shown}</code>
      {shown && <CopyIcon text={shown} what={t('record.identifier')} />}
    </span>
  );
}

function LabelCell({ data }: Params) {
  const { t } = useTranslation('catalog');
  if (data?.kind === 'odd') return <span className="ps-odd-text">{t('odd')}</span>;
  if (!data) return <Loading wide />;
  return (
    <div dir="auto" className="ps-cell-text" title={data.row.label ?? undefined}>
      {data.row.label}
    </div>
  );
}

function FamilyCell({ data }: Params) {
  const { t } = useTranslation('catalog');
  if (!data) return <Loading />;
  if (data.kind !== 'product') return null;
  const { family, familyLabel } = data.row;
  if (family === null) return <span className="ps-muted">{t('noFamily')}</span>;
  return familyLabel ? <bdi title={family}>{familyLabel}</bdi> : <code className="ps-code">{family}</code>;
}

function EnabledCell({ data }: Params) {
  const { t } = useTranslation('catalog');
  if (data?.kind !== 'product' || data.row.enabled === null) return null;
  return (
    <span className="ps-enabled" data-enabled={data.row.enabled}>
      {t(data.row.enabled ? 'enabled' : 'disabled')}
    </span>
  );
}

function UpdatedCell({ data }: Params) {
  const { i18n } = useTranslation('catalog');
  if (data?.kind !== 'product' || data.row.updated === null) return null;
  const { updated } = data.row;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  const known = !Number.isNaN(Date.parse(updated));
  return (
    <Tooltip label={exactTime(updated, i18n.language)}>
      <time dateTime={updated}>
        {known ? `${day.format(Date.parse(updated))}, ${timeOfDay(updated, i18n.language)}` : updated}
      </time>
    </Tooltip>
  );
}
