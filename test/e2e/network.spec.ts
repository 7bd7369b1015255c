import { expect, test } from './fixtures/test.ts';

test('the page may not connect to anything, and the app speaks to nobody but its PIM', async ({
  app,
  home,
  onboarding,
  pim,
}) => {
  const connections = await app.electron.evaluate(async ({ app: electronApp }) => {
    // Every address that main connects to from here on.
    const { subscribe } = process.getBuiltinModule('node:diagnostics_channel');
    const seen: string[] = [];
    subscribe('net.client.socket', (message) => {
      const socket: unknown = Reflect.get(Object(message), 'socket');
      if (!(socket instanceof process.getBuiltinModule('node:net').Socket)) return;
      socket.once('connect', () => seen.push(socket.remoteAddress ?? 'gone'));
    });
    Reflect.set(globalThis, 'seenConnections', seen);
    return electronApp.isReady();
  });
  expect(connections).toBe(true);

  await home.connect.click();
  await onboarding.connect(pim.url, pim.connection, 'Shop');
  await app.page.getByRole('region', { name: 'Channels' }).getByText('ecommerce', { exact: true }).waitFor();

  const seen = await app.electron.evaluate(() => Reflect.get(globalThis, 'seenConnections') as string[]);
  expect(seen.length).toBeGreaterThan(0);
  expect([...new Set(seen)]).toEqual(['127.0.0.1']);

  const refused = await app.page.evaluate(async (url) => {
    const outcome = await fetch(`${url}/api/rest/v1`).then(
      () => 'answered',
      () => 'refused',
    );
    return outcome;
  }, pim.url);
  expect(refused).toBe('refused');
  expect(app.console.join('\n')).toMatch(/Content Security Policy|connect-src/);
});

test('links and navigation stay out of the window', async ({ app }) => {
  const opened = await app.electron.evaluate(({ shell }) => {
    const asked: string[] = [];
    shell.openExternal = async (url) => void asked.push(url);
    Reflect.set(globalThis, 'askedOutside', asked);
    return asked.length;
  });
  expect(opened).toBe(0);
  await app.page.evaluate(() => {
    window.open('https://help.akeneo.com/');
    window.open('file:///etc/passwd');
    window.location.href = 'https://evil.example/';
  });
  await expect
    .poll(() => app.electron.evaluate(() => Reflect.get(globalThis, 'askedOutside') as string[]))
    .toEqual(['https://help.akeneo.com/']);
  expect(app.electron.windows()).toHaveLength(1);
  await expect(app.page.locator('[data-app-state="ready"]')).toBeVisible();
});
