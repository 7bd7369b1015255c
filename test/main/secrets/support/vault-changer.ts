/*
 * Run as a program that is killed while it works: `node vault-changer.ts <folder> <passphrase> <passphrase>` changes the
 * passphrase of the vault in that folder from one to the other and back, and prints a line before and after each time,
 * until it is killed or who started it is gone. The file is the app's own, electron-store, which needs ELECTRON_OVERRIDE_DIST_PATH to start without Electron.
 */
import { electronStoreFile } from '../../../../main/app/electron-store-file.ts';
import { ProblemError } from '../../../../main/pim/problem-error.ts';
import { createVault } from '../../../../main/secrets/vault.ts';
import { vaultFile } from '../../../../main/secrets/vault-file.ts';
import { openVersionedFile } from '../../../../main/storage/versioned-file.ts';

const [, , folder = '', one = '', other = ''] = process.argv;
const now = () => new Date();
const vault = createVault({
  file: openVersionedFile({
    ...vaultFile,
    file: electronStoreFile(folder, 'vault'),
    now,
    onUnusable: (why) => {
      throw new Error(why);
    },
  }),
  safeStorage: {
    status: async () => ({ kind: 'none', backend: 'none' }),
    seal: async () => null,
    unseal: () => Promise.reject(new Error('no keyring')),
  },
  now,
  passphraseCost: 2 ** 4,
});

async function change(from: string, to: string): Promise<void> {
  console.log('before');
  await vault.control.changePassphrase(from, to);
  console.log('after');
}

try {
  await change(one, other);
} catch (error) {
  // The program before this one was killed after the other passphrase had been set.
  if (!(error instanceof ProblemError) || error.problem.code !== 'passphrase-wrong') throw error;
}
const parent = process.ppid;
while (process.ppid === parent) {
  await change(other, one);
  await change(one, other);
}
