import { useQuery } from '@tanstack/react-query';
import type { FilterTree } from '../../preload/contract/catalog-filter.ts';
import type { CatalogLookup, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { useLabelLocale } from '../catalog/label-locale.ts';
import { namedValues } from './condition-text.ts';
import { entitiesQuery, understoodOf } from './filter-queries.ts';
import type { KnownField } from './known-fields.ts';
import { labelOf } from './label-of.ts';

/** Names for the values of a condition that are written out: labels where the API has some, else the codes. */
export function useValueNames(
  profileId: string,
  one: FilterTree[number],
  field: KnownField | undefined,
): (code: string) => string {
  const { locale } = useLabelLocale(profileId);
  const codes =
    one.kind === 'condition' && Array.isArray(one.value)
      ? one.value.slice(0, namedValues).filter((code) => typeof code === 'string')
      : [];
  const source = sourceOf(field);
  const found = useQuery(
    entitiesQuery(profileId, source?.resource ?? 'families', source?.parents ?? [], source ? codes : []),
  );
  const names = new Map(labelled(found.data).map((item) => [item.code, labelOf(item, locale)]));
  return (code) => names.get(code) ?? code;
}

function sourceOf(field: KnownField | undefined): { resource: ResourceName; parents: string[] } | null {
  if (field?.kind === 'family') return { resource: 'families', parents: [] };
  if (field?.kind === 'categories') return { resource: 'categories', parents: [] };
  const type = field?.attribute?.type;
  if (type === 'pim_catalog_simpleselect' || type === 'pim_catalog_multiselect')
    return { resource: 'attribute-options', parents: [field?.code ?? ''] };
  return null;
}

function labelled(
  answer: CatalogLookup<ResourceName> | undefined,
): { code: string; labels: Record<string, string> }[] {
  return [
    ...understoodOf(answer, 'families'),
    ...understoodOf(answer, 'categories'),
    ...understoodOf(answer, 'attribute-options'),
  ];
}
