import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, openLab } from './lab.ts';

let lab: Lab;
let site: Server;
let url = '';

beforeAll(async () => {
  site = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    if (request.url === '/sign-in') {
      response.setHeader('set-cookie', 'signedIn=yes; Max-Age=1000; Path=/');
    }
    response.end(`<title>${request.headers.cookie ?? 'nobody'}</title>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`; // it listens on TCP
  lab = await openLab();
});
afterAll(async () => {
  await lab.close();
  site.close();
});

/** Loads an address in a window of a partition and gives the page's title. */
const titleIn = (partition: string, path: string): Promise<string | undefined> =>
  lab.app.evaluate(
    async ({ BrowserWindow }, wanted) => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: wanted.partition } });
      await window.loadURL(wanted.address);
      const title = String(await window.webContents.executeJavaScript('document.title'));
      window.destroy();
      return title;
    },
    { partition, address: `${url}${path}` },
  );

test('partitions keep their cookies apart, and the same name is the same partition', async () => {
  await titleIn('one', '/sign-in');
  expect(await titleIn('one', '/')).toBe('signedIn=yes');
  expect(await titleIn('two', '/')).toBe('nobody');
  expect(await titleIn('', '/')).toBe('nobody');
});

test('clearing a partition signs it out', async () => {
  await titleIn('cleared', '/sign-in');
  await lab.app.evaluate(({ session }) => session.fromPartition('cleared').clearStorageData());
  expect(await titleIn('cleared', '/')).toBe('nobody');
});

test('cookies can be set, read and removed by main', async () => {
  const found = await lab.app.evaluate(async ({ session }, address) => {
    const { cookies } = session.fromPartition('cookies');
    await cookies.set({ url: address, name: 'a', value: '1', expirationDate: Date.now() / 1000 + 1000 });
    await cookies.set({ url: address, name: 'b', value: '2', httpOnly: true });
    await cookies.remove(address, 'a');
    const [left, ...rest] = await cookies.get({ url: address });
    return {
      name: left?.name,
      value: left?.value,
      httpOnly: left?.httpOnly,
      session: left?.session,
      others: rest.length,
    };
  }, url);
  expect(found).toEqual({ name: 'b', value: '2', httpOnly: true, session: true, others: 0 });
});

test('webRequest can refuse requests of its own session only', async () => {
  await lab.app.evaluate(({ session }) => {
    session
      .fromPartition('refusing')
      .webRequest.onBeforeRequest({ urls: ['*://*/refused*'] }, (_details, answer) =>
        answer({ cancel: true }),
      );
  });
  await expect(titleIn('refusing', '/refused')).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
  expect(await titleIn('refusing', '/')).toBe('nobody');
  expect(await titleIn('other', '/refused')).toBe('nobody');
});

test('an app scheme belongs to the session that handles it', async () => {
  const outcomes = await lab.app.evaluate(async ({ BrowserWindow, session }) => {
    session.fromPartition('own').protocol.handle('own', () => new Response('<title>own</title>'));
    const outcome = async (partition: string): Promise<string> => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition } });
      const result = await window.loadURL('own://x/').then(
        () => 'loaded',
        () => 'refused',
      );
      window.destroy();
      return result;
    };
    return [await outcome('own'), await outcome('another')];
  });
  expect(outcomes).toEqual(['loaded', 'refused']);
});
