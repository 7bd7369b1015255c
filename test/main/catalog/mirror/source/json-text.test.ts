import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachMember, endOfValue, isObjectAt } from '../../../../../main/catalog/mirror/source/json-text.ts';

/** The members of an object as they are written. */
function membersOf(json: string, at = 0): [string, unknown][] {
  const members: [string, unknown][] = [];
  const end = eachMember(json, at, (name, from, value) => {
    const ends = endOfValue(json, value);
    const parsed: unknown = JSON.parse(json.slice(value, ends));
    expect(JSON.parse(`{${json.slice(from, ends)}}`)).toEqual({ [name]: parsed });
    members.push([name, parsed]);
    return ends;
  });
  expect(JSON.parse(json.slice(at, end))).toEqual(Object.fromEntries(members));
  return members;
}

const objects: { [name: string]: unknown }[] = [
  {},
  { a: 1 },
  { a: -1.5e-7, b: true, c: null, d: false, e: '' },
  { 'a "b" c': 'x "y" z', 'back\\slash\\': 'end\\', '\\"': '\\\\"', '{': '}', '[,': ':,]' },
  { 'ü €\n\t': '\u0000\u2028 𝒳', '': [] },
  { list: [[], [1, [2, ['}', { a: ']' }]]], {}], object: { a: { b: { c: [] } }, d: '{"e":[' } },
  { last: 12 },
  { values: { name: [{ locale: null, scope: null, data: 'a,b' }] }, created: '2026-11-26T08:00:00+00:00' },
];

it('finds the members of an object as a parser does, however they are written', () => {
  for (const object of objects) {
    for (const space of [0, 2, '\t'])
      expect(membersOf(JSON.stringify(object, null, space))).toEqual(Object.entries(object));
    const within = `[7,${JSON.stringify(object)}]`;
    expect(membersOf(within, 3)).toEqual(Object.entries(object));
  }
  expect(membersOf('{"\\u0061\\"":"\\u0022","b" : [ ] }')).toEqual([
    ['a"', '"'],
    ['b', []],
  ]);
});

it('finds the members of any object', () => {
  const object = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }));
  fc.assert(
    fc.property(object, fc.constantFrom(0, 1), (made, space) => {
      const json = JSON.stringify(made, null, space);
      // As it is written: -0 is 0 there.
      expect(JSON.stringify(membersOf(json))).toBe(JSON.stringify(Object.entries(made)));
    }),
  );
});

it('tells objects from what else a value can be', () => {
  expect(isObjectAt('{}', 0)).toBe(true);
  for (const json of ['[]', 'null', '"{"', '7', '']) expect(isObjectAt(json, 0)).toBe(false);
});
