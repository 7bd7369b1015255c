import { statSync } from 'node:fs';
import { kinds } from '../item-key.ts';
import type { Picture } from '../pictures/main-pictures.ts';
import type { SmallPicture } from '../pictures/scale-picture.ts';
import { createOptionLinks } from '../source/linked-options.ts';
import { createMirrorCatalog, type MirrorCatalog } from '../source/mirror-catalog.ts';
import { holdingsOf, type ItemCounts } from '../store/holdings.ts';
import { type Meta, readMeta } from '../store/meta.ts';
import { openForReading } from '../store/open-mirror.ts';
import { mirrorProblem } from '../store/sqlite-problems.ts';
import { type CatalogKnowledge, createCatalogKnowledge } from './catalog-knowledge.ts';
import { createDocumentReader } from './document-reader.ts';
import { createIndexSets } from './index-sets.ts';
import type { SearchSide } from './search-side.ts';
import { createStructureReader } from './structure-reader.ts';

/** The reading side of a mirror. All throw ProblemError `mirror-damaged`. */
export interface MirrorReader {
  /** What is there, with the size of the file. */
  summary(): ItemCounts & { meta: Meta; odd: number; bytes: number };
  /** A number that changes with the mirror, while this reader is open. */
  version(): number;
  catalog: MirrorCatalog;
  /** The small picture of a file; null where none is kept. */
  thumbnail(which: Picture): SmallPicture | null;
  close(): void;
}

/** Opens a mirror for searching; null where there is none. @throws ProblemError as `openForReading` */
export function openMirrorReader(path: string, now: () => Date = () => new Date()): MirrorReader | null {
  const db = openForReading(path);
  if (db === null) return null;
  const firstProduct = db.prepare('SELECT id FROM item WHERE kind = ? LIMIT 1');
  const picture = db.prepare('SELECT type, bytes FROM thumbnail WHERE kind = ? AND code = ?');
  const { documentOf, textsOf } = createDocumentReader(db);
  const structure = createStructureReader(db);
  const sets = createIndexSets(db, () => structure.forget());
  const version = () => sets.version();
  const meta = ofVersion(version, () => readMeta(db));
  const knowledge = ofVersion(version, () => createCatalogKnowledge(structure));
  const side: SearchSide = {
    db,
    sets,
    structure,
    get knowledge(): CatalogKnowledge {
      return knowledge();
    },
    documentOf,
    textsOf,
    sample: () => {
      const id = firstProduct.get(kinds.product)?.id;
      return id === undefined ? null : documentOf(Number(id));
    },
    offsetMinutes: () => meta().offsetMinutes,
    now,
  };
  const count = (sql: string, ...values: number[]) => Number(db.prepare(sql).get(...values)?.n ?? 0);
  const counts = () => ({
    products: count('SELECT count(*) AS n FROM item WHERE kind = ?', kinds.product),
    models: count('SELECT count(*) AS n FROM item WHERE kind = ?', kinds.model),
    thumbnails: count('SELECT count(*) AS n FROM thumbnail WHERE type IS NOT NULL'),
  });
  const holdings = ofVersion(version, () => holdingsOf(readMeta(db), counts()));
  const catalog = createMirrorCatalog({
    side,
    links: ofVersion(version, () => createOptionLinks(structure)),
    holdings,
    byUuid: () => meta().path !== '/products',
    readAt: () => meta().updatedAt ?? meta().filledAt ?? '',
  });
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw mirrorProblem(error, path);
    }
  };
  const guardedLater = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw mirrorProblem(error, path);
    }
  };

  return {
    summary: () =>
      guarded(() => ({
        meta: readMeta(db),
        ...counts(),
        odd: count('SELECT ifnull(sum(odd), 0) AS n FROM part'),
        bytes: statSync(path).size + (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0),
      })),
    version: () => guarded(version),
    catalog: {
      offers: () => guarded(() => catalog.offers()),
      list: (request, signal) => guardedLater(() => catalog.list(request, signal)),
      count: (request, signal) => guardedLater(() => catalog.count(request, signal)),
      entity: (request) => guarded(() => catalog.entity(request)),
      lookup: (request) => guarded(() => catalog.lookup(request)),
    },
    thumbnail: ({ kind, code }) =>
      guarded(() => {
        const { type, bytes } = picture.get(kind, code) ?? {};
        return typeof type === 'string' && bytes instanceof Uint8Array ? { mimeType: type, bytes } : null;
      }),
    close: () => db.close(),
  };
}

/** A value that is made anew when the mirror has changed. */
function ofVersion<T>(version: () => number, make: () => T): () => T {
  let kept: { version: number; value: T } | null = null;
  return () => {
    const now = version();
    if (kept === null || kept.version !== now) kept = { version: now, value: make() };
    return kept.value;
  };
}
