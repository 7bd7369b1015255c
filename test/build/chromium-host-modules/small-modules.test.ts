import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { HostPage } from '../../../build/chromium-host/host-context.ts';
import { createClipboard } from '../../../build/chromium-host/modules/clipboard/clipboard.ts';
import { HostClipboardItem } from '../../../build/chromium-host/modules/clipboard/clipboard-item.ts';
import {
  findClipboardProgram,
  readWith,
  writeWith,
} from '../../../build/chromium-host/modules/clipboard/clipboard-program.ts';
import { createNativeTheme } from '../../../build/chromium-host/modules/native-theme.ts';
import { createNet } from '../../../build/chromium-host/modules/net.ts';
import { createScreen } from '../../../build/chromium-host/modules/screen.ts';
import { createShell, openCommand } from '../../../build/chromium-host/modules/shell.ts';

/** Pages as far as these modules use them; `open` lets one appear. */
function makePages(answer: unknown) {
  const pages: HostPage[] = [];
  const visitors: ((page: HostPage) => void | Promise<void>)[] = [];
  const open = async () => {
    const send = vi.fn(async () => ({}));
    // Only what the modules touch of a page.
    const page = { isFocused: true, session: { send }, evaluate: async () => answer } as unknown as HostPage;
    pages.push(page);
    await Promise.all(visitors.map(async (visit) => visit(page)));
    return send;
  };
  return {
    pages: () => pages,
    forEachPage: (visit: (page: HostPage) => void | Promise<void>) => visitors.push(visit),
    open,
  };
}
const scheme = (value: string) => ({ features: [{ name: 'prefers-color-scheme', value }] });

describe('nativeTheme', () => {
  it('gives its theme to the pages that are open and to those that open later', async () => {
    const host = makePages(false);
    const theme = createNativeTheme(host);
    const first = await host.open();
    theme.themeSource = 'dark';
    const second = await host.open();
    expect(first).toHaveBeenLastCalledWith('Emulation.setEmulatedMedia', scheme('dark'));
    expect(second).toHaveBeenCalledWith('Emulation.setEmulatedMedia', scheme('dark'));
    theme.themeSource = 'system';
    expect(first).toHaveBeenLastCalledWith('Emulation.setEmulatedMedia', scheme(''));
  });

  it('tells of a change only when the colours change', async () => {
    const theme = createNativeTheme(makePages(false));
    const updated = vi.fn();
    theme.on('updated', updated);
    theme.themeSource = 'light';
    expect(updated).not.toHaveBeenCalled();
    theme.themeSource = 'dark';
    expect(updated).toHaveBeenCalledOnce();
    expect(theme.shouldUseDarkColors).toBe(true);
  });

  it('learns from the first page what the system prefers', async () => {
    const host = makePages(true);
    const theme = createNativeTheme(host);
    expect(theme.shouldUseDarkColors).toBe(false);
    await host.open();
    await vi.waitFor(() => expect(theme.shouldUseDarkColors).toBe(true));
  });

  it('refuses what is no theme', () => {
    const theme = createNativeTheme(makePages(false));
    expect(() => Object.assign(theme, { themeSource: 'sepia' })).toThrow('sepia');
  });
});

describe('shell', () => {
  const inFolder = async (use: (folder: string) => Promise<void>) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shell-'));
    await use(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
  };

  it('records instead of opening when a test asks for it', () =>
    inFolder(async (folder) => {
      const shell = createShell({ userData: () => folder }, { CHROMIUM_HOST_SHELL: 'record' });
      await shell.openExternal('https://example.com/a b');
      await shell.openPath('/tmp/x.csv');
      const lines = readFileSync(path.join(folder, 'shell-calls.jsonl'), 'utf8').trim().split('\n');
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
        { method: 'openExternal', argument: 'https://example.com/a%20b' },
        { method: 'openPath', argument: '/tmp/x.csv' },
      ]);
    }));

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'not an address', '--help'])(
    'does not open %s, recording or not',
    (url) =>
      inFolder(async (folder) => {
        const shell = createShell({ userData: () => folder }, { CHROMIUM_HOST_SHELL: 'record' });
        await expect(shell.openExternal(url)).rejects.toThrow('Failed to open');
      }),
  );

  it('says what is wrong with a path that is not there', () =>
    inFolder(async (folder) => {
      const shell = createShell({ userData: () => folder }, {});
      expect(await shell.openPath(path.join(folder, 'missing'))).toBe('The file does not exist.');
    }));

  it('uses the opener of the system', () => {
    expect(openCommand('linux', 'https://a.example')).toEqual(['xdg-open', 'https://a.example']);
    expect(openCommand('win32', 'https://a.example&b')[0]).toBe('rundll32');
  });
});

describe('clipboard', () => {
  it('is the process’s own when headless', async () => {
    const first = createClipboard({ headless: true, pages: () => [] });
    const second = createClipboard({ headless: true, pages: () => [] });
    await first.writeText('secret');
    expect(await first.readText()).toBe('secret');
    expect(await first.has('text/plain')).toBe(true);
    expect(await second.readText()).toBe('');
    first.clear();
    expect(await first.readText()).toBe('');
    expect(await first.has('text/plain')).toBe(false);
  });

  it('carries formats of the system’s own beside the text until the next text', async () => {
    const clipboard = createClipboard({ headless: true, pages: () => [] });
    const hint = 'electron application/osclipboard;format="x-kde-passwordManagerHint"';
    // What the app passes is its guarded twin of Electron's class.
    const items = [new HostClipboardItem({ 'text/plain': 'secret', [hint]: new Blob(['secret']) }) as never];
    await clipboard.write(items);
    expect(await clipboard.readText()).toBe('secret');
    expect(await clipboard.has(hint)).toBe(true);
    await clipboard.writeText('other');
    expect(await clipboard.has(hint)).toBe(false);
    expect(() => new HostClipboardItem({ 'image/png': 'x' })).toThrow('image/png');
  });

  it('passes text through a program’s input and output, not its arguments', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'clipboard-'));
    const file = path.join(folder, 'text');
    const program = {
      read: ['cat', file] as const,
      write: ['sh', '-c', 'cat >"$1"', 'x', file] as const,
    };
    try {
      expect(await readWith(program)).toBe('');
      await writeWith(program, 'Zeile 1\nZeile 2 €');
      expect(await readWith(program)).toBe('Zeile 1\nZeile 2 €');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('takes the program that fits the display', () => {
    const find = (env: NodeJS.ProcessEnv, ...installed: string[]) =>
      findClipboardProgram('linux', env, (program) => installed.includes(program))?.read[0];
    expect(find({ WAYLAND_DISPLAY: 'w', DISPLAY: ':0' }, 'wl-paste', 'xclip')).toBe('wl-paste');
    expect(find({ DISPLAY: ':0' }, 'wl-paste', 'xsel')).toBe('xsel');
    expect(find({}, 'xclip')).toBeUndefined();
  });

  it('never hands the text to a page that has not the focus', async () => {
    const clipboard = createClipboard({ headless: false, pages: () => [] }, null);
    await expect(clipboard.writeText('x')).rejects.toThrow('no window has the focus');
  });
});

it('screen takes the size that the first page sees', async () => {
  const host = makePages([1920, 1080, 1920, 1040, 2]);
  const screen = createScreen(host);
  expect(screen.getPrimaryDisplay().size).toEqual({ width: 1280, height: 720 });
  await host.open();
  await vi.waitFor(() => expect(screen.getPrimaryDisplay().scaleFactor).toBe(2));
  expect(screen.getAllDisplays()[0]?.workArea).toEqual({ x: 0, y: 0, width: 1920, height: 1040 });
});

it('net goes nowhere that the host forbids, and is online with an address of its own only', async () => {
  const loopback = { address: '127.0.0.1', internal: true } as const;
  const net = createNet({ mayConnect: (url) => !url.includes('example') }, () => ({
    lo: [loopback as never],
  }));
  await expect(net.fetch('https://example.com/')).rejects.toThrow('net::ERR');
  expect(await (await net.fetch('data:text/plain,hello')).text()).toBe('hello');
  expect(net.isOnline()).toBe(false);
});
