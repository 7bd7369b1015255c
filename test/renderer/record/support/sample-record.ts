import type { CatalogRecord, RecordAttribute } from '../../../../preload/contract/catalog-records.ts';
import type { ValueEntry } from '../../../../preload/contract/catalog-resources.ts';
import type { Answers } from '../../support/fake-bridge.ts';
import { uuid } from '../../support/sample-answers.ts';

/** A value for all channels and locales unless said otherwise. */
export function entry(data: ValueEntry['data'], more: Partial<ValueEntry> = {}): ValueEntry {
  return { locale: null, scope: null, data, linkedData: null, ...more };
}

export function attribute(
  code: string,
  type: string | null,
  entries: ValueEntry[],
  more: Partial<RecordAttribute> = {},
): RecordAttribute {
  return {
    code,
    type,
    labels: {},
    referenceDataName: null,
    localizable: false,
    scopable: false,
    entries,
    own: true,
    inFamily: true,
    requiredFor: [],
    ...more,
  };
}

export const productKey = uuid(42);

/** A chair with a value of each kind. */
export function sampleRecord(more: Partial<CatalogRecord> = {}): CatalogRecord {
  const attributes = [
    attribute('sku', 'pim_catalog_identifier', [entry('CHAIR-1')]),
    attribute(
      'name',
      'pim_catalog_text',
      [entry('Chair', { locale: 'en_US' }), entry('Stuhl', { locale: 'de_DE' })],
      { labels: { en_US: 'Name' } },
    ),
    attribute('colour', 'pim_catalog_simpleselect', [
      entry('oak', { linkedData: { attribute: 'colour', code: 'oak', labels: { en_US: 'Oak wood' } } }),
    ]),
    attribute('weight', 'pim_catalog_metric', [entry({ amount: '4.2000', unit: 'KILOGRAM' })]),
    attribute('released', 'pim_catalog_date', [entry('2026-03-01T00:00:00+00:00')]),
    attribute('foldable', 'pim_catalog_boolean', [entry(false)]),
    attribute('parts', 'pim_catalog_table', [entry([{ part: 'leg', count: 4 }, { part: 'seat' }])]),
    attribute('maker', 'akeneo_reference_entity', [entry('kartell')], { referenceDataName: 'brands' }),
    attribute('strange', 'vendor_hologram', [entry({ beam: 7 })], { inFamily: false }),
    attribute('note', 'pim_catalog_textarea', [entry(null)]),
    attribute('care', 'pim_catalog_textarea', [], { labels: { en_US: 'Care' } }),
  ];
  return {
    record: {
      resource: 'products',
      entity: {
        key: productKey,
        item: {
          key: productKey,
          uuid: productKey,
          identifier: null,
          enabled: true,
          family: 'chairs',
          parent: null,
          categories: ['seats'],
          groups: [],
          values: {},
          created: '2026-01-02T03:04:05+00:00',
          updated: '2026-02-03T04:05:06+00:00',
          qualityScores: [],
          completenesses: [],
        },
        issues: [],
        raw: { uuid: productKey, values: {} },
      },
      readAt: '2026-11-26T08:00:00Z',
      origin: 'live',
    },
    familyLabels: { en_US: 'Chairs' },
    labelAttribute: 'name',
    imageAttribute: null,
    groups: [{ code: 'general', labels: { en_US: 'General' }, attributes }],
    missing: [
      { scope: 'ecommerce', locale: 'en_US', required: 4, missing: ['care'] },
      { scope: 'ecommerce', locale: 'de_DE', required: 4, missing: ['care', 'note'] },
    ],
    categories: [
      {
        code: 'seats',
        path: [
          { code: 'master', labels: { en_US: 'Master' } },
          { code: 'seats', labels: { en_US: 'Seats' } },
        ],
      },
    ],
    unread: [],
    readAt: '2026-11-26T08:00:00Z',
    ...more,
  };
}

/** What main answers about one record. */
export function recordAnswers(record: CatalogRecord = sampleRecord()): Answers {
  return {
    catalog: {
      record: () => record,
      visit: () => undefined,
      offers: () => ({ resources: [], generation: 8, byUuid: true }),
      count: () => ({ count: null, readAt: '2026-11-26T08:00:00Z' }),
    },
  };
}

/** The address of a page. */
export function pageOf(resource: string, key: string, parents: string[] = []): string {
  const search = parents.length === 0 ? '' : `?parents=${encodeURIComponent(JSON.stringify(parents))}`;
  return `/profiles/${uuid(1)}/catalog/${resource}/${encodeURIComponent(key)}${search}`;
}
