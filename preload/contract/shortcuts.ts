/**
 * The keys of Pimscope, as Electron's accelerators write them; `CmdOrCtrl` is the command key on a Mac. Menus, what the
 * screens listen to and the list in the settings are made from this. It stands apart from the schemas, so that the
 * interface can have it without loading zod.
 */
export const shortcuts = {
  settings: 'CmdOrCtrl+,',
  palette: 'CmdOrCtrl+K',
  lockVault: 'CmdOrCtrl+Shift+L',
  newWindow: 'CmdOrCtrl+Shift+N',
  closeWindow: 'CmdOrCtrl+Shift+W',
  quit: 'CmdOrCtrl+Q',
  closeTab: 'CmdOrCtrl+W',
  reopenTab: 'CmdOrCtrl+Shift+T',
  nextTab: 'Ctrl+Tab',
  previousTab: 'Ctrl+Shift+Tab',
  /** 1 to 8 by their place, 9 the last one. */
  numberedTab: 'CmdOrCtrl+1 … 9',
  walkTabs: '← →',
  removeTab: 'Delete',
  moveTab: 'Ctrl+Shift+PageUp / PageDown',
  tabMenu: 'Shift+F10',
  searchList: 'CmdOrCtrl+F',
  goToRow: 'CmdOrCtrl+G',
  zoomIn: 'CmdOrCtrl++',
  zoomOut: 'CmdOrCtrl+-',
  resetZoom: 'CmdOrCtrl+0',
  fullScreen: 'F11',
} as const;
export type ShortcutName = keyof typeof shortcuts;

/** In what order and where they are listed. */
export const shortcutGroups = {
  app: ['palette', 'settings', 'lockVault', 'newWindow', 'closeWindow', 'quit'],
  tabs: ['closeTab', 'reopenTab', 'nextTab', 'previousTab', 'numberedTab'],
  tabStrip: ['walkTabs', 'removeTab', 'moveTab', 'tabMenu'],
  offlineList: ['searchList', 'goToRow'],
  view: ['zoomIn', 'zoomOut', 'resetZoom', 'fullScreen'],
} as const satisfies Record<string, readonly ShortcutName[]>;

/** On a Mac the system has another one. */
const macKeys: Partial<Record<ShortcutName, string>> = { fullScreen: 'Ctrl+Cmd+F' };

/** The keys of a shortcut one by one, for a platform of Node's names, for example `['Ctrl', ',']`. */
export function keysOf(name: ShortcutName, platform: string): string[] {
  const onMac = platform === 'darwin';
  const keys = (onMac ? macKeys[name] : undefined) ?? shortcuts[name];
  const named = keys.replace('CmdOrCtrl', onMac ? 'Cmd' : 'Ctrl');
  // The plus that is a key itself follows the one that joins.
  return named.split(/\+(?!$)/).map((key) => key.trim());
}
