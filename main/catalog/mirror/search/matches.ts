import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { MirrorQuery, MirrorSort } from '../../../../preload/contract/mirror.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import { kinds } from '../item-key.ts';
import { BitSet } from './bit-set.ts';
import { type Conditions, conditionsOf, type IndexCondition } from './conditions.ts';
import { idsInOrder } from './order.ts';

/** Sets that are kept; 125 KB each with a million items. */
const keptSets = 64;
/** Documents looked at before others get their turn. */
const checkedAtOnce = 200;

/** The items of a query: all of them, or sets by rank. */
export interface Found {
  /** Null for all items. */
  all: BitSet | null;
  /** The same by rank, best first; null where no text was asked. */
  tiers: BitSet[] | null;
}

/** Finds the items of queries; what was found is kept until the mirror changes. */
export interface Matches {
  /** A number that changes with the mirror. */
  version(): number;
  /** Where documents have to be looked at, at least the first `enough` in this order. @throws ProblemError `cancelled` */
  of(query: MirrorQuery, enough: number, sort: MirrorSort, signal?: AbortSignal): Promise<Found>;
  /** @throws ProblemError `cancelled` */
  count(query: MirrorQuery, signal?: AbortSignal): Promise<number>;
}

export function createMatches(db: DatabaseSync, documentOf: (id: number) => Json): Matches {
  const versionOf = db.prepare('PRAGMA data_version');
  const ofKind = db.prepare('SELECT json_group_array(id) AS ids FROM item WHERE kind = ?');
  const countOfKind = db.prepare('SELECT count(*) AS n FROM item WHERE kind = ?');
  const lastId = db.prepare('SELECT ifnull(max(id), 0) AS id FROM item');
  const hasNames = db.prepare('SELECT id FROM document WHERE id = ? AND instr(names, ?) > 0');
  const sets = new Map<string, BitSet>();
  let seen = -1;
  let size = 0;

  const version = (): number => {
    const now = Number(versionOf.get()?.data_version ?? 0);
    if (now === seen) return now;
    seen = now;
    sets.clear();
    size = Number(lastId.get()?.id ?? 0);
    return now;
  };
  const kept = (name: string, make: () => BitSet): BitSet => {
    const known = sets.get(name) ?? make();
    sets.delete(name);
    sets.set(name, known);
    const [oldest] = sets.keys();
    if (sets.size > keptSets && oldest !== undefined) sets.delete(oldest);
    return known;
  };
  const idsOf = (json: unknown): number[] => {
    const parsed: unknown = JSON.parse(String(json));
    return Array.isArray(parsed) ? parsed.map(Number) : [];
  };
  const kindSet = (kind: MirrorQuery['kind']) =>
    kept(`kind ${kind}`, () => BitSet.of(size, idsOf(ofKind.get(kinds[kind])?.ids)));
  const indexSet = ({ index, match, names }: IndexCondition) =>
    kept(`${index} ${match} ${names ?? ''}`, () => {
      const sql = `SELECT json_group_array(rowid) AS ids FROM ${index} WHERE ${index} MATCH ?`;
      const ids = idsOf(db.prepare(sql).get(match)?.ids);
      return BitSet.of(
        size,
        names === undefined ? ids : ids.filter((id) => hasNames.get(id, names) !== undefined),
      );
    });

  /** What the indexes alone tell. */
  const byIndexes = (kind: MirrorQuery['kind'], { all, tiers }: Conditions): Found => {
    if (all.length === 0 && tiers === null) return { all: null, tiers: null };
    let set = kindSet(kind);
    for (const condition of all) {
      const one = indexSet(condition);
      set = condition.not ? set.without(one) : set.and(one);
    }
    if (tiers === null) return { all: set, tiers: null };
    const ranked: BitSet[] = [];
    let rest = set;
    for (const tier of tiers) {
      const own = rest.and(indexSet(tier));
      ranked.push(own);
      rest = rest.without(own);
    }
    return { all: set.without(rest), tiers: ranked };
  };
  /** Those whose documents pass, in the order asked, until there are enough. */
  const checked = async (
    ids: Iterable<number>,
    { checks }: Conditions,
    enough: number,
    signal: AbortSignal | undefined,
  ): Promise<BitSet> => {
    const set = new BitSet(size);
    let passed = 0;
    let looked = 0;
    for (const id of ids) {
      looked += 1;
      if (looked % checkedAtOnce === 0) {
        await setImmediate();
        throwIfCancelled(signal);
      }
      const document = documentOf(id);
      if (!checks.every((check) => check(document))) continue;
      set.add(id);
      passed += 1;
      if (passed === enough) break;
    }
    return set;
  };

  return {
    version,
    async of(query, enough, sort, signal) {
      const now = version();
      const conditions = conditionsOf(query);
      const found = byIndexes(query.kind, conditions);
      if (conditions.checks.length === 0) return found;
      const candidates = idsInOrder(db, now, query.kind, sort, found);
      const all = await checked(candidates, conditions, enough, signal);
      return { all, tiers: found.tiers?.map((tier) => tier.and(all)) ?? null };
    },
    async count(query, signal) {
      version();
      const conditions = conditionsOf(query);
      await setImmediate();
      throwIfCancelled(signal);
      const { all } = byIndexes(query.kind, conditions);
      if (conditions.checks.length > 0) {
        const candidates = all ?? kindSet(query.kind);
        return (await checked(candidates.ids(), conditions, Number.POSITIVE_INFINITY, signal)).count();
      }
      return all === null ? Number(countOfKind.get(kinds[query.kind])?.n ?? 0) : all.count();
    },
  };
}
