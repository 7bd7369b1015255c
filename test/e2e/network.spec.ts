import { expect, test } from './fixtures/test.ts';

test('the page may not connect to anything, and the app speaks to nobody but its PIM', async ({
  app,
  home,
  onboarding,
  pim,
}) => {
  const connections = await app.electron.evaluate(async ({ app: electronApp }) => {
    // Every host and address that main tries to reach from here on, with TLS or without, answered or not.
    const { Socket } = process.getBuiltinModule('node:net');
    const seen: string[] = [];
    const connect: unknown = Reflect.get(Socket.prototype, 'connect');
    if (typeof connect !== 'function') throw new Error('Socket has no connect');
    Reflect.set(
      Socket.prototype,
      'connect',
      function (this: InstanceType<typeof Socket>, ...args: unknown[]) {
        this.on('lookup', (_error, _address, _family, host) => seen.push(host));
        this.on('connectionAttempt', (address) => seen.push(address));
        const result: unknown = Reflect.apply(connect, this, args);
        return result;
      },
    );
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
