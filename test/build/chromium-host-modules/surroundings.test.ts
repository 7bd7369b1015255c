import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openDisplay } from '../../../build/chromium-host/browser/display.ts';
import { KeyringMissingError, keyringSession } from '../../../build/chromium-host/browser/keyring-session.ts';
import { makeSystem } from './support/made-up-system.ts';

const quiet = (): void => {};
const runFile = promisify(execFile);

describe('the display', () => {
  it('that is there is used as it is', async () => {
    const display = await openDisplay({ DISPLAY: ':5' }, quiet, makeSystem({ platform: 'linux' }));
    expect(display.env).toEqual({});
    expect((await openDisplay({}, quiet, makeSystem({ platform: 'darwin' }))).env).toEqual({});
  });

  it.skipIf(!existsSync('/usr/bin/Xvfb'))(
    'is one of Xvfb where there is none, and ends with close',
    async () => {
      const first = await openDisplay({ PATH: '/usr/bin' }, quiet);
      const second = await openDisplay({ PATH: '/usr/bin' }, quiet);
      const socket = `/tmp/.X11-unix/X${first.env.DISPLAY?.slice(1)}`;
      try {
        expect(first.env.DISPLAY).toMatch(/^:\d+$/);
        expect(second.env.DISPLAY).not.toBe(first.env.DISPLAY);
        expect(existsSync(socket)).toBe(true);
      } finally {
        first.close();
        second.close();
      }
      await expect.poll(() => existsSync(socket)).toBe(false);
    },
  );

  it('is none without Xvfb, and the way to look is told', async () => {
    const said: string[] = [];
    const display = await openDisplay(
      { PATH: '/usr/bin' },
      (line) => said.push(line),
      makeSystem({ platform: 'linux' }),
    );
    expect(display.env).toEqual({});
    expect(said.join()).toContain('--remote-debugging-port=9222');
  });
});

describe.skipIf(process.platform !== 'linux')('the keyring session', () => {
  it('gives the command’s exit code and output and leaves its environment alone', async () => {
    const script = 'echo "$HOME $1"; exit 7';
    const session = await keyringSession(
      ['sh', '-c', script, 'x', 'a b'],
      { ...process.env, HOME: '/my/home' },
      quiet,
    );
    const ended = runFile(session.command, session.args, { env: session.env });
    await expect(ended).rejects.toMatchObject({ code: 7, stdout: '/my/home a b\n' });
  });

  it('ends bus and keyring with the command', async () => {
    const session = await keyringSession(
      ['sh', '-c', 'echo "$DBUS_SESSION_BUS_ADDRESS"'],
      process.env,
      quiet,
    );
    const { stdout } = await runFile(session.command, session.args, { env: session.env });
    const socket = /unix:path=([^,]+)/.exec(stdout)?.[1];
    expect(socket).toBeDefined();
    await expect.poll(() => existsSync(socket ?? '')).toBe(false);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)('ends with everything in it on %s', async (signal) => {
    const script = 'echo $$ "$DBUS_SESSION_BUS_ADDRESS"; exec sleep 60';
    const session = await keyringSession(['sh', '-c', script], process.env, quiet);
    const child = spawn(session.command, session.args, {
      env: session.env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const line = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    });
    const bus = /unix:path=([^,]+)/.exec(line)?.[1] ?? '';
    expect(existsSync(bus)).toBe(true);
    child.kill(signal);
    await expect.poll(() => isRunning(Number.parseInt(line, 10))).toBe(false);
    await expect.poll(() => existsSync(bus)).toBe(false);
  });

  it('names what is missing, and installs it on Debian as root', async () => {
    const missing = {
      platform: 'linux' as const,
      env: { PATH: '/usr/bin' },
      files: ['/usr/bin/dbus-daemon'],
    };
    await expect(keyringSession(['x'], {}, quiet, makeSystem(missing))).rejects.toThrow(KeyringMissingError);
    await expect(keyringSession(['x'], {}, quiet, makeSystem(missing))).rejects.toThrow(
      'apt-get install gnome-keyring',
    );
    const debian = makeSystem({
      ...missing,
      files: [...missing.files, '/usr/bin/apt-get'],
      isRoot: true,
      osRelease: 'ID=debian',
    });
    await keyringSession(['x'], {}, quiet, debian);
    expect(debian.ran.at(-1)).toMatch(/^apt-get install .* gnome-keyring$/);
  });
});

/** A zombie, which nobody asked for its exit code yet, has ended. */
function isRunning(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && !/\) Z /.test(readFileSync(file, 'latin1'));
}
