import type { Json } from '../../../../preload/contract/read-item.ts';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { nameFacet, valueFacet } from '../facets.ts';
import { type Kind, kinds, unpackKey } from '../item-key.ts';
import { isObject, text } from '../values.ts';
import { type ApiCondition, flagIn, refused, textIn, textsIn, unsupported } from './api-search.ts';
import type { BitSet } from './bit-set.ts';
import { numberTest } from './compare.ts';
import { identifierVerdict } from './identifier-verdict.ts';
import type { SearchSide } from './search-side.ts';
import { timeSet } from './time-set.ts';
import { allBut, sure, type Verdict } from './verdict.ts';

type Judge = (side: SearchSide, kind: Kind, condition: ApiCondition) => Verdict | null;

/** Properties that the API filters products and models by (api.akeneo.com, filters). */
const judges: Readonly<Record<string, Judge>> = {
  uuid({ sets }, kind, condition) {
    if (kind !== 'product' || !isList(condition)) return null;
    const found = sure(sets.keys(kind, textsIn(condition)));
    return condition.operator === 'IN' ? found : allBut(sets.kind(kind), found);
  },
  identifier: (side, kind, condition) => identifierVerdict(side, kind, condition),
  enabled({ sets }, kind, condition) {
    if (kind !== 'product' || !['=', '!='].includes(condition.operator)) return null;
    const wanted = flagIn(condition) === (condition.operator === '=');
    return sure(sets.facets(facetsOf('enabled', [String(wanted)])));
  },
  family: (side, kind, condition) => listed(side, kind, condition, 'family'),
  groups: (side, kind, condition) => listed(side, kind, condition, 'groups'),
  categories,
  parent,
  created: (side, kind, condition) => byTime(side, kind, condition, 'created'),
  updated: (side, kind, condition) => byTime(side, kind, condition, 'updated'),
  completeness,
  quality_score: qualityScore,
};

/** What a condition on a property says; null where the API has no such property. @throws ProblemError `search-refused` */
export function propertyVerdict(side: SearchSide, kind: Kind, condition: ApiCondition): Verdict | null {
  const judge = Object.hasOwn(judges, condition.field) ? judges[condition.field] : undefined;
  if (judge === undefined) return null;
  const verdict = judge(side, kind, condition);
  if (verdict === null) throw unsupported(condition);
  return verdict;
}

/** Items of a channel: those that are categorised in its tree. @throws ProblemError `search-refused` */
export function inChannel({ sets, knowledge }: SearchSide, scope: string): BitSet {
  const channel = knowledge.channel(scope);
  if (channel === null) throw refused(`Scope "${scope}" does not exist.`);
  const branch = channel.tree === null ? [] : (knowledge.branch(channel.tree) ?? []);
  return sets.facets(facetsOf('categories', branch));
}

function facetsOf(property: string, values: readonly string[]): string[] {
  return values.flatMap((value) => valueFacet('property', property, value) ?? []);
}

function isList({ operator }: ApiCondition): boolean {
  return operator === 'IN' || operator === 'NOT IN';
}

function listed({ sets }: SearchSide, kind: Kind, condition: ApiCondition, property: string): Verdict | null {
  const all = sets.kind(kind);
  const filled = () => sets.facets([nameFacet('property', property)]);
  switch (condition.operator) {
    case 'IN':
      return sure(sets.facets(facetsOf(property, textsIn(condition))));
    case 'NOT IN':
      return allBut(all, sure(sets.facets(facetsOf(property, textsIn(condition)))));
    case 'EMPTY':
      return allBut(all, sure(filled()));
    case 'NOT EMPTY':
      return sure(filled());
    default:
      return null;
  }
}

function categories({ sets, knowledge }: SearchSide, kind: Kind, condition: ApiCondition): Verdict | null {
  const { operator } = condition;
  const all = sets.kind(kind);
  const without = () => allBut(all, sure(sets.facets([nameFacet('property', 'categories')])));
  if (operator === 'UNCLASSIFIED') return without();
  if (!/^(NOT )?IN( CHILDREN)?$|^IN OR UNCLASSIFIED$/.test(operator)) return null;
  const codes = textsIn(condition).flatMap((code) => {
    const branch = knowledge.branch(code);
    if (branch === null) throw refused(`Category "${code}" does not exist.`);
    return operator.endsWith('IN CHILDREN') ? branch : [code];
  });
  const found = sure(sets.facets(facetsOf('categories', codes)));
  if (operator.startsWith('NOT')) return allBut(all, found);
  return operator === 'IN OR UNCLASSIFIED' ? sure(found.sure.or(without().sure)) : found;
}

/** `=` finds all descendants, IN the direct children. */
function parent(side: SearchSide, kind: Kind, condition: ApiCondition): Verdict | null {
  const { sets, db } = side;
  const { operator } = condition;
  if (operator === 'EMPTY' || operator === 'NOT EMPTY') return listed(side, kind, condition, 'parent');
  if (operator === 'IN') return sure(sets.facets(facetsOf('parent', textsIn(condition))));
  if (operator !== '=' || kind !== 'product') return null;
  const root = textIn(condition);
  const below = sets.facets(facetsOf('parent', [root])).and(sets.kind('model'));
  const keyOf = db.prepare('SELECT key FROM item WHERE kind = ? AND id = ?');
  const models = [...below.ids()].map((id) => unpackKey(keyOf.get(kinds.model, id)?.key));
  return sure(sets.facets(facetsOf('parent', [root, ...models])));
}

function byTime(side: SearchSide, kind: Kind, condition: ApiCondition, column: 'created' | 'updated') {
  const set = timeSet(side, kind, condition, column);
  return set === null ? null : sure(set);
}

const onAll: Readonly<Record<string, string>> = {
  'GREATER THAN ON ALL LOCALES': '>',
  'GREATER OR EQUALS THAN ON ALL LOCALES': '>=',
  'LOWER THAN ON ALL LOCALES': '<',
  'LOWER OR EQUALS THAN ON ALL LOCALES': '<=',
};

/** By what the PIM sent with each product; never worked out here. @throws ProblemError `not-in-mirror` */
function completeness(side: SearchSide, kind: Kind, condition: ApiCondition): Verdict | null {
  const all = onAll[condition.operator];
  if (kind !== 'product') throw notKept('completeness');
  const test = numberTest(all ?? condition.operator, Number(condition.value));
  if (test === null) return null;
  expectKept(side, 'completenesses');
  const { scope, places } = placesOf(side, condition, all !== undefined);
  const passes = (item: Json) => {
    const passing = places.map((locale) =>
      listIn(item, 'completenesses').some(
        (one) => one.scope === scope && one.locale === locale && test(Number(one.data)),
      ),
    );
    return all === undefined ? passing.some(Boolean) : passing.every(Boolean);
  };
  return { sure: side.sets.none(), maybe: { set: side.sets.kind(kind), passes } };
}

function qualityScore(side: SearchSide, kind: Kind, condition: ApiCondition): Verdict | null {
  if (condition.operator !== 'IN') return null;
  const wanted = new Set(textsIn(condition));
  expectKept(side, 'quality_scores');
  const { scope, places } = placesOf(side, condition, false);
  const passes = (item: Json) =>
    listIn(item, 'quality_scores').some(
      (one) =>
        one.scope === scope && places.includes(text(one.locale) ?? '') && wanted.has(text(one.data) ?? ''),
    );
  return { sure: side.sets.none(), maybe: { set: side.sets.kind(kind), passes } };
}

/** The channel of a condition, and the locales that it is about. @throws ProblemError `search-refused` */
function placesOf({ knowledge }: SearchSide, condition: ApiCondition, isOnAll: boolean) {
  const { field, scope, locale, locales } = condition;
  if (scope === null) throw refused(`Property "${field}" expects a scope, none given.`);
  const channel = knowledge.channel(scope);
  if (channel === null) throw refused(`Property "${field}" expects an existing scope, "${scope}" given.`);
  if (!isOnAll) return { scope, places: locale === null ? channel.locales : [locale] };
  if (locales === null) throw refused(`Property "${field}" expects an array with the key "locales".`);
  return { scope, places: locales };
}

function listIn(item: Json, property: string) {
  const list = isObject(item) ? item[property] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Refuses what no item of the mirror was kept with. @throws ProblemError `not-in-mirror` */
function expectKept({ sample }: SearchSide, property: string): void {
  if (listIn(sample(), property).length === 0) throw notKept(property);
}

function notKept(what: string): ProblemError {
  return new ProblemError(problem('not-in-mirror', { what }));
}
