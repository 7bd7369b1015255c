import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDialog } from '../../../build/chromium-host/modules/dialog/dialog.ts';
import { messageBoxPage } from '../../../build/chromium-host/modules/dialog/pages.ts';
import { findZenity, zenityArguments } from '../../../build/chromium-host/modules/dialog/zenity.ts';

const closedWindow = async (): Promise<unknown> => undefined;
const makeDialog = (
  openHostWindow: (html: string) => Promise<unknown> = closedWindow,
  env: NodeJS.ProcessEnv = {},
) => createDialog({ isReady: () => true, openHostWindow }, env);

describe('answers from a JSON file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dialogs-'));
    file = path.join(folder, 'answers.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const jsonDialog = (answers: object) => {
    writeFileSync(file, JSON.stringify(answers));
    return makeDialog(() => Promise.reject(new Error('a window was opened')), {
      CHROMIUM_HOST_DIALOGS: `json:${file}`,
    });
  };

  it('are used in their order, for each kind of dialog by itself, and each request is recorded', async () => {
    const dialog = jsonDialog({
      showMessageBox: [{ response: 1 }, { response: 0, checkboxChecked: true }],
      showSaveDialog: [{ canceled: false, filePath: '/tmp/export.csv' }],
    });
    const first = await dialog.showMessageBox({ message: 'Remove?' });
    const saved = await dialog.showSaveDialog({ defaultPath: 'export.csv' });
    const second = await dialog.showMessageBox({ message: 'Sure?' });
    expect([first, saved, second]).toEqual([
      { response: 1, checkboxChecked: false },
      { canceled: false, filePath: '/tmp/export.csv' },
      { response: 0, checkboxChecked: true },
    ]);
    const requests = readFileSync(`${file}.requests`, 'utf8').trim().split('\n');
    expect(requests.map((line): unknown => JSON.parse(line))).toEqual([
      { method: 'showMessageBox', options: { message: 'Remove?' } },
      { method: 'showSaveDialog', options: { defaultPath: 'export.csv' } },
      { method: 'showMessageBox', options: { message: 'Sure?' } },
    ]);
  });

  it('that have run out are an error and not a dialog that waits', async () => {
    const dialog = jsonDialog({});
    await expect(dialog.showOpenDialog({})).rejects.toThrow('has no answer number 1 for showOpenDialog');
  });

  it('need a file', () => {
    expect(() => makeDialog(closedWindow, { CHROMIUM_HOST_DIALOGS: 'json' })).toThrow('json:<file>');
    expect(() => makeDialog(closedWindow, { CHROMIUM_HOST_DIALOGS: 'jsn:x' })).toThrow('must be json');
  });
});

describe('windows of the host', () => {
  it('give the number of the button and the check mark', async () => {
    const dialog = makeDialog(async () => ({ response: 2, checked: true, path: '' }));
    const answer = await dialog.showMessageBox({
      message: 'Keep?',
      buttons: ['A', 'B', 'C'],
      checkboxLabel: 'Always',
    });
    expect(answer).toEqual({ response: 2, checkboxChecked: true });
  });

  it.each([
    [{ message: 'x', buttons: ['Remove', 'Cancel'] }, 1],
    [{ message: 'x', buttons: ['Yes', 'No'] }, 1],
    [{ message: 'x', buttons: ['Remove', 'Keep'], cancelId: 1 }, 1],
    [{ message: 'x' }, 0],
  ])('that are closed answer with the cancelling button: %o', async (options, response) => {
    expect((await makeDialog().showMessageBox(options)).response).toBe(response);
  });

  it('answer as cancelled when the signal is aborted', async () => {
    const controller = new AbortController();
    const dialog = makeDialog(() => new Promise(() => {}));
    const answer = dialog.showMessageBox({ message: 'x', buttons: ['Yes', 'No'], signal: controller.signal });
    controller.abort();
    expect((await answer).response).toBe(1);
  });

  it('make a path of what was typed, and nothing of a cancelled one', async () => {
    const typed = makeDialog(async () => ({ response: 1, checked: false, path: '/data/a.json' }));
    expect(await typed.showOpenDialog({})).toEqual({ canceled: false, filePaths: ['/data/a.json'] });
    const cancelled = makeDialog(async () => ({ response: 0, checked: false, path: '/data/a.json' }));
    expect(await cancelled.showSaveDialog({})).toEqual({ canceled: true, filePath: '' });
  });

  it('show texts as texts', () => {
    const html = messageBoxPage({
      message: '<img src=x onerror=alert(1)>',
      buttons: ['<b>', 'B'],
      defaultId: 1,
    });
    expect(html).not.toMatch(/<img|<b>/);
    expect(html).toMatch(/value="1" class="default"/);
  });
});

it('lets tests replace its functions', async () => {
  const dialog = makeDialog();
  dialog.showSaveDialog = vi.fn(async () => ({ canceled: false, filePath: '/mine' }));
  expect(await dialog.showSaveDialog({})).toMatchObject({ filePath: '/mine' });
});

it('refuses the synchronous functions by name', () => {
  expect(() => makeDialog().showMessageBoxSync({ message: 'x' })).toThrow(
    'not implemented on the Chromium host: dialog.showMessageBoxSync',
  );
});

describe('zenity', () => {
  it('is used only where a display is', () => {
    const everywhere = () => true;
    expect(findZenity({ PATH: '/usr/bin' }, everywhere)).toBeNull();
    expect(findZenity({ PATH: '/usr/bin', DISPLAY: ':0' }, everywhere)).toBe('/usr/bin/zenity');
    expect(findZenity({ PATH: '/usr/bin', DISPLAY: ':0' }, () => false)).toBeNull();
  });

  it('is asked for what the dialog was asked for', () => {
    const args = zenityArguments({
      method: 'showOpenDialog',
      options: {
        title: 'Import',
        defaultPath: '/home/me/',
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: 'Profiles', extensions: ['json', 'zip'] }],
      },
    });
    expect(args).toEqual(
      expect.arrayContaining([
        '--title=Import',
        '--filename=/home/me/',
        '--multiple',
        '--file-filter=Profiles | *.json *.zip',
      ]),
    );
    expect(args).not.toContain('--save');
  });
});
