import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { mirrorHoldingSchema } from '../../../../preload/contract/mirror.ts';
import { problemSchema } from '../../../../preload/contract/problem.ts';
import { storedOptionsSchema } from '../kept-mirrors.ts';

/** What is to be done to kept items because the structure has changed. */
const pendingReworkSchema = z.object({
  /** All items. */
  everything: z.boolean(),
  /** Items of families that are named by another attribute. */
  families: z.array(z.string()),
  /** Items with values of attributes that are gone. */
  attributes: z.array(z.string()),
});
export type PendingRework = z.infer<typeof pendingReworkSchema>;

/** What a mirror knows about itself. */
const metaSchema = z.object({
  /** With which it is filled. */
  options: storedOptionsSchema.nullable().catch(null),
  /** Which products the keys name. */
  path: z.enum(['/products-uuid', '/products']).nullable().catch(null),
  codec: z.enum(['zstd', 'deflate']).catch('deflate'),
  sample: z.string().catch(''),
  filledAt: z.string().nullable().catch(null),
  updatedAt: z.string().nullable().catch(null),
  /** The PIM's time, in seconds since 1970, from which on changes have not been read. */
  watermark: z.number().catch(0),
  /** The PIM's time at the beginning of the filling. */
  began: z.number().catch(0),
  /** Minutes by which the PIM's clock, as it prints times, differs from UTC. */
  offsetMinutes: z.number().catch(0),
  problem: problemSchema.nullable().catch(null),
  /** What was read of the structure and the libraries, and what is missing of it. */
  holdings: z.array(mirrorHoldingSchema).catch([]),
  rework: pendingReworkSchema.nullable().catch(null),
  /** The rules by which all pictures were named that are kept; empty where some may be missing. */
  picturesNamed: z.string().catch(''),
  /** When all lists below others were read whole; ISO 8601. */
  listsReadAt: z.string().nullable().catch(null),
});
export type Meta = z.infer<typeof metaSchema>;

export function readMeta(db: DatabaseSync): Meta {
  const found: Record<string, unknown> = {};
  for (const row of db.prepare('SELECT name, value FROM meta').all())
    found[String(row.name)] = JSON.parse(String(row.value));
  return metaSchema.parse({
    options: null,
    path: null,
    codec: 'deflate',
    sample: '',
    filledAt: null,
    updatedAt: null,
    watermark: 0,
    began: 0,
    offsetMinutes: 0,
    problem: null,
    holdings: [],
    rework: null,
    picturesNamed: '',
    listsReadAt: null,
    ...found,
  });
}

export function writeMeta(db: DatabaseSync, change: Partial<Meta>): void {
  const put = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  for (const [name, value] of Object.entries(change)) put.run(name, JSON.stringify(value));
}
