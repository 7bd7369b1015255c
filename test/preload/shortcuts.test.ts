import { describe, expect, it } from 'vitest';
import { keysOf, shortcutGroups, shortcuts } from '../../preload/contract/shortcuts.ts';

describe('the keys of a shortcut', () => {
  it('stand one by one', () => {
    expect(keysOf('settings', 'linux')).toEqual(['Ctrl', ',']);
    expect(keysOf('lockVault', 'darwin')).toEqual(['Cmd', 'Shift', 'L']);
    expect(keysOf('zoomIn', 'win32')).toEqual(['Ctrl', '+']);
    expect(keysOf('nextTab', 'darwin')).toEqual(['Ctrl', 'Tab']);
  });

  it('are those of the system where it has others', () => {
    expect(keysOf('fullScreen', 'linux')).toEqual(['F11']);
    expect(keysOf('fullScreen', 'darwin')).toEqual(['Ctrl', 'Cmd', 'F']);
  });

  it('are all listed, each once', () => {
    const listed: string[] = Object.values(shortcutGroups).flat();
    expect(listed.toSorted()).toEqual(Object.keys(shortcuts).toSorted());
  });

  it('are nobody’s twice', () => {
    const keys = Object.values(shortcuts);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
