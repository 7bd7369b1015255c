import {
  type CatalogItem,
  type ItemOf,
  type ListQuery,
  type ResourceName,
  resourceNames,
  type ValueEntry,
} from '../../../../preload/contract/catalog-resources.ts';
import type { CatalogViews } from '../../../../preload/contract/catalog-views.ts';
import type { Answers } from '../../support/fake-bridge.ts';
import { uuid } from '../../support/sample-answers.ts';

export const readAt = '2026-11-26T08:00:00.000Z';

/** A value for all channels and locales unless said otherwise. */
export function entry(data: ValueEntry['data'], more: Partial<ValueEntry> = {}): ValueEntry {
  return { locale: null, scope: null, data, linkedData: null, ...more };
}

export function product(number: number, more: Partial<ItemOf<'products'>> = {}): ItemOf<'products'> {
  return {
    key: uuid(number),
    uuid: uuid(number),
    identifier: `SKU-${number}`,
    enabled: true,
    family: 'chairs',
    parent: null,
    categories: ['seats', 'garden'],
    groups: [],
    values: { name: [entry(`Chair ${number}`, { locale: 'en_US' }), entry('Stuhl', { locale: 'de_DE' })] },
    created: null,
    updated: '2026-02-03T04:05:06+00:00',
    qualityScores: [],
    completenesses: [],
    ...more,
  };
}

export function attribute(code: string, more: Partial<ItemOf<'attributes'>> = {}): ItemOf<'attributes'> {
  return {
    code,
    type: 'pim_catalog_text',
    group: 'general',
    groupLabels: {},
    labels: { en_US: `The ${code}` },
    localizable: false,
    scopable: false,
    unique: false,
    sortOrder: 1,
    availableLocales: [],
    metricFamily: null,
    defaultMetricUnit: null,
    referenceDataName: null,
    wysiwygEnabled: null,
    decimalsAllowed: null,
    autoOptionSorting: null,
    isMainIdentifier: null,
    ...more,
  };
}

export const chairs: ItemOf<'families'> = {
  code: 'chairs',
  labels: { en_US: 'Chairs' },
  attributes: ['name', 'colour'],
  attributeAsLabel: 'name',
  attributeAsImage: null,
  attributeRequirements: {},
};

export function understood<T>(key: string, item: T): CatalogItem<T> {
  return { key, item, issues: [], raw: { key } };
}

/** What the lists of this PIM have: few products, attributes, families; nothing else. */
const items: Partial<Record<ResourceName, CatalogItem<ItemOf<ResourceName>>[]>> = {
  products: [1, 2, 3].map((number) => understood(uuid(number), product(number))),
  attributes: ['name', 'colour', 'weight'].map((code) => understood(code, attribute(code))),
  families: [understood('chairs', chairs)],
};

interface ListAnswersOptions {
  /** Resources that the PIM does not have. */
  missing?: ResourceName[];
  list?: NonNullable<Answers['catalog']>['list'];
}

/** The calls that a list makes. */
export function listAnswers({ missing = [], list }: ListAnswersOptions = {}): Answers {
  let views: CatalogViews = { views: [], visits: [] };
  const answer = (resource: ResourceName, found: CatalogItem<ItemOf<ResourceName>>[]) =>
    ({ resource, items: found, next: null, count: null, readAt, origin: 'live' }) as never;
  return {
    catalog: {
      offers: () => ({
        resources: resourceNames.map((resource) => ({ resource, offered: !missing.includes(resource) })),
        generation: 8,
        byUuid: true,
      }),
      list: list ?? (({ resource }) => answer(resource, items[resource] ?? [])),
      count: ({ resource }) => ({ count: items[resource]?.length ?? 0, readAt }),
      lookup: ({ resource, keys }) =>
        answer(
          resource,
          (items[resource] ?? []).filter(({ key }) => keys.includes(key ?? '')),
        ),
      filters: () => ({ filters: [] }),
      noteFilter: ({ filter }) => ({ filters: [filter] }),
      views: () => views,
      saveView: ({ view }) => {
        const others = views.views.filter(({ id }) => id !== view.id);
        views = { ...views, views: [...others, { ...view, changedAt: readAt }] };
        return views;
      },
    },
  };
}

/** The queries of all calls for a list of one resource. */
export function queriesOf(calls: unknown[], resource: ResourceName): ListQuery[] {
  return calls.flatMap((call) => {
    const asked = call as { resource: ResourceName; query: ListQuery };
    return asked.resource === resource ? [asked.query] : [];
  });
}
