import { existsSync, mkdirSync, mkdtempSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeAtExit } from '../boot/temporary-folders.ts';

/** No prediction of what will be opened, so no connection that nobody asked for; no sign-in, suggestions or translation. */
const PREFERENCES = {
  net: { network_prediction_options: 2 },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  signin: { allowed: false },
  search: { suggest_enabled: false },
  translate: { enabled: false },
  safebrowsing: { enabled: false },
  browser: { has_seen_welcome_page: true },
};

/**
 * Makes the browser's profile ready in this folder, or, where another running browser has it, in a temporary one.
 * Returns the folder to use.
 */
export function prepareProfile(wanted: string): string {
  let folder = wanted;
  if (isInUse(wanted)) {
    folder = mkdtempSync(path.join(tmpdir(), 'chromium-host-profile-'));
    removeAtExit(folder);
  }
  const preferences = path.join(folder, 'Default', 'Preferences');
  if (!existsSync(preferences)) {
    mkdirSync(path.dirname(preferences), { recursive: true, mode: 0o700 });
    writeFileSync(preferences, JSON.stringify(PREFERENCES));
  }
  return folder;
}

/** Chromium marks a profile in use by a symbolic link to `<host>-<process id>`. */
function isInUse(folder: string): boolean {
  try {
    const owner = Number(readlinkSync(path.join(folder, 'SingletonLock')).split('-').at(-1));
    process.kill(owner, 0);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code; // both calls fail with system errors
    return code === 'EPERM';
  }
}
