import type * as E from 'electron';
import { NotImplementedError } from '../strict/not-implemented-error.ts';
import { browserWindowTable } from '../strict/tables-window.ts';

const OPTIONS: readonly string[] = [
  ...browserWindowTable.BaseWindowConstructorOptions.members,
  ...browserWindowTable.BrowserWindowConstructorOptions.members,
];
const PREFERENCES: readonly string[] = browserWindowTable.WebPreferences.members;

/** Whole numbers of `window.open('', '', 'width=500,left=20')`, under the names of the options. */
const FEATURES = {
  width: 'width',
  innerwidth: 'width',
  height: 'height',
  innerheight: 'height',
  left: 'x',
  top: 'y',
} as const;

/** What a page may not be given here, since the host could not keep to it. */
const ONLY: Readonly<Record<string, unknown>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
};

/** Throws NotImplementedError, by name, for options and web preferences that the host does not know or cannot do. */
export function checkWindowOptions(options: E.BrowserWindowConstructorOptions): void {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) {
      throw new NotImplementedError(`BrowserWindow option ${name}`);
    }
  }
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (!PREFERENCES.includes(name)) {
      throw new NotImplementedError(`BrowserWindow option webPreferences.${name}`);
    }
    if (name in ONLY && value !== undefined && value !== ONLY[name]) {
      throw new NotImplementedError(`BrowserWindow option webPreferences.${name}: ${value}`);
    }
  }
}

/**
 * Options of a window that a page opens, in Electron's order: what the page wishes, then what main says. A pop-up has its
 * opener's session whatever main says, since the browser opens it there.
 */
export function popUpOptions(
  features: string,
  override: E.BrowserWindowConstructorOptions,
  session: E.Session,
): E.BrowserWindowConstructorOptions {
  const wishes: E.BrowserWindowConstructorOptions = {};
  for (const [, name, value] of features.matchAll(/([a-z]+)\s*=\s*(\d+)/gi)) {
    const option = Object.entries(FEATURES).find(([feature]) => feature === name?.toLowerCase())?.[1];
    if (option) {
      wishes[option] = Number(value);
    }
  }
  const { partition: _partition, ...webPreferences } = override.webPreferences ?? {};
  return { ...wishes, ...override, webPreferences: { ...webPreferences, session } };
}
