import { copyFileSync, renameSync } from 'node:fs';
import { z } from 'zod';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { JsonFile } from './json-file.ts';

/** Brings the content of version n to version n + 1. The key is n. */
export type Migrations = Readonly<
  Record<number, (content: Record<string, unknown>) => Record<string, unknown>>
>;

export interface VersionedFileOptions<T extends z.ZodType> {
  file: JsonFile;
  /** The version that this release reads and writes; stored in the file as `version`. */
  version: number;
  schema: T;
  migrations: Migrations;
  empty: z.output<T>;
  /** Told when a file could not be used, with the path at which it now lies. */
  onUnusable: (why: 'set-aside' | 'newer' | 'not-readable' | 'not-writable', path: string) => void;
  /** Wall clock, for the name of a file that is set aside. */
  now: () => Date;
}

export interface VersionedFile<C> {
  readonly content: C;
  /**
   * Replaces the content, on disk first.
   * @throws ProblemError `file-not-writable`, or `profiles-newer` when the file belongs to a newer release
   */
  replace(content: C): void;
}

/** What was read, and why it must not be written, if so. */
interface Opened<C> {
  content: C;
  blocked: 'newer' | 'not-readable' | 'not-writable' | null;
}

const envelopeSchema = z.looseObject({ version: z.number().int().min(1) });

/**
 * Opens a file with a numbered schema. A damaged one is renamed and reported, one of a newer release is left alone and
 * never written, one of an older release is copied to `<name>.v<n>.bak` and migrated. Where that can't be done, the file
 * is reported and not written.
 */
export function openVersionedFile<T extends z.ZodType<Record<string, unknown>>>(
  options: VersionedFileOptions<T>,
): VersionedFile<z.output<T>> {
  const opened = readContent(options);
  let content = opened.content;
  return {
    get content() {
      return content;
    },
    replace(next) {
      if (opened.blocked === 'newer')
        throw new ProblemError(problem('profiles-newer', { path: options.file.path }));
      if (opened.blocked !== null)
        throw new ProblemError(problem('file-not-writable', { path: options.file.path }));
      writeContent(options, next);
      content = next;
    },
  };
}

function readContent<T extends z.ZodType<Record<string, unknown>>>(
  options: VersionedFileOptions<T>,
): Opened<z.output<T>> {
  const { file, version, schema, empty, onUnusable } = options;
  let raw: unknown;
  try {
    raw = file.read();
  } catch (error) {
    if (error instanceof SyntaxError) return setAside(options);
    onUnusable('not-readable', file.path);
    return { content: empty, blocked: 'not-readable' };
  }
  if (raw === undefined) return { content: empty, blocked: null };
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return setAside(options);
  if (envelope.data.version > version) {
    onUnusable('newer', file.path);
    return { content: empty, blocked: 'newer' };
  }
  const migrated = migrate(options, envelope.data);
  const parsed = schema.safeParse(migrated);
  if (!parsed.success) return setAside(options);
  if (envelope.data.version < version) {
    try {
      copyFileSync(file.path, `${file.path}.v${envelope.data.version}.bak`);
      writeContent(options, parsed.data);
    } catch {
      onUnusable('not-writable', file.path);
      return { content: parsed.data, blocked: 'not-writable' };
    }
  }
  return { content: parsed.data, blocked: null };
}

function migrate<T extends z.ZodType>(
  options: VersionedFileOptions<T>,
  stored: { version: number } & Record<string, unknown>,
): Record<string, unknown> {
  let { version, ...content } = stored;
  while (version < options.version) {
    const step = options.migrations[version];
    if (step === undefined) throw new Error(`No migration from version ${version} of ${options.file.path}`);
    content = step(content);
    version += 1;
  }
  return content;
}

function setAside<T extends z.ZodType>(options: VersionedFileOptions<T>): Opened<z.output<T>> {
  const stamp = options.now().toISOString().replaceAll(':', '-');
  const path = options.file.path.replace(/(\.[^.]+)?$/, `.damaged-${stamp}$1`);
  try {
    renameSync(options.file.path, path);
  } catch {
    options.onUnusable('not-readable', options.file.path);
    return { content: options.empty, blocked: 'not-readable' };
  }
  options.onUnusable('set-aside', path);
  return { content: options.empty, blocked: null };
}

function writeContent<T extends z.ZodType>(options: VersionedFileOptions<T>, content: z.output<T>): void {
  try {
    options.file.write({ version: options.version, ...z.record(z.string(), z.unknown()).parse(content) });
  } catch (error) {
    throw notWritable(options.file.path, error);
  }
}

function notWritable(path: string, error: unknown): ProblemError {
  const errorCode = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new ProblemError(
    problem('file-not-writable', { path }, { evidence: { errorCode }, retryable: true }),
  );
}
