import { z } from 'zod';

/** Brings the content of version n to version n + 1. The key is n. */
export type Migrations = Readonly<
  Record<number, (content: Record<string, unknown>) => Record<string, unknown>>
>;

/** A numbered schema: how content is checked and brought up to date, wherever it is read from. */
export interface NumberedSchema<T extends z.ZodType> {
  /** The version that this release reads and writes; stored in the file as `version`. */
  version: number;
  schema: T;
  migrations: Migrations;
}

/** Content as it was understood; `from` is the version in which it was stored. */
export type VersionedReading<C> =
  | { state: 'understood'; content: C; from: number }
  | { state: 'newer'; version: number }
  | { state: 'damaged' };

const envelopeSchema = z.looseObject({ version: z.number().int().min(1) });

/** Checks stored content and brings it to this release's version. Nothing is written. */
export function readVersioned<T extends z.ZodType>(
  { version, schema, migrations }: NumberedSchema<T>,
  raw: unknown,
): VersionedReading<z.output<T>> {
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return { state: 'damaged' };
  const { version: from, ...stored } = envelope.data;
  if (from > version) return { state: 'newer', version: from };
  let content: Record<string, unknown> = stored;
  for (let at = from; at < version; at += 1) {
    const step = migrations[at];
    if (step === undefined) throw new Error(`No migration from version ${at}`);
    content = step(content);
  }
  const parsed = schema.safeParse(content);
  return parsed.success ? { state: 'understood', content: parsed.data, from } : { state: 'damaged' };
}
