import { IconAlertTriangle } from '@tabler/icons-react';
import type { ICellRendererParams } from 'ag-grid-community';
import { numberFormat, timeFormat } from '../ui/formats.ts';
import { exactTime, timeOfDay } from '../ui/moment.ts';
import { CellCopy } from './cell-copy.tsx';
import { EntityCell } from './entity-cell.tsx';
import { ImageCell } from './image-cell.tsx';
import { type AnyItem, propertyOf, sizeOf, textOf } from './item-parts.ts';
import { LabelCell } from './label-cell.tsx';
import type { ListColumn } from './list-column.ts';
import { type ListRow, oddName } from './list-reader.ts';
import { useListView, useListWords } from './list-view.ts';
import { NestedCell } from './nested-cell.tsx';
import { ValueCell } from './value-cell.tsx';

interface ListCellParams extends ICellRendererParams<ListRow> {
  column_: ListColumn;
}

/** One cell of a list: what has not been read yet, what is not as expected, or the item by the kind of the column. */
export function ListCell({ data, column_: column }: ListCellParams) {
  const { t } = useListWords();
  if (!data) return <span className="ps-cell-loading" data-wide={column.kind === 'label'} />;
  const { item, raw, key } = data.entry;
  if (item === null) {
    if (column.kind === 'key') return <OddName name={key ?? oddName(raw)} />;
    if (column.kind === 'label' || column.id === 'nested')
      return <span className="ps-odd-text">{t('catalog:odd')}</span>;
    return null;
  }
  return <ItemCell item={item} itemKey={key} column={column} />;
}

function OddName({ name }: { name: string | null }) {
  return (
    <span className="ps-cell-odd">
      <IconAlertTriangle size={15} aria-hidden />
      <span className="ps-code">{name}</span>
    </span>
  );
}

interface ItemCellProps {
  item: AnyItem;
  itemKey: string | null;
  column: ListColumn;
}

function ItemCell({ item, itemKey, column }: ItemCellProps) {
  const { t, language } = useListWords();
  const value = propertyOf(item, column.field);
  switch (column.kind) {
    case 'key':
      return <KeyCell item={item} itemKey={itemKey} />;
    case 'label':
      return <LabelCell item={item} />;
    case 'entity':
      return <EntityCell code={textOf(item, column.field)} of={column.entity ?? 'families'} />;
    case 'value':
      return <ValueCell item={item} attribute={column.field} />;
    case 'image':
      return <ImageCell item={item} />;
    case 'nested':
      return <NestedCell itemKey={itemKey} item={item} />;
    case 'completeness':
      return <CompletenessCell item={item} />;
    case 'time':
      return typeof value === 'string' ? <TimeCell time={value} /> : null;
    case 'enabled':
      return typeof value === 'boolean' ? (
        <span className="ps-enabled" data-enabled={value}>
          {t(value ? 'catalog:enabled' : 'catalog:disabled')}
        </span>
      ) : null;
    case 'flag':
      if (typeof value !== 'boolean') return null;
      return <span className={value ? '' : 'ps-muted'}>{t(value ? 'yes' : 'no')}</span>;
    case 'number':
      return typeof value === 'number' ? numberFormat(language).format(value) : null;
    case 'bytes':
      return typeof value === 'number' ? byteText(value, language) : null;
    case 'size':
      return numberFormat(language).format(sizeOf(value));
    case 'codes':
      return Array.isArray(value) ? <code className="ps-cell-code">{value.join(', ')}</code> : null;
    case 'code':
      return typeof value === 'string' ? <code className="ps-cell-code">{value}</code> : null;
    case 'text':
      return typeof value === 'string' ? <bdi title={value}>{value}</bdi> : null;
  }
}

function KeyCell({ item, itemKey }: { item: AnyItem; itemKey: string | null }) {
  const { t } = useListWords();
  const isProduct = 'identifier' in item;
  const identifier = isProduct ? item.identifier : itemKey;
  const shown = identifier ?? (isProduct ? item.uuid : null);
  return (
    <span className="ps-copy-code ps-cell-identifier">
      {isProduct && identifier === null && <span className="ps-muted">{t('catalog:noIdentifier')}</span>}
      <code title={shown ?? ''}>{shown}</code>
      {shown && (
        <CellCopy text={shown} what={t(isProduct ? 'catalog:record.identifier' : 'catalog:record.code')} />
      )}
    </span>
  );
}

function TimeCell({ time }: { time: string }) {
  const { language } = useListWords();
  const day = timeFormat(language, { dateStyle: 'medium' });
  const known = !Number.isNaN(Date.parse(time));
  return (
    <time dateTime={time} title={exactTime(time, language)}>
      {known ? `${day.format(Date.parse(time))}, ${timeOfDay(time, language)}` : time}
    </time>
  );
}

function CompletenessCell({ item }: { item: AnyItem }) {
  const { channel, locale } = useListView();
  if (!('completenesses' in item)) return null;
  const fitting = item.completenesses.filter(
    (one) => (channel === null || one.scope === channel) && (locale === null || one.locale === locale),
  );
  const [first] = fitting;
  if (!first) return <span className="ps-absent">–</span>;
  const { data, scope, locale: of } = first;
  return (
    <span className="ps-percent" title={`${scope ?? ''} ${of ?? ''}`}>
      <span className="ps-percent-bar" data-whole={data >= 100}>
        <span style={{ width: `${Math.min(100, Math.max(0, data))}%` }} />
      </span>
      {data} %
    </span>
  );
}

function byteText(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return numberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}
