import { setImmediate } from 'node:timers/promises';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import type { Kind } from '../item-key.ts';
import { BitSet } from './bit-set.ts';
import { type FoundByText, holds, isOpen, type Possible } from './possible.ts';
import type { SearchSide } from './search-side.ts';
import { type TextTier, textParts, textTiers } from './text-tiers.ts';

/** Hits looked at one by one; beyond that whole sets are quicker. */
const mostSingles = 5000;
const atOnce = 200;
/** Words so short have an index of their own (`prefix` of the table), in which one row is found at once. */
const isShort = /^"[\p{L}\p{N}]{2,3}"\*$/u;
/** So many hits of a set take as long as one test of a row. */
const hitsPerTest = 600;

/** Items by a text, the best first. @param sampled hits by which it is judged how frequent a word is */
export function createRanked(
  { db, sets, documentOf }: Pick<SearchSide, 'db' | 'sets' | 'documentOf'>,
  sampled = 10_000,
) {
  const hasNames = db.prepare('SELECT 1 FROM document WHERE id = ? AND instr(names, ?) > 0');
  const sample = db.prepare(
    `SELECT count(*) AS n, max(id) AS last FROM (SELECT rowid AS id FROM words WHERE words MATCH ? LIMIT ${sampled})`,
  );
  // node:sqlite gives numbers as reals, which a full-text table takes for no condition at all.
  const hasRow = {
    words: db.prepare('SELECT 1 FROM words WHERE words MATCH ? AND rowid = CAST(? AS INTEGER)'),
    fragments: db.prepare('SELECT 1 FROM fragments WHERE fragments MATCH ? AND rowid = CAST(? AS INTEGER)'),
  };
  const isMeant = ({ names }: TextTier, id: number) =>
    names === undefined || hasNames.get(id, names) !== undefined;
  const setOf = (tier: TextTier): BitSet => {
    if (tier.names === undefined) return sets.match(tier.index, tier.match);
    const sql =
      'SELECT id FROM document WHERE id IN (SELECT rowid FROM fragments WHERE fragments MATCH ?) AND instr(names, ?) > 0';
    return sets.select(sql, tier.match, tier.names);
  };

  /** Reads hits one by one until there are enough; null where that takes too many. */
  const singles = async (
    possible: Possible,
    own: BitSet,
    tiers: readonly TextTier[],
    { offset, limit }: { offset: number; limit: number },
    signal: AbortSignal | undefined,
  ): Promise<number[] | null> => {
    const seen = new BitSet(sets.size());
    const taken: number[] = [];
    let looked = 0;
    let read = 0;
    let place = 0;
    for (const tier of tiers) {
      const sql = `SELECT rowid AS id FROM ${tier.index} WHERE ${tier.index} MATCH ?`;
      for (const row of db.prepare(sql).iterate(tier.match)) {
        looked += 1;
        if (looked > mostSingles) return null;
        const id = Number(row.id);
        if (seen.has(id) || !own.has(id)) continue;
        if (isOpen(possible, id)) read += 1;
        if (read === atOnce) {
          read = 0;
          await setImmediate();
          throwIfCancelled(signal);
        }
        if (!isMeant(tier, id) || !holds(possible, id, documentOf)) continue;
        seen.add(id);
        if (place >= offset) taken.push(id);
        place += 1;
        if (taken.length === limit) return taken;
      }
    }
    return taken;
  };

  return {
    /** All items that a text finds. */
    all(text: string): BitSet {
      return textParts(text).reduce((all, part) => all.or(setOf(part)), sets.none());
    },
    /** The same for looking at a few of them: names are not read before an item is asked for. */
    found(text: string, kind: Kind): FoundByText {
      let all = sets.none();
      let hinted: { set: BitSet; names: string } | null = null;
      for (const { index, match, names } of textParts(text)) {
        const set = sets.match(index, match);
        if (names === undefined) all = all.or(set);
        else hinted = { set, names };
      }
      const own = sets.kind(kind);
      const sure = all.and(own);
      if (hinted === null) return { sure, maybe: null };
      const { names } = hinted;
      const passes = (id: number) => hasNames.get(id, names) !== undefined;
      return { sure, maybe: { set: hinted.set.and(own).without(sure), passes } };
    },
    /**
     * Whether a single item is found by a text: for looking through items in another order until so many are found.
     * Null where the whole set takes less: for longer words, whose index has to be put together for each test, for rare
     * ones, and where the set is known.
     */
    single(text: string, enough: number): ((id: number) => boolean) | null {
      const [part, ...parts] = textParts(text);
      if (part === undefined || !isShort.test(part.match) || sets.isKnown(part.index, part.match))
        return null;
      const { n, last } = sample.get(part.match) ?? {};
      const share = Number(n ?? 0) / Math.max(1, Number(last ?? 0));
      if (Number(n) < sampled || (enough / share) * hitsPerTest > share * sets.size()) return null;
      return (id) =>
        hasRow.words.get(part.match, id) !== undefined ||
        parts.some((tier) => hasRow[tier.index].get(tier.match, id) !== undefined && isMeant(tier, id));
    },
    /** @throws ProblemError `cancelled` */
    async page(
      possible: Possible,
      kind: Kind,
      text: string,
      stretch: { offset: number; limit: number },
      signal: AbortSignal | undefined,
    ): Promise<number[]> {
      const own = sets.kind(kind);
      const tiers = textTiers(text);
      const found =
        stretch.offset > mostSingles ? null : await singles(possible, own, tiers, stretch, signal);
      if (found !== null) return found;
      const taken: number[] = [];
      let place = 0;
      let left = own;
      let read = 0;
      for (const tier of tiers) {
        const set = left.and(setOf(tier));
        left = left.without(set);
        for (const id of set.ids()) {
          if (isOpen(possible, id)) read += 1;
          if (read === atOnce) {
            read = 0;
            await setImmediate();
            throwIfCancelled(signal);
          }
          if (!holds(possible, id, documentOf)) continue;
          if (place >= stretch.offset) taken.push(id);
          place += 1;
          if (taken.length === stretch.limit) return taken;
        }
      }
      return taken;
    },
  };
}
