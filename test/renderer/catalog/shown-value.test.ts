import { describe, expect, it } from 'vitest';
import type { Json } from '../../../preload/contract/read-item.ts';
import {
  linkedLabel,
  localNumber,
  shownValue,
  valueText,
  withoutTags,
} from '../../../renderer/catalog/shown-value.ts';
import { entry } from './support/list-answers.ts';

const of = (type: string | null) => ({ code: 'a', type, metricFamily: null, referenceDataName: 'brands' });

describe('a value of a list', () => {
  it.each<[string | null, Json, object]>([
    ['pim_catalog_text', null, { kind: 'empty' }],
    ['pim_catalog_text', '', { kind: 'empty' }],
    ['pim_catalog_multiselect', [], { kind: 'empty' }],
    ['pim_catalog_text', '2026-01-01', { kind: 'text', text: '2026-01-01', markup: false }],
    ['pim_catalog_textarea', '<p>oak</p>', { kind: 'text', text: '<p>oak</p>', markup: true }],
    ['pim_catalog_textarea', 'a < b > c', { kind: 'text', text: 'a < b > c', markup: false }],
    ['pim_catalog_number', '12.5000', { kind: 'number', number: '12.5' }],
    ['pim_catalog_number', 7, { kind: 'number', number: '7' }],
    ['pim_catalog_boolean', false, { kind: 'flag', value: false }],
    ['pim_catalog_date', '2026-03-01T00:00:00+00:00', { kind: 'date', date: '2026-03-01T00:00:00+00:00' }],
    [null, '2026-03-01', { kind: 'date', date: '2026-03-01' }],
    [
      'pim_catalog_metric',
      { amount: '4.2000', unit: 'KILOGRAM' },
      { kind: 'metric', amount: '4.2', unit: 'KILOGRAM' },
    ],
    [
      'pim_catalog_price_collection',
      [{ amount: '89.90', currency: 'EUR' }],
      { kind: 'prices', prices: [{ amount: '89.90', currency: 'EUR' }] },
    ],
    [
      'pim_catalog_price_collection',
      [{ amount: null, currency: 'EUR' }],
      { kind: 'json', json: [{ amount: null, currency: 'EUR' }] },
    ],
    ['pim_catalog_simpleselect', 'oak', { kind: 'options', codes: ['oak'], labels: null }],
    ['pim_reference_data_simpleselect', 'oak', { kind: 'options', codes: ['oak'], labels: null }],
    ['akeneo_reference_entity', 'kartell', { kind: 'references', codes: ['kartell'], to: 'records' }],
    ['pim_catalog_asset_collection', ['front'], { kind: 'references', codes: ['front'], to: 'assets' }],
    [
      'pim_catalog_image',
      'a/b/c/0/3f2a_front',
      { kind: 'file', path: 'a/b/c/0/3f2a_front', name: 'front', image: true },
    ],
    [
      'pim_catalog_file',
      'a/b/c/0/3f2a_manual.pdf',
      { kind: 'file', path: 'a/b/c/0/3f2a_manual.pdf', name: 'manual.pdf', image: false },
    ],
    ['pim_catalog_table', [{ part: 'leg' }], { kind: 'table', rows: [{ part: 'leg' }] }],
    ['vendor_hologram', { beam: 7 }, { kind: 'json', json: { beam: 7 } }],
  ])('%s %j', (type, data, expected) => {
    expect(shownValue(entry(data), of(type))).toEqual(expected);
  });

  it('is absent where the PIM sent none, which is not the same as empty', () => {
    expect(shownValue(undefined, of('pim_catalog_text'))).toEqual({ kind: 'absent' });
  });

  it('is copied by codes, amounts and the text itself', () => {
    const copied = (type: string, data: Json) => valueText(shownValue(entry(data), of(type)));
    expect(copied('pim_catalog_multiselect', ['oak', 'sand'])).toBe('oak, sand');
    expect(copied('pim_catalog_metric', { amount: '4.2000', unit: 'KILOGRAM' })).toBe('4.2 KILOGRAM');
    expect(copied('pim_catalog_textarea', '<p>oak</p>')).toBe('<p>oak</p>');
    expect(copied('pim_catalog_table', [{ part: 'leg' }])).toBe('[{"part":"leg"}]');
    expect(valueText({ kind: 'absent' })).toBe('');
  });
});

describe('the label of an option', () => {
  const one = { attribute: 'colour', code: 'oak', labels: { en_US: 'Oak', de_DE: '' } };
  it('comes out of linked data of one option and of several', () => {
    expect(linkedLabel(one, 'oak', 'en_US')).toBe('Oak');
    expect(linkedLabel({ oak: one, sand: { labels: {} } }, 'oak', null)).toBe('Oak');
  });
  it.each<[string, Json, string]>([
    ['in another locale', one, 'fr_FR'],
    ['empty in the locale', one, 'de_DE'],
    ['absent', null, 'en_US'],
    ['of an odd form', [1], 'en_US'],
    ['with odd labels', { code: 'oak', labels: [] }, 'en_US'],
  ])('is null where it is %s', (_name, labels, locale) => {
    expect(linkedLabel(labels, 'oak', locale)).toBeNull();
  });
});

it('numbers are shown in the way of the language, with their digits, and exactly where they are long', () => {
  expect(localNumber('1234.50', 'fr')).toMatch(/^1\s234,50$/u);
  expect(localNumber('12345678901234567890.5', 'en')).toBe('12345678901234567890.5');
});

it('tags are left out of a text, and nothing else', () => {
  expect(withoutTags('<p>Oak &lt; <b>sand</b></p>\n a < b')).toBe('Oak &lt; sand a < b');
});
