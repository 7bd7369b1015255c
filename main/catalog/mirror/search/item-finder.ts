import { setImmediate } from 'node:timers/promises';
import type { ListSort } from '../../../../preload/contract/catalog-resources.ts';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import type { Kind } from '../item-key.ts';
import { readApiSearch } from './api-search.ts';
import { attributeVerdict } from './attribute-verdict.ts';
import { type Stretch, takeInOrder } from './in-order.ts';
import { byKey, createItemOrders, type ItemOrder, idAt, itemColumn } from './item-orders.ts';
import { allOf, holds, isOpen, type Possible, within } from './possible.ts';
import { inChannel, propertyVerdict } from './property-verdict.ts';
import { createRanked } from './ranked.ts';
import type { SearchSide } from './search-side.ts';
import { createTableStretches, isIndexed } from './table-stretch.ts';
import { sure, type Verdict } from './verdict.ts';

/** What is looked for among products or models. */
export interface ItemQuestion {
  kind: Kind;
  /** The `search` of the API as JSON. */
  search: string | null;
  /** Only items of this channel's tree. */
  scope: string | null;
  text: string;
  /** Null for the order of the PIM, or by rank where a text is given. */
  sort: ListSort | null;
}

export interface FoundPage {
  ids: number[];
  more: boolean;
  /** Of the whole list, where that is known already. */
  count: number | null;
}

/** Items looked at one by one before others get their turn. */
const looksAtOnce = 200;
const keptAnswers = 8;

/** Finds items of a mirror. All throw ProblemError `cancelled`, `search-refused`, `pattern-refused`, `pattern-slow`, `not-in-mirror`. */
export interface ItemFinder {
  page(question: ItemQuestion, offset: number, limit: number, signal?: AbortSignal): Promise<FoundPage>;
  count(question: ItemQuestion, signal?: AbortSignal): Promise<number>;
}

export function createItemFinder(side: SearchSide): ItemFinder {
  const { sets, documentOf } = side;
  const orders = createItemOrders(side);
  const stretches = createTableStretches(side);
  const ranked = createRanked(side);
  const answers = new Map<string, Possible>();
  let seen = -1;

  const keep = (name: string, possible: Possible): Possible => {
    answers.delete(name);
    answers.set(name, possible);
    const [oldest] = answers.keys();
    if (answers.size > keptAnswers && oldest !== undefined) answers.delete(oldest);
    return possible;
  };
  const possibleOf = async (
    { kind, search, scope }: ItemQuestion,
    signal: AbortSignal | undefined,
  ): Promise<Possible> => {
    const version = sets.version();
    if (version !== seen) answers.clear();
    seen = version;
    const name = JSON.stringify([kind, search, scope]);
    const known = answers.get(name);
    if (known !== undefined) return keep(name, known);
    const verdicts: Verdict[] = [];
    for (const condition of readApiSearch(search))
      verdicts.push(
        propertyVerdict(side, kind, condition) ?? (await attributeVerdict(side, kind, condition, signal)),
      );
    if (scope !== null) verdicts.push(sure(inChannel(side, scope)));
    const possible = allOf(sets.kind(kind), verdicts, () => sets.none());
    return sets.version() === version ? keep(name, possible) : possible;
  };

  /** Kept, so that the names of items are looked at once when the list is read on. */
  const withTextOf = ({ kind, search, scope, text }: ItemQuestion, possible: Possible): Possible => {
    if (text.trim() === '') return possible;
    const name = JSON.stringify([kind, search, scope, text]);
    const isCurrent = answers.get(JSON.stringify([kind, search, scope])) === possible;
    const known = isCurrent ? answers.get(name) : undefined;
    const found = known ?? within(ranked.found(text, kind), possible, () => sets.none());
    return isCurrent ? keep(name, found) : found;
  };

  /** Looks at every open item. */
  const decide = async (possible: Possible, signal: AbortSignal | undefined): Promise<void> => {
    let looks = 0;
    for (const id of possible.open?.set.ids() ?? []) {
      if (!isOpen(possible, id)) continue;
      holds(possible, id, documentOf);
      looks += 1;
      if (looks % looksAtOnce !== 0) continue;
      await setImmediate();
      throwIfCancelled(signal);
    }
  };

  const countOf = async (
    possible: Possible,
    kind: Kind,
    signal: AbortSignal | undefined,
  ): Promise<number> => {
    if (possible.sure === null) return sets.countOf(kind);
    await decide(possible, signal);
    return possible.sure.count() + (possible.open?.passed.count() ?? 0);
  };

  /** Items that are tested one by one, by their order. */
  const tested = (
    has: (id: number) => boolean,
    order: ItemOrder,
    { descending }: ListSort,
    { offset, limit }: Stretch,
  ): number[] => {
    const taken: number[] = [];
    let place = 0;
    for (let at = 0; at < order.ids.length && taken.length < limit; at += 1) {
      const id = idAt(order, at, descending);
      if (!has(id)) continue;
      if (place >= offset) taken.push(id);
      place += 1;
    }
    return taken;
  };

  const idsOf = async (
    question: ItemQuestion,
    possible: Possible,
    stretch: Stretch,
    signal: AbortSignal | undefined,
  ): Promise<number[]> => {
    const { kind, text } = question;
    const { offset, limit } = stretch;
    if (text.trim() !== '' && question.sort === null)
      return ranked.page(possible, kind, text, stretch, signal);
    const sort = question.sort ?? byKey;
    const found = possible.open === null ? ranked.single(text, offset + limit) : null;
    if (found !== null) {
      const order = await orders.of(kind, sort, signal);
      return tested((id) => possible.sure?.has(id) !== false && found(id), order, sort, stretch);
    }
    const withText = withTextOf(question, possible);
    if (withText.sure === null) {
      const column = itemColumn(kind, sort);
      if (column !== null && isIndexed(side.db, column) && !orders.isKept(kind, sort))
        return stretches.of(kind, column, { descending: sort.descending, offset, limit });
      const order = await orders.of(kind, sort, signal);
      const end = Math.min(order.ids.length, offset + limit);
      return Array.from({ length: Math.max(0, end - offset) }, (_, at) =>
        idAt(order, offset + at, sort.descending),
      );
    }
    const order = await orders.of(kind, sort, signal);
    return takeInOrder(withText, order, sort.descending, stretch, documentOf, signal);
  };

  return {
    async page(question, offset, limit, signal) {
      throwIfCancelled(signal);
      const possible = await possibleOf(question, signal);
      const ids = await idsOf(question, possible, { offset, limit: limit + 1 }, signal);
      const isKnown = possible.open === null && question.text.trim() === '';
      return {
        ids: ids.slice(0, limit),
        more: ids.length > limit,
        count: isKnown ? await countOf(possible, question.kind, signal) : null,
      };
    },
    async count(question, signal) {
      await setImmediate();
      throwIfCancelled(signal);
      const possible = await possibleOf(question, signal);
      const { kind, text } = question;
      if (text.trim() === '') return countOf(possible, kind, signal);
      const found = { sure: ranked.all(text).and(sets.kind(kind)), maybe: null };
      return countOf(
        within(found, possible, () => sets.none()),
        kind,
        signal,
      );
    },
  };
}
