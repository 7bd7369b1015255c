import { words } from '../fold.ts';
import { type Kind, kinds } from '../item-key.ts';
import { type ApiCondition, textIn, textsIn } from './api-search.ts';
import type { BitSet } from './bit-set.ts';
import { type Column, columnOf } from './column.ts';
import { readIds } from './id-list.ts';
import { duplicates, patternItems } from './own-operators.ts';
import type { SearchSide } from './search-side.ts';
import { negatedTexts, textTest } from './text-tests.ts';
import { allBut, sure, type Verdict } from './verdict.ts';

/** Identifiers looked up with one statement. */
const atOnce = 5000;

/** The identifier of products, the code of models; null for another operator. @throws ProblemError `search-refused` */
export function identifierVerdict(side: SearchSide, kind: Kind, condition: ApiCondition): Verdict | null {
  const { sets } = side;
  const { operator } = condition;
  const named = () =>
    sets.select('SELECT id FROM item WHERE kind = ? AND identifier IS NOT NULL', kinds[kind]);
  switch (operator) {
    case 'EMPTY':
      return allBut(sets.kind(kind), sure(named()));
    case 'NOT EMPTY':
      return sure(named());
    case 'IN':
      return sure(exactly(side, kind, textsIn(condition)));
    case 'NOT IN':
      return allBut(sets.kind(kind), sure(exactly(side, kind, textsIn(condition))));
    case 'DUPLICATE':
      return sure(duplicates(identifiersOf(side, kind), sets));
    case 'MATCHES':
      return sure(patternItems(textIn(condition), identifiersOf(side, kind), sets));
    default:
  }
  if (textTest(operator, '') === null) return null;
  const wanted = textIn(condition);
  const found =
    operator === '=' || operator === '!='
      ? exactly(side, kind, [wanted])
      : holding(side, kind, wanted, operator === 'STARTS WITH');
  return negatedTexts.has(operator) ? allBut(named(), sure(found)) : sure(found);
}

/** Upper and lower case are the same; most are written as they are asked for, which the index finds. */
function exactly({ sets, db }: SearchSide, kind: Kind, identifiers: readonly string[]): BitSet {
  const set = sets.none();
  const ofExact = db.prepare(
    'SELECT id, identifier FROM item WHERE kind = ? AND identifier IN (SELECT value FROM json_each(?))',
  );
  const found = new Set<string>();
  for (let start = 0; start < identifiers.length; start += atOnce) {
    const some = JSON.stringify(identifiers.slice(start, start + atOnce));
    for (const { id, identifier } of ofExact.all(kinds[kind], some)) {
      set.add(Number(id));
      found.add(String(identifier));
    }
  }
  const otherwise = new Set(identifiers.filter((one) => !found.has(one)).map((one) => one.toLowerCase()));
  if (otherwise.size === 0) return set;
  for (const one of otherwise) {
    const candidates = candidatesOf(sets, one, false) ?? sets.kind(kind);
    for (const { id, identifier } of rowsOf(db, kind, candidates))
      if (identifier.toLowerCase() === one) set.add(id);
  }
  return set;
}

function holding({ sets, db }: SearchSide, kind: Kind, wanted: string, isStart: boolean): BitSet {
  const passes = textTest(isStart ? 'STARTS WITH' : 'CONTAINS', wanted);
  const candidates = candidatesOf(sets, wanted, isStart) ?? sets.kind(kind);
  const set = sets.none();
  for (const { id, identifier } of rowsOf(db, kind, candidates))
    if (passes?.(identifier.toLowerCase()) === true) set.add(id);
  return set;
}

/** Items that may be meant, by their words; null where all may be. */
function candidatesOf(sets: SearchSide['sets'], wanted: string, isStart: boolean): BitSet | null {
  const parts = words(wanted);
  // A part of an identifier may begin within a word; trigrams know those.
  if (!isStart && wanted.length >= 3 && /^[\x20-\x7e]+$/.test(wanted)) {
    const lower = wanted.toLowerCase();
    const trigrams = new Set(Array.from({ length: lower.length - 2 }, (_, at) => lower.slice(at, at + 3)));
    const match = [...trigrams].map((one) => `"${one.replaceAll('"', '""')}"`).join(' AND ');
    return sets.match('fragments', match);
  }
  if (!isStart || parts.length === 0) return null;
  const last = parts.length - 1;
  const match = parts.map((part, at) => (at === last ? `"${part}"*` : `"${part}"`)).join(' AND ');
  return sets.match('words', `ids: (${match})`);
}

function* rowsOf(
  db: SearchSide['db'],
  kind: Kind,
  candidates: BitSet,
): Generator<{ id: number; identifier: string }> {
  const all = db.prepare('SELECT id, identifier FROM item WHERE kind = ? AND identifier IS NOT NULL');
  const one = db.prepare('SELECT identifier FROM item WHERE kind = ? AND id = ?');
  if (candidates.count() > 20_000) {
    for (const { id, identifier } of all.iterate(kinds[kind]))
      if (candidates.has(Number(id))) yield { id: Number(id), identifier: String(identifier) };
    return;
  }
  for (const id of candidates.ids()) {
    const identifier = one.get(kinds[kind], id)?.identifier;
    if (typeof identifier === 'string') yield { id, identifier };
  }
}

/** All identifiers in lower case, sorted. */
function identifiersOf({ db }: SearchSide, kind: Kind): Column {
  const row = db
    .prepare(
      'SELECT CAST(group_concat(name, char(0)) AS BLOB) AS names, CAST(group_concat(id) AS BLOB) AS ids FROM (SELECT lower(identifier) AS name, id FROM item WHERE kind = ? AND identifier IS NOT NULL ORDER BY name)',
    )
    .get(kinds[kind]);
  const names = row?.names instanceof Uint8Array ? row.names : new Uint8Array(0);
  return columnOf(names, 0, readIds(row?.ids));
}
