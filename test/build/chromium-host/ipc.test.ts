import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Lab, openLab } from './lab.ts';
import './lab-window.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
  await lab.app.evaluate(({ ipcMain }) => {
    ipcMain.handle('echo', (_event, ...args: unknown[]) => args);
    ipcMain.handle('describe', (_event, value: unknown) => {
      if (value instanceof Map) {
        return `Map ${[...value.keys()]}`;
      }
      return value instanceof Uint8Array ? `Uint8Array ${[...value]}` : Object.prototype.toString.call(value);
    });
    ipcMain.handle('fail', () => {
      throw new TypeError('no such product');
    });
    ipcMain.handle('uncloneable', () => () => 'a function');
    ipcMain.handle('who', ({ senderFrame, sender, processId }) => ({
      url: senderFrame?.url,
      origin: senderFrame?.origin,
      parent: senderFrame?.parent,
      isTop: senderFrame?.top === senderFrame,
      isWindow: sender.id === processId,
    }));
  });
});
afterAll(() => lab.close());

describe('invoke', () => {
  test('brings arguments and result across', async () => {
    const result = await lab.page.evaluate(() =>
      window.lab.invoke('echo', 'text', 1.5, null, { deep: [true] }),
    );
    expect(result).toEqual(['text', 1.5, null, { deep: [true] }]);
  });

  test('keeps what structured cloning keeps, both ways', async () => {
    const kept = await lab.page.evaluate(async () => {
      const cycle: { self?: unknown } = {};
      cycle.self = cycle;
      const [map, set, date, bytes, nothing, notANumber, minusZero, big, error, loop, pattern] =
        (await window.lab.invoke(
          'echo',
          new Map([['a', new Set([1])]]),
          new Set(['x']),
          new Date(5),
          new Uint8Array([1, 255]),
          undefined,
          Number.NaN,
          -0,
          12345678901234567890n,
          new RangeError('far'),
          cycle,
          /a+/gi,
        )) as [
          Map<string, Set<number>>,
          Set<string>,
          Date,
          Uint8Array,
          undefined,
          number,
          number,
          bigint,
          Error,
          { self: unknown },
          RegExp,
        ];
      return {
        map: map instanceof Map && map.get('a')?.has(1),
        set: set instanceof Set && set.has('x'),
        date: date instanceof Date && date.getTime(),
        bytes: bytes instanceof Uint8Array && [...bytes],
        nothing: nothing === undefined,
        notANumber: Number.isNaN(notANumber),
        minusZero: Object.is(minusZero, -0),
        big: big === 12345678901234567890n,
        error: error instanceof RangeError && error.message,
        loop: loop.self === loop,
        pattern: String(pattern),
      };
    });
    expect(kept).toEqual({
      map: true,
      set: true,
      date: 5,
      bytes: [1, 255],
      nothing: true,
      notANumber: true,
      minusZero: true,
      big: true,
      error: 'far',
      loop: true,
      pattern: '/a+/gi',
    });
  });

  test('gives main the real classes, not look-alikes', async () => {
    const described = await lab.page.evaluate(async () => [
      await window.lab.invoke('describe', new Map([['k', 1]])),
      await window.lab.invoke('describe', new Uint8Array([7])),
      await window.lab.invoke('describe', new Date()),
    ]);
    expect(described).toEqual(['Map k', 'Uint8Array 7', '[object Date]']);
  });

  test('carries a mebibyte of bytes unharmed', async () => {
    const same = await lab.page.evaluate(async () => {
      const bytes = crypto.getRandomValues(new Uint8Array(65536));
      const big = new Uint8Array(1048576).map((_, index) => bytes[index % 65536] ?? 0);
      const [back] = (await window.lab.invoke('echo', big)) as [Uint8Array];
      return back.length === big.length && back.every((byte, index) => byte === big[index]);
    });
    expect(same).toBe(true);
  });

  test("rejects with Electron's words when the handler throws", async () => {
    const message = await lab.page.evaluate(() =>
      window.lab.invoke('fail').catch((error: Error) => error.message),
    );
    expect(message).toBe("Error invoking remote method 'fail': TypeError: no such product");
  });

  test("rejects with Electron's words when there is no handler", async () => {
    const message = await lab.page.evaluate(() =>
      window.lab.invoke('nobody').catch((error: Error) => error.message),
    );
    expect(message).toBe("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'");
  });

  test('refuses what cannot be cloned, as argument and as result', async () => {
    const messages = await lab.page.evaluate(async () => {
      const attempt = async (...args: [string, ...unknown[]]): Promise<unknown> => window.lab.invoke(...args);
      return [
        await attempt('echo', [Symbol('s')]).catch((error: Error) => error.message),
        await attempt('uncloneable').catch((error: Error) => error.message),
      ];
    });
    expect(messages[0]).toMatch('could not be cloned');
    expect(messages[1]).toMatch('could not be cloned');
  });

  test('tells main which frame asks, under its app:// address', async () => {
    const who = await lab.page.evaluate(() => window.lab.invoke('who'));
    expect(who).toEqual({
      url: 'app://bundle/index.html',
      origin: 'app://bundle',
      parent: null,
      isTop: true,
      isWindow: true,
    });
  });

  test('runs a handler of handleOnce once', async () => {
    await lab.app.evaluate(({ ipcMain }) => ipcMain.handleOnce('once', () => 'first'));
    const answers = await lab.page.evaluate(async () => [
      await window.lab.invoke('once'),
      await window.lab.invoke('once').catch(() => 'refused'),
    ]);
    expect(answers).toEqual(['first', 'refused']);
  });
});

describe('messages without an answer', () => {
  test('reach ipcMain.on in order, and reply goes back to the page', async () => {
    await lab.app.evaluate(({ ipcMain }) => {
      ipcMain.on('count', (event, value: number) => event.reply('counted', value * 2));
    });
    const received = await lab.page.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const seen: unknown[] = [];
          window.lab.on('counted', (value) => {
            if (seen.push(value) === 3) {
              resolve(seen);
            }
          });
          for (const value of [1, 2, 3]) {
            window.lab.send('count', value);
          }
        }),
    );
    expect(received).toEqual([2, 4, 6]);
  });

  test('stop when the page unsubscribes, while other listeners go on', async () => {
    await lab.page.evaluate(() => {
      window.seen = [];
      window.unsubscribe = window.lab.on('tick', (value) => window.seen.push(`a${value}`));
      window.lab.on('tick', (value) => window.seen.push(`b${value}`));
      window.lab.once('tick', (value) => window.seen.push(`once${value}`));
    });
    const tick = (value: number): Promise<void> =>
      lab.app.evaluate(({ BrowserWindow }, sent) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('tick', sent);
      }, value);
    await tick(1);
    await expect.poll(() => lab.page.evaluate(() => window.seen)).toEqual(['a1', 'b1', 'once1']);
    await lab.page.evaluate(() => window.unsubscribe());
    await tick(2);
    await expect.poll(() => lab.page.evaluate(() => window.seen)).toEqual(['a1', 'b1', 'once1', 'b2']);
  });
});
