/** What a key asks of the tab that has the focus; null for keys that are not its own. */
export type TabKey =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'show'
  | 'close'
  | 'menu'
  | 'move-right'
  | 'move-left';

const keys: Readonly<Record<string, TabKey>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'show',
  ' ': 'show',
  Delete: 'close',
  ContextMenu: 'menu',
  'Shift+F10': 'menu',
  'Ctrl+Shift+PageDown': 'move-right',
  'Ctrl+Shift+PageUp': 'move-left',
};

/** The keys of the pattern "tabs" of the ARIA practices, and those by which browsers move a tab. */
export function tabKey({
  key,
  ctrlKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey'>): TabKey | null {
  return keys[`${ctrlKey ? 'Ctrl+' : ''}${shiftKey ? 'Shift+' : ''}${key}`] ?? null;
}
