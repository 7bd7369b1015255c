import { describe, expect, it } from 'vitest';
import { type ShownRow, shownRows } from '../../../renderer/record/shown-values.ts';
import type { ValuesChoice } from '../../../renderer/record/values-choice.ts';
import { attribute, entry, sampleRecord } from './support/sample-record.ts';

const all: ValuesChoice = { channel: null, locale: null, show: 'all' };

function codesOf(rows: ShownRow[]): string[] {
  return rows.flatMap((row) => (row.kind === 'attribute' ? [row.shown.attribute.code] : []));
}

function shownOf(rows: ShownRow[], code: string) {
  return rows.flatMap((row) =>
    row.kind === 'attribute' && row.shown.attribute.code === code ? [row.shown] : [],
  )[0];
}

describe('the shown values of a record', () => {
  it('are those of the chosen channel and locale, and those of all', () => {
    const record = sampleRecord({
      groups: [
        {
          code: null,
          labels: {},
          attributes: [
            attribute('text', 'pim_catalog_text', [
              entry('a', { scope: 'ecommerce', locale: 'en_US' }),
              entry('b', { scope: 'print', locale: 'en_US' }),
              entry('c', { scope: 'ecommerce', locale: 'de_DE' }),
            ]),
            attribute('plain', 'pim_catalog_text', [entry('d')]),
          ],
        },
      ],
    });
    const rows = shownRows(record, { ...all, channel: 'ecommerce', locale: 'en_US' }, '');
    expect(shownOf(rows, 'text')?.entries.map(({ data }) => data)).toEqual(['a']);
    expect(shownOf(rows, 'plain')?.entries.map(({ data }) => data)).toEqual(['d']);
  });

  it('are only the filled ones: empty is not filled, No and 0 are', () => {
    const record = sampleRecord({
      groups: [
        {
          code: null,
          labels: {},
          attributes: [
            attribute('no', 'pim_catalog_boolean', [entry(false)]),
            attribute('zero', 'pim_catalog_number', [entry(0)]),
            attribute('blank', 'pim_catalog_text', [entry('')]),
            attribute('none', 'pim_catalog_multiselect', [entry([])]),
            attribute('absent', 'pim_catalog_text', []),
          ],
        },
      ],
    });
    expect(codesOf(shownRows(record, { ...all, show: 'filled' }, ''))).toEqual(['no', 'zero']);
  });

  it('are only the missing ones, with where they are missing', () => {
    const rows = shownRows(sampleRecord(), { ...all, show: 'missing' }, '');
    expect(codesOf(rows)).toEqual(['note', 'care']);
    expect(shownOf(rows, 'care')?.missing).toEqual([
      { scope: 'ecommerce', locale: 'en_US' },
      { scope: 'ecommerce', locale: 'de_DE' },
    ]);
    const german = shownRows(sampleRecord(), { ...all, show: 'missing', locale: 'en_US' }, '');
    expect(codesOf(german)).toEqual(['care']);
  });

  it('are found by code, label, value and label of an option', () => {
    const found = (text: string) => codesOf(shownRows(sampleRecord(), all, text));
    expect(found('WEIGHT')).toEqual(['weight']);
    expect(found('care')).toEqual(['care']);
    expect(found('stuhl')).toEqual(['name']);
    expect(found('oak wood')).toEqual(['colour']);
    expect(found('steel')).toEqual([]);
  });

  it('leave out groups in which nothing fits', () => {
    expect(shownRows(sampleRecord(), all, 'steel')).toEqual([]);
    expect(shownRows(sampleRecord(), all, 'weight').map(({ kind }) => kind)).toEqual(['group', 'attribute']);
  });
});
