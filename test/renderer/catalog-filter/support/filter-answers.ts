import type { PastFilter, SavedView } from '../../../../preload/contract/catalog-views.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { type Answers, refuse } from '../../support/fake-bridge.ts';
import { sampleAnswers } from '../../support/sample-answers.ts';

const readAt = '2026-11-01T10:00:00Z';
const read = { readAt, origin: 'live' as const };
const of = <T>(key: string, item: T) => ({ key, item, issues: [], raw: null as Json });

type Type = [code: string, type: string, label: string, localizable?: boolean, scopable?: boolean];

const attributes = (
  [
    ['name', 'pim_catalog_text', 'Name', true],
    ['price', 'pim_catalog_price_collection', 'Price'],
    ['weight', 'pim_catalog_metric', 'Weight'],
    ['colour', 'pim_catalog_simpleselect', 'Colour'],
    ['release', 'pim_catalog_date', 'Release date', false, true],
    ['similar', 'pim_catalog_product_link', 'Similar product'],
    ['sku', 'pim_catalog_identifier', 'SKU'],
  ] satisfies Type[]
).map(([code, type, label, localizable = false, scopable = false]: Type) =>
  of(code, {
    code,
    type,
    group: null,
    groupLabels: {},
    labels: { en_US: label },
    localizable,
    scopable,
    unique: false,
    sortOrder: 0,
    availableLocales: [],
    metricFamily: type === 'pim_catalog_metric' ? 'Weight' : null,
    defaultMetricUnit: null,
    referenceDataName: null,
    wysiwygEnabled: null,
    decimalsAllowed: null,
    autoOptionSorting: null,
    isMainIdentifier: null,
  }),
);
const families = [
  ['shoes', 'Shoes'],
  ['boots', 'Boots'],
].map(([code = '', label = '']) =>
  of(code, {
    code,
    labels: { en_US: label },
    attributes: [],
    attributeAsLabel: null,
    attributeAsImage: null,
    attributeRequirements: {},
  }),
);
const options = [
  ['red', 'Crimson red'],
  ['blue', 'Sea blue'],
].map(([code = '', label = '']) =>
  of(code, { code, attribute: 'colour', sortOrder: 0, labels: { en_US: label } }),
);
const measurement = of('Weight', {
  code: 'Weight',
  labels: {},
  standardUnitCode: 'KILOGRAM',
  units: [
    { code: 'KILOGRAM', labels: { en_US: 'Kilogram' }, symbol: 'kg' },
    { code: 'GRAM', labels: { en_US: 'Gram' }, symbol: 'g' },
  ],
});
const category = (code: string, parent: string | null, label: string) => ({
  code,
  parent,
  labels: { en_US: label },
  children: parent === null ? null : 0,
});

/** A PIM with a few of everything that is filtered by, and views that are kept. */
export function filterAnswers(first: SavedView[] = []): Answers {
  let views = first;
  let filters: PastFilter[] = [];
  const { channels, locales, currencies } = sampleAnswers().catalog ?? {};
  if (!channels || !locales || !currencies) throw new Error('no sample answers');
  return {
    catalog: {
      channels,
      locales,
      currencies,
      offers: () => ({ resources: [], generation: 7, byUuid: true }),
      list: ({ resource }) => {
        const rest = { next: null, count: null, readAt, origin: 'live' as const };
        if (resource === 'attributes') return { resource, items: attributes, ...rest };
        if (resource === 'families') return { resource, items: families, ...rest };
        if (resource === 'attribute-options') return { resource, items: options, ...rest };
        throw refuse('not-offered');
      },
      lookup: ({ resource, keys }) => {
        const asked = <T extends { key: string }>(items: T[]) =>
          items.filter(({ key }) => keys.includes(key));
        if (resource === 'attributes') return { resource, items: asked(attributes), ...read };
        if (resource === 'families') return { resource, items: asked(families), ...read };
        if (resource === 'attribute-options') return { resource, items: asked(options), ...read };
        if (resource === 'categories') return { resource, items: [], ...read };
        if (resource === 'measurement-families') return { resource, items: asked([measurement]), ...read };
        throw refuse('not-offered');
      },
      categoryChildren: ({ parent }) =>
        parent === null
          ? [category('master', null, 'Master catalog')]
          : [category('winter', 'master', 'Winter'), category('summer', 'master', 'Summer')],
      searchCategories: ({ text }) =>
        text === 'win'
          ? [
              {
                code: 'winter',
                labels: { en_US: 'Winter' },
                path: [{ code: 'master', labels: { en_US: 'Master catalog' } }],
              },
            ]
          : [],
      filters: () => ({ filters }),
      noteFilter: ({ filter }) => {
        filters = [filter, ...filters];
        return { filters };
      },
      forgetFilters: () => {
        filters = [];
        return { filters };
      },
      views: () => ({ views, visits: [] }),
      saveView: ({ view }) => {
        views = [...views.filter(({ id }) => id !== view.id), { ...view, changedAt: readAt }];
        return { views, visits: [] };
      },
      removeView: ({ viewId }) => {
        views = views.filter(({ id }) => id !== viewId);
        return { views, visits: [] };
      },
    },
  };
}
