import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAttribute } from '../../preload/contract/catalog-records.ts';
import type { ValueEntry } from '../../preload/contract/catalog-resources.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import { LongText } from './long-text.tsx';
import { MediaValue } from './media-value.tsx';
import { OptionValues } from './option-values.tsx';
import { ProductLinkValue } from './product-link-value.tsx';
import { ReferenceValues } from './reference-values.tsx';
import { isFilled } from './shown-values.ts';
import { TableValue, tableRows } from './table-value.tsx';
import { ValueData } from './value-data.tsx';

interface TypedValueProps {
  profileId: string;
  attribute: Pick<RecordAttribute, 'code' | 'type' | 'referenceDataName'>;
  entry: ValueEntry;
  /** Locale of the labels. */
  labelLocale: string | null;
}

/** One value of a product as its type is best read; what does not fit its type is read by its form. */
export function TypedValue(props: TypedValueProps) {
  const { t } = useTranslation('record');
  const { attribute, entry } = props;
  if (!isFilled(entry.data)) return <span className="ps-muted">{t('empty')}</span>;
  const read = attribute.type === null ? undefined : byType[attribute.type];
  return read?.(props) ?? <ValueData data={entry.data} locale={entry.locale} />;
}

/** Null where the data is not as the type says. */
type Reader = (props: TypedValueProps) => ReactNode;

const options: Reader = ({ profileId, attribute, entry, labelLocale }) => {
  const codes = codesOf(entry.data);
  return (
    codes && (
      <OptionValues
        profileId={profileId}
        attribute={attribute.code}
        codes={codes}
        linkedData={entry.linkedData}
        locale={labelLocale}
      />
    )
  );
};

const references =
  (resource: 'assets' | 'reference-entity-records'): Reader =>
  ({ profileId, attribute: { referenceDataName }, entry }) => {
    const codes = codesOf(entry.data);
    if (codes === null || referenceDataName === null) return null;
    return (
      <ReferenceValues
        profileId={profileId}
        resource={resource}
        parents={[referenceDataName]}
        codes={codes}
      />
    );
  };

const file: Reader = ({ profileId, entry: { data } }) =>
  typeof data === 'string' ? (
    <MediaValue profileId={profileId} kind="product" code={data} name={fileName(data)} />
  ) : null;

const text: Reader = ({ entry: { data, locale } }) =>
  typeof data === 'string' ? <LongText text={data} locale={locale} /> : null;

const table: Reader = ({ attribute, entry }) => {
  const rows = tableRows(entry.data);
  return rows && <TableValue rows={rows} name={attribute.code} />;
};

/** How the values of a type are read (api.akeneo.com, "Product values"); other types are read by the form of the data. */
const byType: Readonly<Record<string, Reader>> = {
  pim_catalog_identifier: text,
  pim_catalog_text: text,
  pim_catalog_textarea: text,
  pim_catalog_simpleselect: options,
  pim_catalog_multiselect: options,
  akeneo_reference_entity: references('reference-entity-records'),
  akeneo_reference_entity_collection: references('reference-entity-records'),
  pim_catalog_asset_collection: references('assets'),
  pim_catalog_image: file,
  pim_catalog_file: file,
  pim_catalog_table: table,
  pim_catalog_product_link: ({ profileId, entry }) => (
    <ProductLinkValue profileId={profileId} data={entry.data} />
  ),
};

function codesOf(data: Json): string[] | null {
  if (typeof data === 'string') return [data];
  if (!Array.isArray(data)) return null;
  const codes = data.flatMap((code) => (typeof code === 'string' ? [code] : []));
  return codes.length === data.length ? codes : null;
}

/** `akeneo.jpg` of `8/6/d/5/86d5…_akeneo.jpg`. */
export function fileName(code: string): string {
  const last = code.slice(code.lastIndexOf('/') + 1);
  return /^[0-9a-f]{20,}_(.+)$/i.exec(last)?.[1] ?? last;
}
