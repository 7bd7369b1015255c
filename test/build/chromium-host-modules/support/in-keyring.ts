import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { keyringSession } from '../../../../build/chromium-host/browser/keyring-session.ts';

const runFile = promisify(execFile);
const line = z.object({ backend: z.string(), result: z.unknown() });
export type Line = z.infer<typeof line>;

/** Runs a shell script inside one private bus with an unlocked keyring; `seal` in it is seal-program.ts. */
export async function inKeyring(script: string): Promise<Line[]> {
  const session = await keyringSession(['sh', '-ec', withSeal(script)], process.env, () => {});
  return runLines(session.command, session.args, session.env);
}

/** The same on a bus where nobody unlocked a keyring; `dataFolder` is the empty place of the keyring's files. */
export function onBareBus(script: string, dataFolder: string): Promise<Line[]> {
  const env = { ...process.env, XDG_DATA_HOME: dataFolder, XDG_RUNTIME_DIR: dataFolder, DISPLAY: '' };
  return runLines('dbus-run-session', ['--', 'sh', '-ec', withSeal(script)], env);
}

function withSeal(script: string): string {
  const program = path.join(import.meta.dirname, 'seal-program.ts');
  return `seal() { '${process.execPath}' '${program}' "$@"; }\n${script}`;
}

async function runLines(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Line[]> {
  const { stdout } = await runFile(command, args, { env });
  return stdout
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));
}
