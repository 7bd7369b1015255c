import type * as E from 'electron';
import { NotImplementedError } from '../strict/not-implemented-error.ts';
import { browserWindowTable } from '../strict/tables-window.ts';

const OPTIONS: readonly string[] = [
  ...browserWindowTable.BaseWindowConstructorOptions.members,
  ...browserWindowTable.BrowserWindowConstructorOptions.members,
];
const PREFERENCES: readonly string[] = browserWindowTable.WebPreferences.members;

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
