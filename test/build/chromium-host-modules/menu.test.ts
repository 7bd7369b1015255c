import type * as E from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostContext, HostPage, KeyChord } from '../../../build/chromium-host/host-context.ts';
import { createMenuModule } from '../../../build/chromium-host/modules/menu/menu-module.ts';

const plain: KeyChord = { key: '', code: '', control: false, shift: false, alt: false, meta: false };

/** A host with one focused window, whose key presses the test makes. */
function makeHost(platform: NodeJS.Platform = 'linux') {
  let press: (chord: KeyChord, windowId: number) => void = () => {};
  let claimed: readonly KeyChord[] = [];
  const send = vi.fn(async () => ({}));
  const window = {
    id: 7,
    close: vi.fn(),
    isFullScreen: () => false,
    setFullScreen: vi.fn(),
    webContents: { reload: vi.fn() },
  };
  // Only what the menu touches of a page, a window and the host.
  const page = { windowId: 7, isFocused: true, session: { send } } as unknown as HostPage;
  const ctx: Pick<HostContext, 'appName' | 'claimKeys' | 'onKeyDown' | 'openHostWindow' | 'pages'> = {
    appName: () => 'Pimscope',
    claimKeys: (chords) => {
      claimed = chords;
    },
    onKeyDown: (listener) => {
      press = listener;
      return () => {};
    },
    openHostWindow: async () => undefined,
    pages: () => [page],
  };
  const quit = vi.fn();
  const owner = { quit, windowById: () => window as unknown as E.BrowserWindow };
  return {
    ...createMenuModule(ctx, owner, platform),
    press: (chord: Partial<KeyChord>) => press({ ...plain, ...chord }, 7),
    claims: () => claimed,
    quit,
    send,
    window,
  };
}

describe('accelerators', () => {
  let host: ReturnType<typeof makeHost>;
  let click: ReturnType<typeof vi.fn<() => void>>;
  const setMenu = (...template: E.MenuItemConstructorOptions[]) => {
    const menu = host.Menu.buildFromTemplate([{ label: 'Head', submenu: template }]);
    host.Menu.setApplicationMenu(menu);
    return menu;
  };

  beforeEach(() => {
    host = makeHost();
    click = vi.fn();
  });

  it('choose their item, with the window the keys were pressed in', () => {
    const seen: unknown[] = [];
    setMenu({ accelerator: 'CommandOrControl+Shift+P', click: (_item, window) => seen.push(window?.id) });
    host.press({ key: 'p', code: 'KeyP', control: true, shift: true });
    expect(seen).toEqual([7]);
  });

  it.each([
    ['CmdOrCtrl+P', { key: 'p', control: true, shift: true }],
    ['CmdOrCtrl+P', { key: 'p', meta: true }],
    ['CmdOrCtrl+P', { key: 'p' }],
    ['CmdOrCtrl+P', { key: 'q', control: true }],
    ['Alt+P', { key: 'p', control: true }],
    ['Ctrl+Q', { key: 'a', code: 'KeyQ', control: true }],
  ])('%s is not chosen by %o', (accelerator, chord) => {
    setMenu({ accelerator, click });
    host.press(chord);
    expect(click).not.toHaveBeenCalled();
  });

  it.each([
    ['Ctrl+Plus', { key: '+', control: true, shift: true }],
    ['Ctrl+Plus', { key: '+', control: true }],
    ['F5', { key: 'f5' }],
    ['Ctrl+Left', { key: 'arrowleft', control: true }],
    ['Ctrl+,', { key: ',', control: true }],
    ['Ctrl+1', { key: '&', code: 'Digit1', control: true }],
    ['Shift+Space', { key: ' ', shift: true }],
    ['Alt+1', { key: '1', alt: true }],
  ])('%s is chosen by %o', (accelerator, chord) => {
    setMenu({ accelerator, click });
    host.press(chord);
    expect(click).toHaveBeenCalledOnce();
  });

  it('take Command for CommandOrControl on macOS', () => {
    host = makeHost('darwin');
    setMenu({ accelerator: 'CommandOrControl+P', click });
    host.press({ key: 'p', control: true });
    expect(click).not.toHaveBeenCalled();
    host.press({ key: 'p', meta: true });
    expect(click).toHaveBeenCalledOnce();
  });

  it('do nothing while the item or its head is disabled', () => {
    const menu = setMenu({ id: 'item', accelerator: 'Ctrl+P', click });
    const [head] = menu.items;
    const item = menu.getMenuItemById('item');
    for (const disabled of [head, item]) {
      Object.assign(disabled ?? {}, { enabled: false });
      host.press({ key: 'p', control: true });
      Object.assign(disabled ?? {}, { enabled: true });
    }
    expect(click).not.toHaveBeenCalled();
    host.press({ key: 'p', control: true });
    expect(click).toHaveBeenCalledOnce();
  });

  it('are no longer heard when another menu was set', () => {
    setMenu({ accelerator: 'Ctrl+P', click });
    host.Menu.setApplicationMenu(null);
    host.press({ key: 'p', control: true });
    expect(click).not.toHaveBeenCalled();
    expect(host.claims()).toEqual([]);
  });

  it('of an item that is added later are claimed too', () => {
    const menu = setMenu();
    menu.items[0]?.submenu?.append(new host.MenuItem({ accelerator: 'Ctrl+J', click }));
    expect(host.claims()).toMatchObject([{ key: 'j', control: true }]);
  });

  it('leave to the page what Chromium does there by itself', () => {
    setMenu({ role: 'copy' }, { role: 'quit' });
    expect(host.claims()).toMatchObject([{ key: 'q', control: true }]);
  });

  it('that are none are refused when the menu is set', () => {
    expect(() => setMenu({ accelerator: 'Ctrl+Banana' })).toThrow('not an accelerator: Ctrl+Banana');
  });
});

describe('items', () => {
  it('toggle their check mark and hand themselves to the handler', () => {
    const { Menu } = makeHost();
    const states: boolean[] = [];
    const menu = Menu.buildFromTemplate([
      { id: 'wrap', type: 'checkbox', checked: true, click: (item) => states.push(item.checked) },
    ]);
    menu.getMenuItemById('wrap')?.click();
    menu.getMenuItemById('wrap')?.click();
    expect(states).toEqual([false, true]);
  });

  it('of type radio exclude each other up to the next item of another type', () => {
    const { Menu } = makeHost();
    const menu = Menu.buildFromTemplate([
      { id: 'a', type: 'radio', checked: true },
      { id: 'b', type: 'radio' },
      { type: 'separator' },
      { id: 'c', type: 'radio', checked: true },
    ]);
    menu.getMenuItemById('b')?.click();
    expect(menu.items.map((item) => item.checked)).toEqual([false, true, false, true]);
  });

  it('with a role act on the focused window', async () => {
    const { Menu, window, send, quit } = makeHost();
    const menu = Menu.buildFromTemplate([
      { role: 'close' },
      { role: 'reload' },
      { role: 'togglefullscreen' },
      { role: 'quit' },
      { role: 'selectAll' },
    ]);
    for (const item of menu.items) {
      item.click();
    }
    expect(window.close).toHaveBeenCalledOnce();
    expect(window.webContents.reload).toHaveBeenCalledOnce();
    expect(window.setFullScreen).toHaveBeenCalledWith(true);
    expect(quit).toHaveBeenCalledOnce();
    await vi.waitFor(() =>
      expect(send).toHaveBeenCalledWith('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Unidentified',
        commands: ['selectAll'],
      }),
    );
  });

  it('fill a whole submenu from a role', () => {
    const { Menu } = makeHost();
    const [edit] = Menu.buildFromTemplate([{ role: 'editMenu' }]).items;
    expect(edit?.label).toBe('Edit');
    expect(edit?.submenu?.items.map((item) => item.role)).toContain('paste');
  });

  it.each([{ role: 'startSpeaking' as const }, { label: 'x', icon: 'x.png' }])(
    'refuse by name what the host lacks: %o',
    (options) => {
      const { MenuItem } = makeHost();
      expect(() => new MenuItem(options)).toThrow(
        /^not implemented on the Chromium host: .*(?:startSpeaking|icon)/,
      );
    },
  );
});
