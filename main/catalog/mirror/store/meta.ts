import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { mirrorOptionsSchema } from '../../../../preload/contract/mirror.ts';
import { problemSchema } from '../../../../preload/contract/problem.ts';

/** What a mirror knows about itself. */
const metaSchema = z.object({
  options: mirrorOptionsSchema.nullable().catch(null),
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
    ...found,
  });
}

export function writeMeta(db: DatabaseSync, change: Partial<Meta>): void {
  const put = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  for (const [name, value] of Object.entries(change)) put.run(name, JSON.stringify(value));
}
