import { open } from 'node:fs/promises';

/** The last lines of a log, oldest first; empty where there is none. Reads no more than 64 KB of it. */
export async function logTail(path: string, lines: number): Promise<string[]> {
  const bytes = 64 * 1024;
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const from = Math.max(size - bytes, 0);
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(bytes), position: from });
      const all = buffer.subarray(0, bytesRead).toString('utf8').split('\n');
      // The first line may be cut in two.
      const whole = from > 0 ? all.slice(1) : all;
      return whole.filter((line) => line.trim() !== '').slice(-lines);
    } finally {
      await file.close();
    }
  } catch (error) {
    return [`The log could not be read: ${error instanceof Error ? error.name : 'unknown'}`];
  }
}
