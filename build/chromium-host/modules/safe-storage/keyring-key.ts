import { execFile } from 'node:child_process';
import { existsSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** The key, or why there is none. */
export type KeyringAnswer = { readonly key: Buffer } | { readonly missing: string };

/** Asks for the key of a service ("Pimscope Safe Storage"); never rejects. */
export type AskKeyring = (service: string) => Promise<KeyringAnswer>;

/** Long enough for a person to type the password that unlocks a keyring. */
const LIMIT_MS = 60_000;
/** Another account than Electron's own ("<app> Key"), so that on macOS the two never read each other's key. */
const ACCOUNT = 'chromium-host';

/** Gets the 32-byte key from the keyring through a child process that is ended after a minute. */
export const askKeyring: AskKeyring = (service) => {
  const script = path.join(import.meta.dirname, 'keyring-child.ts');
  return new Promise((resolve) => {
    const options = { timeout: LIMIT_MS, killSignal: 'SIGKILL', env: plainEnvironment(process.env) } as const;
    execFile(nodeProgram(), [script, service, ACCOUNT], options, (error, stdout, stderr) => {
      resolve(error ? { missing: reason(error, stderr) } : { key: Buffer.from(stdout, 'base64') });
    });
  });
};

/** Whether a keyring can be there at all: none on Linux without a session bus, or when it is switched off. */
export function mayHaveKeyring(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  argv: readonly string[],
): boolean {
  if (argv.includes('--password-store=basic')) {
    return false;
  }
  if (platform !== 'linux') {
    return true;
  }
  const socket = env.XDG_RUNTIME_DIR ? path.join(env.XDG_RUNTIME_DIR, 'bus') : null;
  return Boolean(env.DBUS_SESSION_BUS_ADDRESS) || (socket !== null && existsSync(socket));
}

/** Node itself: process.execPath may have been set to the launcher, as Electron has it. */
function nodeProgram(): string {
  return process.platform === 'linux' ? readlinkSync('/proc/self/exe') : process.execPath;
}

/** Without the options that would load the app's own hooks, or a debugger, into the child as well. */
function plainEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_V8_COVERAGE: _coverage, ...rest } = env;
  return rest;
}

function reason(error: { killed?: boolean; message: string }, stderr: string): string {
  if (error.killed) {
    return `the keyring did not answer in ${LIMIT_MS / 1000} seconds`;
  }
  return /^(?:\w*Error): .*$/m.exec(stderr)?.[0] ?? error.message.split('\n', 1)[0] ?? 'unknown';
}
