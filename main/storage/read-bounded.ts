import { open } from 'node:fs/promises';
import { ProblemError, problem } from '../pim/problem-error.ts';

/**
 * The bytes of a file that is not larger than `limit` bytes. Nothing is read of a larger one.
 * @throws ProblemError `import-too-large`, `import-not-readable`
 */
export async function readBounded(path: string, limit: number): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const about = await file.stat();
      if (!about.isFile()) throw notReadable(path, 'EISDIR');
      if (about.size > limit) throw tooLarge(about.size, limit);
      // One byte more than allowed: the file may have grown since.
      const { buffer, bytesRead } = await file.read({
        buffer: Buffer.alloc(Math.min(about.size, limit) + 1),
      });
      if (bytesRead > limit) throw tooLarge(bytesRead, limit);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw notReadable(path, error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
  }
}

function tooLarge(size: number, limit: number): ProblemError {
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
  return new ProblemError(problem('import-too-large', { size: megabytes(size), limit: megabytes(limit) }));
}

function notReadable(path: string, errorCode: string): ProblemError {
  return new ProblemError(problem('import-not-readable', { path }, { evidence: { errorCode } }));
}
