import { join } from 'node:path';
import type { MessageBoxOptions, SaveDialogOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { DocumentQuestion } from '../../../main/connector-sheets/hand-on.ts';
import { problemOf } from '../support/test-transport.ts';

vi.mock('electron', () => ({ app: {}, clipboard: {}, dialog: {} }));
const { createSheetDialogs } = await import('../../../main/app/sheet-dialogs.ts');

const never = new AbortController().signal;
const question: DocumentQuestion = {
  act: 'save',
  sheetName: 'cURL',
  profileName: 'Shop',
  environment: 'staging',
};

function dialogs(response: number, filePath = '/chosen/shop.env') {
  const asked: MessageBoxOptions[] = [];
  const saving: SaveDialogOptions[] = [];
  const copied: string[] = [];
  const dialog = {
    showMessageBox: async (first: unknown, second?: MessageBoxOptions) => {
      asked.push(second ?? (first as MessageBoxOptions));
      return { response, checkboxChecked: false };
    },
    showSaveDialog: async (first: unknown, second?: SaveDialogOptions) => {
      saving.push(second ?? (first as SaveDialogOptions));
      return { canceled: filePath === '', filePath };
    },
  };
  const writeText = async (text: string) => {
    if (text === '') throw new TypeError('nothing');
    copied.push(text);
  };
  return {
    asked,
    saving,
    copied,
    ...createSheetDialogs(
      () => undefined,
      dialog,
      { writeText },
      () => '/docs',
    ),
  };
}

describe('the dialogs of connector sheets', () => {
  it.each([
    [0, true],
    [1, false],
  ])('take answer %i for %s, and cancelling for a no', async (response, agreed) => {
    const { asked, confirmDocument } = dialogs(response);
    expect(await confirmDocument(question, never)).toBe(agreed);
    expect(asked[0]).toMatchObject({ defaultId: 1, cancelId: 1, signal: never });
    expect(asked[0]?.buttons).toEqual(['Save with secrets', 'Cancel']);
  });

  it('name sheet and profile, and say that a PIM is in production', async () => {
    const { asked, confirmDocument } = dialogs(1);
    await confirmDocument(question, never);
    await confirmDocument({ ...question, act: 'copy', environment: 'production' }, never);
    expect(asked.map(({ message }) => message)).toEqual([
      'Save “cURL” for “Shop” with its secrets?',
      'Copy “cURL” for “Shop” with its secrets? This is a production PIM.',
    ]);
    expect(asked.map(({ type }) => type)).toEqual(['question', 'warning']);
  });

  it('ask where to write, and take cancelling for no', async () => {
    const { saving, chooseTarget } = dialogs(0);
    expect(await chooseTarget('shop.postman_environment.json')).toBe('/chosen/shop.env');
    expect(saving[0]).toMatchObject({
      defaultPath: join('/docs', 'shop.postman_environment.json'),
      filters: [{ extensions: ['json'] }],
    });
    expect(await dialogs(0, '').chooseTarget('shop.env')).toBeNull();
  });

  it('say when the clipboard can not be written', async () => {
    const { copied, copyText } = dialogs(0);
    await copyText('plain');
    expect(copied).toEqual(['plain']);
    expect(await problemOf(copyText(''))).toMatchObject({
      code: 'clipboard-not-written',
      params: { name: 'TypeError' },
    });
  });
});
