import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createKeptMirrors, keptMirrorsFileSchema } from '../../../../../main/catalog/mirror/kept-mirrors.ts';
import { createMirrors } from '../../../../../main/catalog/mirror/mirrors.ts';
import { systemNetwork } from '../../../../../main/pim/network-options.ts';
import { createPace } from '../../../../../main/pim/pace.ts';
import { openVersionedFile } from '../../../../../main/storage/versioned-file.ts';
import type { MirrorProgress } from '../../../../../preload/contract/mirror.ts';
import { details, never, profileHouse, silent } from '../../../support/profile-house.ts';
import { realJsonFile } from '../../../support/real-json-file.ts';

/** Mirrors with their workers, of one profile at a demo PIM; `start` is what an app does that starts anew. */
export async function mirrorsHouse() {
  const house = await profileHouse();
  const attempt = { attemptId: 'a', baseUrl: house.pim.url, credentials: house.credentials, demo: false };
  await house.onboarding.authorizeAndTest({ ...attempt, consent: null }, silent, never);
  const { id } = await house.onboarding.save('a', details, { acceptUntilQuit: false });
  const folder = join(house.folder, 'mirrors');
  const progress: MirrorProgress[] = [];
  /** Addresses that were asked. */
  const calls: string[] = [];

  const start = () => {
    const timers: (() => void)[] = [];
    const file = openVersionedFile({
      file: realJsonFile(join(house.folder, 'mirrors.json')),
      version: 1,
      migrations: {},
      schema: keptMirrorsFileSchema,
      empty: { mirrors: {} },
      onUnusable: (why) => expect.fail(why),
      now: house.now,
    });
    const mirrors = createMirrors({
      ...house,
      folder,
      kept: createKeptMirrors(file),
      isUsable: () => true,
      isOnline: () => true,
      after: (_, task) => {
        timers.push(task);
        return () => undefined;
      },
      report: (what, error) => expect.fail(`${what} ${String(error)}`),
      workerFile: new URL('../../../../../main/mirror-worker.ts', import.meta.url),
      userAgent: 'Pimscope-test',
      pace: createPace(),
      networkOf: async () => systemNetwork,
      resolveProxy: async () => 'DIRECT',
      record: ({ url }) => calls.push(url),
      onProgress: (one) => progress.push(one),
    });
    onTestFinished(() => mirrors.stop());
    return { mirrors, pass: () => timers.shift()?.() };
  };
  return { ...house, id, folder, file: join(folder, `${id}.db`), progress, calls, start };
}
