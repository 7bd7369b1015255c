import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../support/real-json-file.ts';

const run = promisify(execFile);

/** Runs a script with the POSIX shell of this computer; resolves to what it wrote. Rejects where it fails. */
export async function runShell(
  script: string,
  { environment = {}, typed = '' }: { environment?: Record<string, string>; typed?: string } = {},
): Promise<string> {
  const folder = temporaryFolder();
  const [path, input] = [join(folder, 'script.sh'), join(folder, 'typed')];
  await writeFile(path, script);
  await writeFile(input, typed);
  const env = { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8', ...environment };
  const { stdout } = await run('sh', ['-c', 'exec sh "$1" < "$2"', 'sh', path, input], { env });
  return stdout;
}
