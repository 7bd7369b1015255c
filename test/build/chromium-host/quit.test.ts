import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Running, startApp } from './processes.ts';

const life = path.join(import.meta.dirname, 'fixtures/life');
const started: Running[] = [];

afterEach(async () => {
  for (const app of started.splice(0)) {
    if (app.browserProcesses().length > 0) {
      process.kill(app.pid, 'SIGKILL');
      await app.ended;
    }
    await app.remove();
  }
});

const run = async (args: readonly string[] = [], userData?: string): Promise<Running> => {
  const app = await startApp(life, args, userData);
  started.push(app);
  return app;
};

/** The folders that the host makes for a run. */
const temporary = async ({ userData }: Running): Promise<string[]> =>
  (await readdir(userData)).filter((name) => name.startsWith('chromium-host-'));

const nothingIsLeft = async (app: Running): Promise<void> => {
  await expect.poll(() => app.browserProcesses(), { timeout: 3000 }).toEqual([]);
};

describe('the app and its browser end together', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`on ${signal}, in Electron's order and with code 0`, async () => {
      const app = await run();
      await app.said('loaded');
      expect(app.browserProcesses().length).toBeGreaterThan(1);
      process.kill(app.pid, signal);
      expect(await app.ended).toBe(0);
      expect(app.lines).toEqual(['ready', 'loaded', 'before-quit', 'close', 'closed', 'will-quit', 'quit']);
      await nothingIsLeft(app);
      expect(await temporary(app)).toEqual([]);
    });
  }

  test('when the last window is closed and nobody listens for that', async () => {
    const app = await run();
    await app.said('loaded');
    process.kill(app.pid, 'SIGUSR2');
    expect(await app.ended).toBe(0);
    expect(app.lines.slice(2)).toEqual(['close', 'closed', 'before-quit', 'will-quit', 'quit']);
    await nothingIsLeft(app);
  });

  test('when the app is killed', async () => {
    const app = await run();
    await app.said('loaded');
    process.kill(app.pid, 'SIGKILL');
    expect(await app.ended).toBe('SIGKILL');
    await nothingIsLeft(app);
  });

  test('when the browser is killed, with code 1', async () => {
    const app = await run();
    await app.said('loaded');
    const [browser] = app.browserProcesses();
    process.kill(browser ?? 0, 'SIGKILL');
    expect(await app.ended).toBe(1);
    expect(app.lines).toContain('quit');
    await nothingIsLeft(app);
    expect(await temporary(app)).toEqual([]);
  });

  test('when main throws and nobody catches, with code 1', async () => {
    const app = await startApp(path.join(life, 'throwing.ts'), []);
    started.push(app);
    expect(await app.ended).toBe(1);
    expect(app.errors.join('\n')).toContain('on purpose');
    await nothingIsLeft(app);
  });
});

test('a refused close keeps the app running, and the next quit ends it', async () => {
  const app = await run(['--keep-open']);
  await app.said('loaded');
  process.kill(app.pid, 'SIGTERM');
  await app.said('close');
  expect(app.lines).not.toContain('closed');
  process.kill(app.pid, 'SIGTERM');
  expect(await app.ended).toBe(0);
});

test('a second start hands its arguments to the first and ends', async () => {
  const first = await run(['--single']);
  await first.said('loaded');
  const second = await run(['--single', 'pimscope://open'], first.userData);
  expect(await second.ended).toBe(0);
  expect(second.lines[0]).toBe('not alone');
  expect(second.lines).not.toContain('ready');
  await first.said('second pimscope://open');
  process.kill(first.pid, 'SIGTERM');
  expect(await first.ended).toBe(0);
});

test('the lock of an app that was killed does not keep the next from starting', async () => {
  const first = await run(['--single']);
  await first.said('loaded');
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const next = await run(['--single'], first.userData);
  await next.said('loaded');
  expect(await temporary(next)).toEqual([]); // it has the profile, not a temporary one
  process.kill(next.pid, 'SIGTERM');
  expect(await next.ended).toBe(0);
});

test('without an app the launcher says so and ends with code 1', async () => {
  const app = await startApp(path.join(life, 'nowhere'), []);
  started.push(app);
  expect(await app.ended).toBe(1);
  expect(app.errors.join('\n')).toMatch(/There is no app at .*nowhere/);
});
