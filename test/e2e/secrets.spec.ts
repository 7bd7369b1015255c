import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, placesOf } from './fixtures/secret-search.ts';
import { expect, test } from './fixtures/test.ts';

test('no secret is in any file, in the log, in the page or in what crossed the bridge @smoke', async ({
  app,
  home,
  onboarding,
  profile,
  catalog,
  userData,
  pim,
}) => {
  const { secret, password } = pim.connection;
  await home.connect.click();
  await onboarding.enterAddress(pim.url);
  // A refusal first: errors carry what was asked.
  await onboarding.authorize({ ...pim.connection, password: 'a-wrong-but-secret-password' });
  await onboarding.editCredentials.click();
  await onboarding.authorize(pim.connection);
  await onboarding.saveAs('Shop');

  // From here on the page may not know any secret: everything that main sends to it is kept and searched.
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const sent: unknown[] = [];
    Reflect.set(globalThis, 'sentToThePage', sent);
    const send = window.webContents.send.bind(window.webContents);
    window.webContents.send = (channel: string, ...args: unknown[]) => {
      sent.push([channel, args]);
      send(channel, ...args);
    };
  });
  await profile.channels.getByText('ecommerce', { exact: true }).waitFor();
  await profile.testAgain.click();
  await expect(profile.page.locator('[data-check="channels"][data-state="passed"]')).toBeVisible();
  pim.faults.expireTokens();
  await profile.catalogTab.click();
  await catalog.row(0).first().waitFor();
  const sent = await app.electron.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'sentToThePage')));
  const answers = await app.page.evaluate(async () => {
    const { pimscope } = window as never as {
      pimscope: Record<string, Record<string, (argument?: unknown) => Promise<unknown>>>;
    };
    const list = (await pimscope.profiles?.list?.()) as { value: { id: string }[] };
    const profileId = list.value[0]?.id;
    const secretState = await pimscope.profiles?.secretState?.({ profileId });
    const opened = await pimscope.profiles?.open?.({ profileId });
    return JSON.stringify([
      list,
      secretState,
      opened,
      await pimscope.app?.info?.(),
      await pimscope.settings?.get?.(),
    ]);
  });
  const page = await app.page.content();
  expect(sent).toContain('checkProgress');
  expect(answers).toContain('keyring');
  await app.quit();

  const files = filesBelow(userData);
  expect(files.map((path) => path.slice(userData.length + 1))).toEqual(
    expect.arrayContaining(['profiles.json', 'vault.json', join('logs', 'main.log')]),
  );
  const written = files.map((path): [string, string] => [path, readFileSync(path).toString('latin1')]);
  const searched: [string, string][] = [
    ...written,
    ['the bridge', sent + answers],
    ['the page', page],
    ['the console', app.console.join('\n')],
  ];
  // What is no secret is found by the same search: it does look into the files, the bridge and the page.
  for (const place of [join(userData, 'profiles.json'), 'the bridge']) {
    expect(searched.find(([name]) => name === place)?.[1]).toContain(pim.connection.username);
  }
  expect(placesOf([secret, password, 'a-wrong-but-secret-password'], searched)).toEqual([]);
});

test('the files of profiles and secrets are readable by their owner only', async ({
  home,
  onboarding,
  userData,
  pim,
}) => {
  test.skip(process.platform === 'win32', 'Windows has no such mode');
  await home.connect.click();
  await onboarding.connect(pim.url, pim.connection, 'Shop');
  for (const name of ['profiles.json', 'vault.json']) {
    expect((statSync(join(userData, name)).mode & 0o777).toString(8), name).toBe('600');
  }
});
