import { existsSync, mkdirSync, mkdtempSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { removeAtExit } from '../boot/temporary-folders.ts';
import { systemErrorCode } from '../system-error.ts';

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

/** A browser whose app was killed needs a moment to end, in milliseconds. */
const PATIENCE = 2000;

/**
 * Makes the browser's profile ready in this folder, or, where another running browser has it, in a temporary one.
 * Returns the folder to use.
 */
export async function prepareProfile(wanted: string): Promise<string> {
  let folder = wanted;
  for (const until = Date.now() + PATIENCE; isInUse(wanted) && Date.now() < until; ) {
    await delay(25);
  }
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
    return systemErrorCode(error) === 'EPERM'; // there is no link, or no such process
  }
}
