import { setImmediate } from 'node:timers/promises';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import type { Kind } from '../item-key.ts';
import { BitSet } from './bit-set.ts';
import { holds, isOpen, type Possible } from './possible.ts';
import type { SearchSide } from './search-side.ts';
import { type TextTier, textTiers } from './text-tiers.ts';

/** Hits looked at one by one; beyond that whole sets are quicker. */
const mostSingles = 5000;
const atOnce = 200;

/** Items by a text, the best first. */
export function createRanked({ db, sets, documentOf }: SearchSide) {
  const hasNames = db.prepare('SELECT 1 FROM document WHERE id = ? AND instr(names, ?) > 0');
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
      return textTiers(text).reduce((all, tier) => all.or(setOf(tier)), sets.none());
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
