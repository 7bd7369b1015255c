import { describe, expect, it, vi } from 'vitest';

/** As Electron's: what it was made of can be read back. */
class FakeItem {
  readonly items: Record<string, string | Blob>;
  readonly types: string[];
  constructor(items: Record<string, string | Blob>) {
    this.items = items;
    this.types = Object.keys(items);
  }
}

vi.mock('electron', () => ({ clipboard: {}, ClipboardItem: FakeItem }));
const { createSecretClipboard } = await import('../../../main/app/secret-clipboard.ts');

function electronClipboard() {
  let written: FakeItem | undefined;
  return {
    written: () => written,
    write: async (items: unknown[]) => {
      const [item] = items;
      if (item instanceof FakeItem) written = item;
    },
    readText: async () => {
      const text = written?.items['text/plain'];
      return typeof text === 'string' ? text : '';
    },
    has: async (type: string) => written?.types.includes(type) ?? false,
    clear: () => {
      written = undefined;
    },
  };
}

const raw = (name: string) => `electron application/osclipboard;format="${name}"`;

describe('the clipboard for secrets', () => {
  it.each([
    [
      'win32',
      [
        'ExcludeClipboardContentFromMonitorProcessing',
        'CanIncludeInClipboardHistory',
        'CanUploadToCloudClipboard',
      ],
    ],
    ['darwin', ['org.nspasteboard.ConcealedType']],
    ['linux', ['x-kde-passwordManagerHint']],
  ])('asks the histories of %s to leave the text out, in the same write', async (platform, names) => {
    const electron = electronClipboard();
    const clipboard = createSecretClipboard(electron, platform);
    await clipboard.write('s3cret');
    expect(electron.written()?.types).toEqual(['text/plain', ...names.map(raw)]);
    expect(await clipboard.readText()).toBe('s3cret');
    expect(await clipboard.isHiddenFromHistory()).toBe(true);
    clipboard.clear();
    expect(await clipboard.isHiddenFromHistory()).toBe(false);
  });

  it('says a plain no to Windows, as a DWORD', async () => {
    const electron = electronClipboard();
    await createSecretClipboard(electron, 'win32').write('s3cret');
    const no = electron.written()?.items[raw('CanIncludeInClipboardHistory')];
    expect(no).toBeInstanceOf(Blob);
    expect(no instanceof Blob ? [...new Uint8Array(await no.arrayBuffer())] : []).toEqual([0, 0, 0, 0]);
  });

  it('promises nothing on a system without such a request', async () => {
    const clipboard = createSecretClipboard(electronClipboard(), 'freebsd');
    await clipboard.write('s3cret');
    expect(await clipboard.isHiddenFromHistory()).toBe(false);
  });
});
