import { statSync } from 'node:fs';
import type { SQLOutputValue } from 'node:sqlite';
import type {
  MirrorPage,
  MirrorQuery,
  MirrorRecord,
  MirrorRow,
  MirrorSort,
} from '../../../../preload/contract/mirror.ts';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { type Kind, kinds, packKey, unpackKey } from '../item-key.ts';
import { createDocuments, type Documents } from '../store/documents.ts';
import { type Meta, readMeta } from '../store/meta.ts';
import { openForReading } from '../store/open-mirror.ts';
import { mirrorProblem } from '../store/sqlite-problems.ts';
import { createMatches } from './matches.ts';
import { orderedBy } from './order.ts';

export interface PageRequest {
  query: MirrorQuery;
  sort: MirrorSort;
  /** The place of the first row in the whole result. */
  offset: number;
  limit: number;
}

/** The reading side of a mirror. All throw ProblemError `mirror-damaged`. */
export interface MirrorReader {
  /** What is there, with the size of the file. */
  summary(): { meta: Meta; products: number; models: number; odd: number; bytes: number };
  /** @throws ProblemError `cancelled` */
  page(request: PageRequest, signal?: AbortSignal): Promise<MirrorPage>;
  /** @throws ProblemError `cancelled` */
  count(query: MirrorQuery, signal?: AbortSignal): Promise<number>;
  /** By row id, or by the key that the PIM is asked by. @throws ProblemError `entity-not-found` */
  record(which: { kind: Kind; id: number | null; key: string | null }): MirrorRecord;
  close(): void;
}

const columns = 'id, key, identifier, label, family, parent, enabled, created, updated';

/** Opens a mirror for searching; null where there is none. @throws ProblemError as `openForReading` */
export function openMirrorReader(path: string): MirrorReader | null {
  const db = openForReading(path);
  if (db === null) return null;
  const rows = db.prepare(`SELECT ${columns} FROM item WHERE id IN (SELECT value FROM json_each(?))`);
  const documentOf = db.prepare('SELECT bytes FROM document WHERE id = ?');
  let documents: Documents | null = null;
  const unpack = (id: number) => {
    const bytes = documentOf.get(id)?.bytes;
    if (!(bytes instanceof Uint8Array)) return null;
    if (documents === null) {
      const { codec, sample } = readMeta(db);
      documents = createDocuments(codec, sample);
    }
    return documents.unpack(bytes);
  };
  const matches = createMatches(db, unpack);
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
  const count = (sql: string, ...values: number[]) => Number(db.prepare(sql).get(...values)?.n ?? 0);

  return {
    summary: () =>
      guarded(() => ({
        meta: readMeta(db),
        products: count('SELECT count(*) AS n FROM item WHERE kind = ?', kinds.product),
        models: count('SELECT count(*) AS n FROM item WHERE kind = ?', kinds.model),
        odd: count('SELECT ifnull(sum(odd), 0) AS n FROM part'),
        bytes: statSync(path).size + (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0),
      })),
    page: ({ query, sort, offset, limit }, signal) =>
      guardedLater(async () => {
        const found = await matches.of(query, offset + limit + 1, sort, signal);
        const ids = orderedBy(db, matches.version(), {
          kind: query.kind,
          sort,
          found,
          offset,
          limit: limit + 1,
        });
        const byId = new Map(rows.all(JSON.stringify(ids)).map((row) => [Number(row.id), rowOf(row)]));
        const page = ids.flatMap((id) => byId.get(id) ?? []);
        return {
          offset,
          rows: page.slice(0, limit),
          more: page.length > limit,
          readAt: readMeta(db).updatedAt ?? '',
        };
      }),
    count: (query, signal) => guardedLater(() => matches.count(query, signal)),
    record: ({ kind, id, key }) =>
      guarded(() => {
        const row =
          id !== null
            ? db.prepare(`SELECT ${columns} FROM item WHERE id = ?`).get(id)
            : db
                .prepare(`SELECT ${columns} FROM item WHERE kind = ? AND key = ?`)
                .get(kinds[kind], packKey(key ?? ''));
        const raw = row === undefined ? null : unpack(Number(row.id));
        if (row === undefined || raw === null) {
          const message = `"${key ?? String(id)}" is not in the mirror.`;
          throw new ProblemError(problem('entity-not-found', { message }));
        }
        return { row: rowOf(row), raw };
      }),
    close: () => db.close(),
  };
}

function rowOf(row: Record<string, SQLOutputValue>): MirrorRow {
  const textOf = (value: SQLOutputValue | undefined) => (typeof value === 'string' ? value : null);
  const timeOf = (value: SQLOutputValue | undefined) =>
    typeof value === 'number' ? new Date(value * 1000).toISOString() : null;
  return {
    id: Number(row.id),
    key: unpackKey(row.key),
    identifier: textOf(row.identifier),
    label: textOf(row.label),
    family: textOf(row.family),
    parent: textOf(row.parent),
    enabled: row.enabled === null ? null : row.enabled === 1,
    created: timeOf(row.created),
    updated: timeOf(row.updated),
  };
}
