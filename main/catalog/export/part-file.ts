import { type FileHandle, open, rm } from 'node:fs/promises';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import { notWritable } from '../../storage/file-problem.ts';

/** A file that grows, and can be taken up again where it was known to be good. */
export interface PartFile {
  /** How long it is, in bytes. */
  readonly bytes: number;
  /** @throws ProblemError `disk-full`, `file-not-writable` */
  append(text: string): Promise<void>;
  /** Has what was appended on the disk. @throws ProblemError as `append` */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Creates a file that there is not yet. @throws ProblemError `export-file-exists`, `disk-full`, `file-not-writable` */
export async function createPartFile(path: string): Promise<PartFile> {
  return partFile(await opened(path, 'wx'), path, 0);
}

/**
 * Opens a file for what follows its first `bytes`; what stands after them was not known to be whole and is cut off.
 * @throws ProblemError `export-damaged` where there is less, `file-not-writable`
 */
export async function reopenPartFile(path: string, bytes: number): Promise<PartFile> {
  const file = await opened(path, 'r+');
  try {
    const { size } = await file.stat();
    if (size < bytes) throw new ProblemError(problem('export-damaged', { path }));
    await file.truncate(bytes);
    return partFile(file, path, bytes);
  } catch (error) {
    await file.close();
    throw writeProblem(error, path);
  }
}

/** Removes a file; one that there is not is fine. @throws ProblemError `file-not-writable` */
export async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw writeProblem(error, path);
  }
}

/** An error of the system while `path` was written, as a problem. */
export function writeProblem(error: unknown, path: string): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = errorCodeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ProblemError(problem('disk-full', { path }, { retryable: true }));
  if (code === 'EEXIST') return new ProblemError(problem('export-file-exists', { path }));
  return notWritable(path, error);
}

function errorCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}

async function opened(path: string, flags: 'wx' | 'r+'): Promise<FileHandle> {
  try {
    return await open(path, flags);
  } catch (error) {
    if (flags === 'r+' && errorCodeOf(error) === 'ENOENT')
      throw new ProblemError(problem('export-damaged', { path }));
    throw writeProblem(error, path);
  }
}

function partFile(file: FileHandle, path: string, from: number): PartFile {
  let bytes = from;
  const attempt = async (write: () => Promise<unknown>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      throw writeProblem(error, path);
    }
  };
  return {
    get bytes() {
      return bytes;
    },
    append: (text) =>
      attempt(async () => {
        const data = Buffer.from(text, 'utf8');
        let done = 0;
        while (done < data.length) {
          const { bytesWritten } = await file.write(data, done, data.length - done, bytes + done);
          done += bytesWritten;
        }
        bytes += done;
      }),
    sync: () => attempt(() => file.datasync()),
    close: () => file.close(),
  };
}
