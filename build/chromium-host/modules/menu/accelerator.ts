import type { KeyChord } from '../../host-context.ts';

type Modifier = 'control' | 'shift' | 'alt' | 'meta';

/** Key names of Electron's accelerators that are not the key's own character; KeyboardEvent.key in lower case. */
const NAMED_KEYS: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  del: 'delete',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
  volumeup: 'audiovolumeup',
  volumedown: 'audiovolumedown',
  volumemute: 'audiovolumemute',
};
const PLAIN_KEYS = /^(?:f\d{1,2}|tab|backspace|insert|delete|home|end|pageup|pagedown|escape|enter|.)$/u;
const SHIFTED = '+?!:<>{}|~"_@#$%^&*()';

/**
 * The key combinations an Electron accelerator ("CommandOrControl+Shift+P") stands for. More than one where the
 * character may or may not need Shift on the user's keyboard ("CmdOrCtrl+Plus").
 * @throws TypeError when it is no accelerator.
 */
export function parseAccelerator(accelerator: string, platform: NodeJS.Platform): KeyChord[] {
  const parts = accelerator.split('+').map((part) => part.trim().toLowerCase());
  const name = parts.pop() ?? '';
  const modifiers = new Set(parts.map((part) => modifierNamed(part, platform)));
  const key = NAMED_KEYS[name] ?? name;
  if (modifiers.has(null) || !(PLAIN_KEYS.test(key) || name in NAMED_KEYS)) {
    throw new TypeError(`not an accelerator: ${accelerator}`);
  }
  const chord: KeyChord = {
    key,
    code: codeOf(key),
    control: modifiers.has('control'),
    shift: modifiers.has('shift'),
    alt: modifiers.has('alt'),
    meta: modifiers.has('meta'),
  };
  return SHIFTED.includes(key) && !chord.shift ? [chord, { ...chord, shift: true }] : [chord];
}

/** Whether a pressed chord is this one: the same modifiers and the same character, or the same digit key. */
export function sameChord(pressed: KeyChord, wanted: KeyChord): boolean {
  const modifiers: readonly Modifier[] = ['control', 'shift', 'alt', 'meta'];
  if (modifiers.some((modifier) => pressed[modifier] !== wanted[modifier])) {
    return false;
  }
  return pressed.key.toLowerCase() === wanted.key || (wanted.code !== '' && pressed.code === wanted.code);
}

function modifierNamed(name: string, platform: NodeJS.Platform): Modifier | null {
  switch (name) {
    case 'commandorcontrol':
    case 'cmdorctrl':
      return platform === 'darwin' ? 'meta' : 'control';
    case 'control':
    case 'ctrl':
      return 'control';
    case 'shift':
      return 'shift';
    case 'alt':
    case 'option':
    case 'altgr':
      return 'alt';
    case 'super':
    case 'meta':
    case 'command':
    case 'cmd':
      return 'meta';
    default:
      return null;
  }
}

/**
 * Digits are also known by their place, since some keyboards need Shift for them. Letters are not: on a French
 * keyboard the A stands where others have the Q.
 */
function codeOf(key: string): string {
  return /^\d$/.test(key) ? `Digit${key}` : '';
}
