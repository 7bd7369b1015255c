import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, openLab } from '../chromium-host/lab.ts';

/* The modules on the running host, in a real browser. */

let lab: Lab;
beforeAll(async () => {
  lab = await openLab({ args: ['--password-store=basic'] });
});
afterAll(() => lab.close());

/** What a menu's handler left behind in the main process. */
const chosen = () => lab.app.evaluate(() => Reflect.get(globalThis, 'chosen') as unknown); // any JSON

test('a key press in the page chooses a menu item, unless the page wants the keys itself', async () => {
  await lab.app.evaluate(({ Menu }) => {
    const choose = (item: { id: string }, window: { id: number } | undefined) =>
      Object.assign(globalThis, { chosen: [item.id, typeof window?.id] });
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        {
          label: 'Go',
          submenu: [
            { id: 'palette', accelerator: 'CommandOrControl+K', click: choose },
            { id: 'help', accelerator: 'F1', click: choose },
          ],
        },
      ]),
    );
  });
  // The page learns its keys a moment after the menu was set.
  const press = async () => {
    await lab.page.keyboard.press('ControlOrMeta+k');
    return chosen();
  };
  await expect.poll(press).toEqual(['palette', 'number']);
  await lab.page.evaluate(() => {
    document.addEventListener('keydown', (event) => event.key === 'k' && event.preventDefault());
    document.body.dataset.chosen = '';
  });
  await lab.app.evaluate(() => Object.assign(globalThis, { chosen: null }));
  await lab.page.keyboard.press('ControlOrMeta+k');
  await lab.page.keyboard.press('F1');
  await expect.poll(chosen).toEqual(['help', 'number']);
});

test('the item with a role edits the text that has the focus', async () => {
  await lab.page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('input'), { id: 'text' })),
  );
  await lab.page.fill('#text', 'all of it');
  await lab.app.evaluate(({ Menu }) => {
    Menu.buildFromTemplate([{ role: 'selectAll' }]).items[0]?.click();
  });
  const selected = () =>
    lab.page.evaluate(() => {
      const field = document.querySelector('input');
      return [field?.selectionStart, field?.selectionEnd];
    });
  await expect.poll(selected).toEqual([0, 9]);
});

test('nativeTheme changes what the page prefers', async () => {
  const isDark = () => lab.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const theme of ['dark', 'light'] as const) {
    await lab.app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await expect.poll(isDark).toBe(theme === 'dark');
  }
});

test('a message box is a window of the host whose buttons answer it', async () => {
  const opened = lab.app.context().waitForEvent('page');
  const answer = lab.app.evaluate(({ dialog }) =>
    dialog.showMessageBox({
      message: 'Remove <the> profile?',
      buttons: ['Remove', 'Cancel'],
      defaultId: 1,
      checkboxLabel: 'Its files too',
    }),
  );
  const box = await opened;
  expect(await box.getByRole('heading').textContent()).toBe('Remove <the> profile?');
  expect(await box.getByRole('button').allTextContents()).toEqual(['Remove', 'Cancel']);
  await box.getByRole('checkbox').check();
  await box.getByRole('button', { name: 'Remove' }).click();
  expect(await answer).toEqual({ response: 0, checkboxChecked: true });
});

test('Escape and Enter answer a message box as on a native one', async () => {
  for (const [key, response] of [
    ['Escape', 1],
    ['Enter', 0],
  ] as const) {
    const opened = lab.app.context().waitForEvent('page');
    const answer = lab.app.evaluate(({ dialog }) =>
      dialog.showMessageBox({ message: 'Go on?', buttons: ['Yes', 'No'] }),
    );
    const box = await opened;
    await box.getByRole('button', { name: 'Yes' }).waitFor();
    // The box may be gone before Playwright hears that the key is down.
    await box.keyboard.down(key).catch((error: unknown) => {
      if (!box.isClosed()) throw error;
    });
    expect((await answer).response).toBe(response);
  }
});

test('safeStorage without a keyring, and a clipboard of the process’s own', async () => {
  const state = await lab.app.evaluate(async ({ safeStorage, clipboard, ClipboardItem }) => {
    const sealed = await safeStorage.encryptStringAsync('x');
    const hint = 'electron application/osclipboard;format="x-kde-passwordManagerHint"';
    await clipboard.write([new ClipboardItem({ 'text/plain': 'copied', [hint]: 'secret' })]);
    return {
      prefix: sealed.subarray(0, 3).toString(),
      backend: safeStorage.getSelectedStorageBackend(),
      opened: await safeStorage.decryptStringAsync(sealed),
      clipboard: await clipboard.readText(),
      hinted: await clipboard.has(hint),
    };
  });
  expect(state).toEqual({
    prefix: 'v10',
    backend: 'basic_text',
    opened: { result: 'x', shouldReEncrypt: false },
    clipboard: 'copied',
    hinted: true,
  });
});

test('what is missing throws its name', async () => {
  const messages = await lab.app.evaluate((electron) => {
    const attempts = [
      () => electron.dialog.showMessageBoxSync({ message: 'x' }),
      () => electron.powerMonitor.getCurrentThermalState(),
      () => electron.safeStorage.isEncryptionAvailable(),
      () => new electron.Tray(''),
      () => electron.app.on('gpu-info-update', () => {}),
      () => electron.Menu.getApplicationMenu()?.items[0]?.icon,
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'nothing was thrown';
      } catch (error) {
        return (error as Error).message; // only errors are thrown there
      }
    });
  });
  expect(messages).toEqual(
    [
      'dialog.showMessageBoxSync',
      'powerMonitor.getCurrentThermalState',
      'safeStorage.isEncryptionAvailable',
      'electron.Tray',
      "app event 'gpu-info-update'",
      'MenuItem.icon',
    ].map((what) => `not implemented on the Chromium host: ${what}`),
  );
});
