import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, openLab } from './lab.ts';
import './lab-window.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

test('the page sees what is exposed and nothing else of the preload', async () => {
  const seen = await lab.page.evaluate(() => ({
    lab: typeof window.lab,
    leaked: [
      'onlyInPreload',
      'require',
      'process',
      'module',
      'chromiumHostPost',
      'chromiumHostPost-host',
      'ipcRenderer',
    ].filter((name) => name in window),
  }));
  expect(seen).toEqual({ lab: 'object', leaked: [] });
});

test('the preload sees nothing that the page puts on its globals or prototypes', async () => {
  const seen = await lab.page.evaluate(() => {
    Object.assign(window, { ofThePage: 1 });
    Object.assign(Object.prototype, { polluted: true });
    const result = [window.lab.sees('ofThePage'), window.lab.sees('onlyInPreload'), window.lab.polluted()];
    delete (Object.prototype as { polluted?: boolean }).polluted;
    return result;
  });
  expect(seen).toEqual(['undefined', 'string', false]);
});

test('what is exposed cannot be changed by the page', async () => {
  const attempts = await lab.page.evaluate(() => {
    const attempt = (change: () => void): string => {
      try {
        change();
        return 'changed';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error);
      }
    };
    return [
      attempt(() => Object.defineProperty(window, 'lab', { value: 1 })),
      attempt(() => Object.assign(window.lab, { invoke: 1 })),
      attempt(() => window.lab.nested.list.push(2)),
    ];
  });
  expect(attempts).toEqual(['refused', 'refused', 'refused']);
});

test('functions take callbacks, return values at once, and return promises', async () => {
  const results = await lab.page.evaluate(async () => [
    window.lab.add(2, 3),
    window.lab.callBack((value) => `${value}!`, 'called'),
    await window.lab.later(new Map([['key', 1]])).then((map) => map.get('key')),
  ]);
  expect(results).toEqual([5, 'called!', 1]);
});

test('errors cross with class and message, thrown or rejected', async () => {
  const caught = await lab.page.evaluate(async () => {
    const say = (error: Error): string => `${error.name}: ${error.message} ${error instanceof Error}`;
    let thrown = '';
    try {
      window.lab.fail();
    } catch (error) {
      thrown = say(error as Error);
    }
    return [thrown, await window.lab.failLater().catch(say)];
  });
  expect(caught).toEqual(['RangeError: out of range true', 'TypeError: later true']);
});

test('objects of a class come as their own fields, without its methods', async () => {
  const shape = await lab.page.evaluate(() => ({ ...window.lab.shape, area: typeof window.lab.shape.area }));
  expect(shape).toEqual({ corners: 4, area: 'undefined' });
});

test('what cannot be cloned throws instead of arriving as something else', async () => {
  const message = await lab.page.evaluate(() => {
    try {
      return String(window.lab.notCloneable());
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toMatch('could not be cloned');
});

test('a new document gets a bridge of its own', async () => {
  await lab.page.evaluate(() => Object.assign(window, { before: true }));
  await lab.page.reload();
  const after = await lab.page.evaluate(() => ['before' in window, window.lab.add(1, 1)]);
  expect(after).toEqual([false, 2]);
});
