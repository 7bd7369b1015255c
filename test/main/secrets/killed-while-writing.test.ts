import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { passphrase, sealed, secrets, vaultHouse } from './support/vault-house.ts';

const other = 'wolf mountain seven';
const kills = 20;
const ids = Array.from({ length: 40 }, (_, at) => `profile-${at}`);

/** Runs the program that changes passphrases, and kills it as soon as it has printed so many lines. */
async function killAfter(folder: string, lines: number): Promise<void> {
  const script = join(import.meta.dirname, 'support', 'vault-changer.ts');
  const child = spawn(process.execPath, [script, folder, passphrase, other], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '/not-needed' },
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal));
  });
  let printed = 0;
  for await (const _line of createInterface({ input: child.stdout })) {
    printed += 1;
    if (printed === lines) child.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
}

it(`is whole after each of ${kills} kills: everything opens with the one passphrase or with the other`, async () => {
  const { path, keyring, open } = vaultHouse();
  keyring.available = false;
  const vault = open();
  await vault.control.moveToPassphrase(passphrase);
  for (const id of ids) await vault.write(id, { ...secrets, password: id }, sealed);

  const openedWith = new Set<string>();
  for (let kill = 0; kill < kills; kill += 1) {
    await killAfter(dirname(path), 2 + Math.floor(Math.random() * 8));
    const after = open();
    try {
      await after.control.unlock(passphrase);
      openedWith.add(passphrase);
    } catch {
      await after.control.unlock(other);
      openedWith.add(other);
    }
    for (const id of ids) expect(await after.read(id)).toEqual({ ...secrets, password: id });
  }
  expect([...openedWith].toSorted()).toEqual([passphrase, other].toSorted());
  expect(readdirSync(dirname(path)).filter((name) => name.includes('damaged'))).toEqual([]);
}, 240_000);
