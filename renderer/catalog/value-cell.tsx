import { IconFile } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Json } from '../../preload/contract/read-item.ts';
import { timeFormat } from '../ui/formats.ts';
import { useEntity } from './entity-lookup.ts';
import { type AnyItem, entryFor, labelOf, valuesOf } from './item-parts.ts';
import { itemLabel } from './label-cell.tsx';
import { type KnownAttribute, useListView, useListWords } from './list-view.ts';
import {
  linkedLabel,
  localNumber,
  type ShownValue,
  shownValue,
  type ValueAttribute,
  withoutTags,
} from './shown-value.ts';
import { Thumbnail } from './thumbnail.tsx';

/** What of an attribute decides how its values are shown. */
export function valueAttribute(known: KnownAttribute | undefined): ValueAttribute | null {
  if (!known) return null;
  const isOfProducts = 'metricFamily' in known;
  return {
    code: known.code,
    type: known.type,
    metricFamily: isOfProducts ? known.metricFamily : null,
    referenceDataName: isOfProducts ? known.referenceDataName : null,
  };
}

/** The value of an attribute in the channel and locale of the list. */
export function ValueCell({ item, attribute }: { item: AnyItem; attribute: string }) {
  const view = useListView();
  const known = valueAttribute(view.attributes.get(attribute));
  const value = shownValue(entryFor(valuesOf(item)[attribute], view), known);
  return <Shown value={value} attribute={known ?? { ...unknown, code: attribute }} />;
}

const unknown: ValueAttribute = { code: '', type: null, metricFamily: null, referenceDataName: null };

function Shown({ value, attribute }: { value: ShownValue; attribute: ValueAttribute }) {
  const { t, language } = useListWords();
  const { profileId, resource } = useListView();
  switch (value.kind) {
    case 'absent':
      return (
        <span className="ps-absent" title={t('absent')}>
          –
        </span>
      );
    case 'empty':
      return <span className="ps-empty-value">{t('empty')}</span>;
    case 'text':
      return <TextValue text={value.text} markup={value.markup} />;
    case 'number':
      return <span className="ps-tabular">{localNumber(value.number, language)}</span>;
    case 'flag':
      return <span>{t(value.value ? 'yes' : 'no')}</span>;
    case 'date':
      return <DateValue date={value.date} />;
    case 'metric':
      return <MetricValue amount={value.amount} unit={value.unit} family={attribute.metricFamily} />;
    case 'prices':
      return (
        <span className="ps-cell-parts ps-tabular">
          {value.prices.map(({ amount, currency }) => (
            <span key={`${currency} ${amount}`}>
              {localNumber(amount, language)} <span className="ps-muted">{currency}</span>
            </span>
          ))}
        </span>
      );
    case 'options':
      return (
        <span className="ps-cell-parts">
          {value.codes.map((code) => (
            <OptionValue key={code} code={code} labels={value.labels} attribute={attribute} />
          ))}
        </span>
      );
    case 'references':
      return (
        <span className="ps-cell-parts">
          {value.codes.map((code) => (
            <ReferenceValue key={code} code={code} to={value.to} within={attribute.referenceDataName} />
          ))}
        </span>
      );
    case 'file':
      return (
        <span className="ps-cell-file">
          {value.image ? (
            <Thumbnail
              profileId={profileId}
              kind={
                resource === 'assets'
                  ? 'asset'
                  : resource === 'reference-entity-records'
                    ? 'record'
                    : 'product'
              }
              code={value.path}
              name={value.name}
            />
          ) : (
            <IconFile size={15} aria-hidden />
          )}
          <span title={value.path}>{value.name}</span>
        </span>
      );
    case 'table':
      return <TableValue rows={value.rows} />;
    case 'json':
      return <code className="ps-cell-code">{JSON.stringify(value.json).slice(0, 2000)}</code>;
  }
}

function TextValue({ text, markup }: { text: string; markup: boolean }) {
  const shown = markup ? withoutTags(text) : text.slice(0, 2000);
  return (
    <div dir="auto" className="ps-cell-text" title={text.slice(0, 600)}>
      {shown}
    </div>
  );
}

function DateValue({ date }: { date: string }) {
  const { language } = useListWords();
  // Dates of attributes have no time: the day is that of the PIM, whatever zone this computer is in.
  const day = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const format = timeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <time dateTime={date} title={date}>
      {Number.isNaN(day) ? date : format.format(day)}
    </time>
  );
}

function MetricValue({ amount, unit, family }: { amount: string; unit: string; family: string | null }) {
  const { language } = useListWords();
  const { profileId } = useListView();
  const found = useEntity(profileId, 'measurement-families', [], family)?.item;
  const units = found && 'units' in found ? found.units : [];
  const symbol = units.find(({ code }) => code === unit)?.symbol;
  return (
    <span className="ps-tabular" title={`${amount} ${unit}`}>
      {localNumber(amount, language)} <span className="ps-muted">{symbol || unit}</span>
    </span>
  );
}

function OptionValue({ code, labels, attribute }: { code: string; labels: Json; attribute: ValueAttribute }) {
  const { profileId, locale, resource, parents } = useListView();
  const linked = linkedLabel(labels, code, locale);
  const isProduct = parents.length === 0;
  const asked = isProduct
    ? 'attribute-options'
    : (`${resource === 'assets' ? 'asset' : 'reference-entity'}-attribute-options` as const);
  // Custom reference data has no resource in the API.
  const isOption =
    attribute.type !== null && !attribute.type.startsWith('pim_reference_data') && labels === null;
  const found = useEntity(profileId, asked, [...parents, attribute.code], isOption ? code : null);
  const label = linked ?? labelOf(found?.item, locale);
  if (label === null) return <code className="ps-code">{code}</code>;
  return (
    <span className="ps-cell-option">
      <bdi>{label}</bdi> <code>{code}</code>
    </span>
  );
}

function ReferenceValue({
  code,
  to,
  within,
}: {
  code: string;
  to: 'records' | 'assets';
  within: string | null;
}) {
  const view = useListView();
  const resource = to === 'assets' ? 'assets' : 'reference-entity-records';
  const parents = within === null ? [] : [within];
  const found = useEntity(view.profileId, resource, parents, within === null ? null : code)?.item;
  const label = found ? itemLabel(found, null, view) : null;
  if (within === null) return <code className="ps-code">{code}</code>;
  return (
    <Link
      to="/profiles/$profileId/catalog/$resource/$key"
      params={{ profileId: view.profileId, resource, key: code }}
      search={{ parents }}
      preload={false}
      tabIndex={-1}
      title={code}
      className="ps-cell-reference"
      onClick={(event) => event.stopPropagation()}
    >
      {label === null ? <code>{code}</code> : <bdi>{label}</bdi>}
    </Link>
  );
}

function TableValue({ rows }: { rows: Json[] }) {
  const { t } = useListWords();
  const text = rows
    .slice(0, 20)
    .map((row) =>
      typeof row === 'object' && row !== null && !Array.isArray(row)
        ? Object.entries(row)
            .map(([column, cell]) => `${column}: ${typeof cell === 'string' ? cell : JSON.stringify(cell)}`)
            .join(', ')
        : JSON.stringify(row),
    )
    .join('\n');
  return (
    <span title={text}>
      {t('tableRows', { count: rows.length })} <span className="ps-muted">{text.split('\n')[0]}</span>
    </span>
  );
}
