import { keyringSession } from '../chromium-host/browser/keyring-session.ts';
import { chooseHost } from './host.ts';
import { buildApp, run } from './run.ts';

const say = (line: string): void => console.log(line);

/**
 * Runs the e2e specs on the host of this machine, on Linux inside a private session bus with an unlocked keyring, so
 * that nobody's own keyring is touched. @returns Playwright's exit code
 */
export async function e2e(args: readonly string[]): Promise<number> {
  const host = await chooseHost(say, false);
  const env = { ...host.env, PIMSCOPE_HOST: host.kind };
  const playwright = ['playwright', 'test', ...args];
  if (process.platform !== 'linux') return (await run('npx', playwright, { env })).code;
  const session = await keyringSession(['npx', ...playwright], env, say);
  return (await run(session.command, session.args, { env: session.env })).code;
}

if (import.meta.main) {
  await buildApp();
  process.exit(await e2e(process.argv.slice(2)));
}
