import type { Criterion, Entity } from '../search/criterion.ts';

/** An ordered list of products or product models that is computed, not held. */
export interface Source<T extends Entity> {
  /** Number of places; a place may be empty. */
  readonly places: number;
  /** The entity at a place; undefined when the list skips it. */
  at(place: number): T | undefined;
  /** The first place after a cursor. */
  placeAfter(cursor: string): number;
  /** Where in this list a candidate of a criterion stands. */
  placeOf(candidate: number): number;
  /** The text after which the list goes on behind this entity. */
  cursorOf(entity: T): string;
  /** Whether every place is taken, so that places are also numbers of items. */
  readonly dense: boolean;
  /** Number of entities, where it is known without counting. */
  readonly size?: number;
}

const slice = 20_000;
/** So many candidates are put in order for each page; of more, the list is gone through from its place on. */
const mostInOrder = 20_000;

/** Whether an entity fulfils all conditions. */
function fits(entity: Entity, criteria: readonly Criterion[]): boolean {
  for (const criterion of criteria) if (!criterion.test(entity)) return false;
  return true;
}

/** Goes through the entities that fulfil all conditions, from a place on; lets other calls pass now and then. */
export async function* matches<T extends Entity>(
  source: Source<T>,
  criteria: readonly Criterion[],
  from: number,
): AsyncGenerator<T> {
  const ordered = [...criteria].sort((a, b) => a.cost - b.cost);
  const candidates = placesOfCandidates(source, ordered, mostInOrder)?.sort((a, b) => a - b);
  const end = candidates?.length ?? source.places;
  let tested = 0;
  for (let step = candidates === undefined ? from : 0; step < end; step++) {
    const place = candidates === undefined ? step : (candidates[step] ?? 0);
    if (place < from) continue;
    if (++tested % slice === 0) await new Promise((resume) => setImmediate(resume));
    const entity = source.at(place);
    if (entity !== undefined && fits(entity, ordered)) yield entity;
  }
}

/** How many entities fulfil all conditions. */
export async function countMatches<T extends Entity>(
  source: Source<T>,
  criteria: readonly Criterion[],
): Promise<number> {
  if (criteria.length === 0 && source.size !== undefined) return source.size;
  if (source.dense && criteria.length === 0) return source.places;
  const ordered = [...criteria].sort((a, b) => a.cost - b.cost);
  const candidates = placesOfCandidates(source, ordered, source.places / 2);
  const end = candidates?.length ?? source.places;
  let count = 0;
  for (let step = 0; step < end; step++) {
    if (step % slice === slice - 1) await new Promise((resume) => setImmediate(resume));
    const entity = source.at(candidates === undefined ? step : (candidates[step] ?? 0));
    if (entity !== undefined && fits(entity, ordered)) count++;
  }
  return count;
}

/** The places of the fewest candidates of a criterion, in no order; undefined where there are none, or more than `most`. */
function placesOfCandidates<T extends Entity>(
  source: Source<T>,
  criteria: readonly Criterion[],
  most: number,
): number[] | undefined {
  const known = criteria.flatMap(({ candidates }) => candidates ?? []);
  const [fewest] = known.sort((one, other) => one.size - other.size);
  if (fewest === undefined || fewest.size > most) return undefined;
  return Array.from(new Set(fewest.ranks()), (rank) => source.placeOf(rank));
}
