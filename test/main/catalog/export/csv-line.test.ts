import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../../main/catalog/export/csv-line.ts';
import { csvSeparators } from '../../../../preload/contract/catalog-export.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ';', ',', '\t', '\n', '\r', ' ', "'", '=', 'a', '1', 'ü') }),
);

describe('a line of CSV', () => {
  it('is read back as what was written, whatever is in its fields', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2 }), fc.constantFrom(...csvSeparators), (cells, separator) => {
        const line = csvLine(cells, { separator, formulaSafe: false });
        expect(line.endsWith('\n')).toBe(true);
        const rows = parseCsv(line, { delimiter: separator, skipBom: false });
        expect(rows[0]).toEqual(cells);
      }),
    );
  });

  it('holds no field that a spreadsheet takes for a formula', () => {
    const begin = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', ' =', '\u00A0@');
    fc.assert(
      fc.property(begin, fc.string(), fc.constantFrom(...csvSeparators), (first, rest, separator) => {
        const cell = `${first}x${rest}`;
        const line = csvLine([cell, 'next'], { separator, formulaSafe: true });
        const [field] = parseCsv(line, { delimiter: separator, skipBom: false })[0] ?? [];
        expect(field).toBe(`'${cell}`);
      }),
    );
  });

  it.each(['-12.5', '+3', '0', '-4,20', '00123'])('leaves the number %s as it is', (cell) => {
    expect(csvLine([cell], { separator: ';', formulaSafe: true })).toBe(`${cell}\n`);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['-1+1', "'-1+1"],
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ["it's fine", "it's fine"],
    ['a=b', 'a=b'],
  ])('writes %s as %s where formulas are disarmed', (cell, written) => {
    expect(csvLine([cell], { separator: ';', formulaSafe: true })).toBe(`${written}\n`);
  });

  it('writes nothing for nothing, and numbers as they are', () => {
    expect(csvLine([null, -1.5, ''], { separator: ',', formulaSafe: true })).toBe(',-1.5,\n');
  });
});
