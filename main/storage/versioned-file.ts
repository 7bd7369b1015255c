import { copyFileSync, renameSync } from 'node:fs';
import { z } from 'zod';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { notWritable } from './file-problem.ts';
import type { JsonFile } from './json-file.ts';
import { type NumberedSchema, readVersioned } from './read-versioned.ts';

export interface VersionedFileOptions<T extends z.ZodType> extends NumberedSchema<T> {
  file: JsonFile;
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
  const { file, version, empty, onUnusable } = options;
  let raw: unknown;
  try {
    raw = file.read();
  } catch (error) {
    if (error instanceof SyntaxError) return setAside(options);
    onUnusable('not-readable', file.path);
    return { content: empty, blocked: 'not-readable' };
  }
  if (raw === undefined) return { content: empty, blocked: null };
  const reading = readVersioned(options, raw);
  if (reading.state === 'damaged') return setAside(options);
  if (reading.state === 'newer') {
    onUnusable('newer', file.path);
    return { content: empty, blocked: 'newer' };
  }
  const { content, from } = reading;
  if (from < version) {
    try {
      copyFileSync(file.path, `${file.path}.v${from}.bak`);
      writeContent(options, content);
    } catch {
      onUnusable('not-writable', file.path);
      return { content, blocked: 'not-writable' };
    }
  }
  return { content, blocked: null };
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
