import type { DatabaseSync } from 'node:sqlite';
import type { Json } from '../../../../preload/contract/read-item.ts';
import type { CatalogKnowledge } from './catalog-knowledge.ts';
import type { IndexSets } from './index-sets.ts';
import type { StructureReader } from './structure-reader.ts';

/** What a search of a mirror works with. */
export interface SearchSide {
  db: DatabaseSync;
  sets: IndexSets;
  structure: StructureReader;
  knowledge: CatalogKnowledge;
  /** An item as the PIM sent it. */
  documentOf: (id: number) => Json;
  /** The same of several, in this order, as JSON. */
  textsOf: (ids: readonly number[]) => string[];
  /** One of the products, which shows what came with all. */
  sample: () => Json;
  /** Minutes by which the PIM's clock differs from UTC. */
  offsetMinutes: () => number;
  now: () => Date;
}
