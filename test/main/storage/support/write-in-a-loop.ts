import { electronStoreFile } from '../../../../main/app/electron-store-file.ts';
import { createProfileStore, profilesFileSchema } from '../../../../main/profiles/profile-store.ts';
import { openVersionedFile } from '../../../../main/storage/versioned-file.ts';

/**
 * Writes profiles through the store of the app until it is killed, or who started it is gone: the folder and the first
 * number are its arguments. Every profile of one write has the same number as its description. It speaks once, after
 * the first write.
 */
const [, , folder = '', first = '1'] = process.argv;
const store = createProfileStore(
  openVersionedFile({
    file: electronStoreFile(folder, 'profiles'),
    version: 1,
    migrations: {},
    schema: profilesFileSchema,
    empty: { profiles: [] },
    onUnusable: (why) => {
      throw new Error(`The file was ${why}`);
    },
    now: () => new Date(),
  }),
  () => undefined,
  () => undefined,
);
const from = Number(first);
const parent = process.ppid;
for (let round = from; process.ppid === parent; round += 1) {
  store.rewrite((list) => list.map((profile) => ({ ...profile, description: String(round) })));
  if (round === from) process.stdout.write('writing\n');
}
