import { join } from 'node:path';
import type { ProfileSecrets, StoredToken } from '../../../../main/secrets/profile-secrets.ts';
import type { SafeStorage } from '../../../../main/secrets/safe-storage.ts';
import { createVault } from '../../../../main/secrets/vault.ts';
import { vaultFile } from '../../../../main/secrets/vault-file.ts';
import type { JsonFile } from '../../../../main/storage/json-file.ts';
import { openVersionedFile } from '../../../../main/storage/versioned-file.ts';
import { realJsonFile, temporaryFolder } from '../../support/real-json-file.ts';

export const secrets: ProfileSecrets = {
  clientSecret: 'the-client-secret-1a2b',
  password: 'pässword',
  token: null,
};
export const token: StoredToken = {
  accessToken: 'A1',
  refreshToken: 'R1',
  expiresInSeconds: 3600,
  obtainedAt: '2026-11-22T10:00:00.000Z',
};
export const passphrase = 'mittagessen kaffee lampe';
/** Too cheap for anything but tests. */
export const cheapScrypt = 2 ** 4;

/** A keyring whose key can be lost, rotated or absent. */
export function fakeKeyring() {
  const state = {
    backend: 'test',
    /** The first seals, all open; opening with another than the first asks to seal anew. */
    keys: [7],
    available: true,
    /** Whether what it seals can be opened again. */
    opens: true,
  };
  const turn = (bytes: Buffer, key: number): Buffer => Buffer.from(bytes.map((byte) => byte ^ key));
  const storage: SafeStorage = {
    status: async () =>
      state.available ? { kind: 'keyring', backend: state.backend } : { kind: 'none', backend: 'none' },
    seal: async (text) =>
      state.available ? { bytes: turn(Buffer.from(text), state.keys[0] ?? 0), backend: state.backend } : null,
    unseal: async (bytes) => {
      const key =
        state.available && state.opens ? state.keys.find((each) => turn(bytes, each)[0] === 0x7b) : undefined;
      if (key === undefined) throw new Error('bad decrypt');
      return { text: turn(bytes, key).toString(), stale: key !== state.keys[0] };
    },
  };
  return { state, storage };
}

/** Timers that run when the test says so, on a clock that the test sets. */
export function fakeClock(start = '2026-11-22T10:00:00.000Z') {
  let at = Date.parse(start);
  let timers: { due: number; task: () => void }[] = [];
  return {
    now: () => new Date(at),
    after: (milliseconds: number, task: () => void) => {
      const timer = { due: at + milliseconds, task };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    /** The clock goes on, and the timers with it; with `asleep` it does without them, as a computer that sleeps. */
    pass(milliseconds: number, how: 'awake' | 'asleep' = 'awake') {
      const end = at + milliseconds;
      for (;;) {
        const next = timers.filter(({ due }) => due <= end).toSorted((one, other) => one.due - other.due)[0];
        if (how === 'asleep' || next === undefined) break;
        timers = timers.filter((other) => other !== next);
        at = Math.max(at, next.due);
        next.task();
      }
      at = end;
    },
    pending: () => timers.length,
  };
}

/** Vaults on one file, one keyring and one clock; `open` is a start of the app. */
export function vaultHouse(
  path = join(temporaryFolder(), 'vault.json'),
  file: JsonFile = realJsonFile(path),
) {
  const { state, storage } = fakeKeyring();
  const clock = fakeClock();
  const open = () =>
    createVault({
      safeStorage: storage,
      now: clock.now,
      after: clock.after,
      passphraseCost: cheapScrypt,
      file: openVersionedFile({
        ...vaultFile,
        file,
        now: clock.now,
        onUnusable: (why) => {
          throw new Error(why);
        },
      }),
    });
  return { path, keyring: state, clock, open };
}

export const minutes = (count: number): number => count * 60_000;
export const sealed = { acceptUntilQuit: false };
