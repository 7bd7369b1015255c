import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createPackage } from '@electron/asar';
import { _electron } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labFolder, launcher, openLab, stringEnvironment } from './lab.ts';
import './lab-window.ts';

const run = promisify(execFile);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'launch-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

test("Playwright's own launch finds the host by ELECTRON_OVERRIDE_DIST_PATH and holds the app until it is attached", async () => {
  const before = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  process.env.ELECTRON_OVERRIDE_DIST_PATH = path.dirname(launcher);
  const app = await _electron.launch({
    args: [labFolder, `--user-data-dir=${folder}/pw`, 'extra'],
    env: stringEnvironment(),
  });
  if (before === undefined) {
    delete process.env.ELECTRON_OVERRIDE_DIST_PATH;
  } else {
    process.env.ELECTRON_OVERRIDE_DIST_PATH = before;
  }
  const page = await app.firstWindow();
  await page.locator('html[data-ready=yes]').waitFor();
  const facts = await app.evaluate(({ app: own }) => ({
    name: own.getName(),
    version: own.getVersion(),
    isPackaged: own.isPackaged,
    userData: own.getPath('userData'),
    argv: process.argv.slice(-1),
    type: process.type,
    electron: process.versions.electron?.split('.')[0],
    chrome: Number.parseInt(process.versions.chrome ?? '', 10) > 100,
  }));
  await app.close();
  expect(facts).toEqual({
    name: 'Lab',
    version: '1.2.3',
    isPackaged: false,
    userData: `${folder}/pw`,
    argv: ['extra'],
    type: 'browser',
    electron: '45',
    chrome: true,
  });
});

test('a packed app.asar runs, as packaged, and its temporary folder goes with it', async () => {
  const archive = path.join(folder, 'app.asar');
  await createPackage(labFolder, archive);
  const app = await _electron.launch({
    executablePath: launcher,
    args: [archive, `--user-data-dir=${folder}/asar`],
    env: { ...stringEnvironment(), TMPDIR: folder },
  });
  const page = await app.firstWindow();
  await page.locator('html[data-ready=yes]').waitFor();
  const facts = await app.evaluate(({ app: own }) => ({
    isPackaged: own.isPackaged,
    name: own.getName(),
    path: own.getAppPath(),
  }));
  expect(facts).toMatchObject({ isPackaged: true, name: 'Lab' });
  expect(await page.evaluate(() => window.lab.add(1, 2))).toBe(3);
  await app.close();
  await expect(cp(facts.path, `${folder}/copy`, { recursive: true })).rejects.toThrow('ENOENT');
});

test('a distribution with the app in resources/ runs without naming it, under any name of its launcher', async () => {
  const distribution = path.join(folder, 'release/unpacked');
  await cp(path.dirname(launcher), distribution, { recursive: true });
  await cp(launcher, path.join(distribution, 'lab'));
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  await mkdir(path.join(distribution, 'resources'));
  await createPackage(labFolder, path.join(distribution, 'resources/app.asar'));
  const app = await _electron.launch({
    executablePath: path.join(distribution, 'lab'),
    args: [`--user-data-dir=${folder}/packaged`, 'pimscope://open'],
    env: stringEnvironment(),
  });
  const page = await app.firstWindow();
  await page.locator('html[data-ready=yes]').waitFor();
  const facts = await app.evaluate(({ app: own }) => [
    own.isPackaged,
    own.getPath('exe'),
    process.resourcesPath,
    process.defaultApp,
    process.argv.at(-1),
  ]);
  await app.close();
  expect(facts).toEqual([
    true,
    path.join(distribution, 'lab'),
    path.join(distribution, 'resources'),
    undefined,
    'pimscope://open',
  ]);
});

test('the launcher works through a symbolic link, from any folder', async () => {
  await symlink(launcher, path.join(folder, 'linked'));
  await writeFile(
    path.join(folder, 'print.cjs'),
    "const { app } = require('electron'); console.log(app.getName(), require.main === module); app.exit(7);",
  );
  const result = await run(path.join(folder, 'linked'), ['print.cjs', `--user-data-dir=${folder}/link`], {
    cwd: folder,
  }).catch((error: { code: number; stdout: string }) => error);
  expect(result).toMatchObject({ code: 7, stdout: 'Electron true\n' });
});

test('every way of importing electron gives the same object', async () => {
  await writeFile(
    path.join(folder, 'imports.mjs'),
    `import electron, { app } from 'electron';
    import * as all from 'electron/main';
    import { createRequire } from 'node:module';
    const required = createRequire(import.meta.url)('electron');
    const dynamic = await import('electron');
    console.log([app, all.app, required.app, dynamic.app].every((one) => one === electron.app), electron.ipcRenderer);
    app.exit(0);`,
  );
  const { stdout } = await run(launcher, ['imports.mjs', `--user-data-dir=${folder}/imports`], {
    cwd: folder,
  });
  expect(stdout).toBe('true undefined\n');
});

test('with CHROMIUM_HOST_NETWORK=loopback nothing else is reached, and what was asked for is on record', async () => {
  const lab = await openLab({ env: { CHROMIUM_HOST_NETWORK: 'loopback' } });
  const outcome = await lab.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('https://example.test/x')
      .catch((error: Error & { code: string }) => error.code),
  );
  const refused = await lab.app.evaluate(
    () =>
      (process as typeof process & { chromiumHost: { refusedRequests: string[] } }).chromiumHost
        .refusedRequests,
  );
  await lab.close();
  expect(outcome).toBe('ERR_INTERNET_DISCONNECTED');
  expect(refused).toEqual(['https://example.test/x']);
});

test('a menu accelerator is taken from the page, unless the page keeps it', async () => {
  const lab = await openLab();
  await lab.app.evaluate(({ Menu }) => {
    const pressed: string[] = [];
    Object.assign(globalThis, { pressed });
    const item = (accelerator: string) => ({
      label: accelerator,
      accelerator,
      click: () => pressed.push(accelerator),
    });
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([{ label: 'Lab', submenu: [item('CmdOrCtrl+K'), item('F6')] }]),
    );
  });
  await lab.page.evaluate(() => {
    window.addEventListener('keydown', (event) => {
      if (event.key === 'F6') {
        event.preventDefault();
      }
    });
  });
  await lab.page.keyboard.press('F6');
  await lab.page.keyboard.press('k');
  await lab.page.keyboard.press('Control+k');
  await expect
    .poll(() => lab.app.evaluate(() => (globalThis as unknown as { pressed: string[] }).pressed))
    .toEqual(['CmdOrCtrl+K']);
  await lab.close();
});
