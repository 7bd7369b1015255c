import { appendFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Lines of text in files of limited size, the oldest of which goes when another is begun. */
export interface RotatingFile {
  /**
   * Appends lines, each without its end. Not to be called again before it has ended.
   * @throws the system's error; what could not be written is lost, nothing else is
   */
  append(lines: readonly string[]): Promise<void>;
  /** The lines of each file, the newest file first; within one the oldest line first. What can't be read is left out. */
  read(): AsyncGenerator<string[]>;
}

export interface RotatingFileOptions {
  folder: string;
  /** `<name>.jsonl` is written; `<name>.1.jsonl` and on are older. */
  name: string;
  /** The size in bytes after which another file is begun. */
  fileBytes: number;
  /** How many files there are at most. */
  files: number;
}

/** The folder is made where it is missing; files are readable by their owner only. */
export function createRotatingFile({ folder, name, fileBytes, files }: RotatingFileOptions): RotatingFile {
  const pathOf = (age: number) => join(folder, age === 0 ? `${name}.jsonl` : `${name}.${age}.jsonl`);
  /** Null until the file was looked at. */
  let size: number | null = null;

  const rotate = async (): Promise<void> => {
    await rm(pathOf(files - 1), { force: true });
    for (let age = files - 2; age >= 0; age -= 1) {
      await rename(pathOf(age), pathOf(age + 1)).catch(ignoreMissing);
    }
    size = 0;
  };

  return {
    async append(lines) {
      try {
        if (size === null) {
          await mkdir(folder, { recursive: true, mode: 0o700 });
          size = await endWhole(pathOf(0));
        }
        const text = lines.map((line) => `${line}\n`).join('');
        const bytes = Buffer.byteLength(text);
        if (size > 0 && size + bytes > fileBytes) await rotate();
        await appendFile(pathOf(0), text, { mode: 0o600 });
        size += bytes;
      } catch (error) {
        // What was written of it is not known: it is looked at again before the next line.
        size = null;
        throw error;
      }
    },
    async *read() {
      for (let age = 0; age < files; age += 1) {
        const text = await readFile(pathOf(age), 'utf8').catch(() => '');
        if (text !== '') yield text.split('\n').filter((line) => line !== '');
      }
    },
  };
}

/** The size of a file whose last line is whole: one that a crash cut off is closed, so that the next begins anew. */
async function endWhole(path: string): Promise<number> {
  const size = await sizeOf(path);
  if (size === 0) return 0;
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    if (buffer[0] === 0x0a) return size;
  } finally {
    await file.close();
  }
  await appendFile(path, '\n');
  return size + 1;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    ignoreMissing(error);
    return 0;
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
