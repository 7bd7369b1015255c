/** A process that fills a mirror until it is done or killed; each line that it prints is how many it has read. */

import { fillMirror } from '../../../../../main/catalog/mirror/fill/fill-mirror.ts';
import { createPatience } from '../../../../../main/catalog/mirror/fill/patience.ts';
import { preparePagesHere } from '../../../../../main/catalog/mirror/fill/prepare-page.ts';
import { createProgressMeter } from '../../../../../main/catalog/mirror/fill/progress.ts';
import { scalePicture } from '../../../../../main/catalog/mirror/pictures/scale-picture.ts';
import { openMirrorStore } from '../../../../../main/catalog/mirror/store/mirror-store.ts';
import { createAgents } from '../../../../../main/pim/agents.ts';
import { createPace } from '../../../../../main/pim/pace.ts';
import { createPimClient } from '../../../../../main/pim/pim-client.ts';
import { createRetry } from '../../../../../main/pim/retry.ts';
import { createTransport } from '../../../../../main/pim/transport.ts';
import { createAdaptiveLimit, limitedRetry } from '../../../../../main/workers/adaptive-limit.ts';
import { mirrorDefaults } from '../../../../../preload/contract/mirror.ts';

const [baseUrl = '', path = '', token = ''] = process.argv.slice(2);
const agents = createAgents({ systemCertificates: () => [], resolveProxy: async () => 'DIRECT' });
const limit = createAdaptiveLimit(4);
const client = createPimClient({
  profileKey: 'profile',
  baseUrl,
  transport: createTransport({ agents, userAgent: 'Pimscope/test' }),
  pace: createPace(),
  tokens: { accessToken: async () => token, renew: async () => token },
  retry: limitedRetry(createRetry(), limit),
});
const now = () => new Date();
const store = openMirrorStore({ path, now });
const options = {
  client,
  store,
  preparePages: preparePagesHere,
  scalePicture,
  patience: createPatience(
    async () => undefined,
    () => undefined,
  ),
  meter: createProgressMeter(
    () => undefined,
    () => 0,
    now,
  ),
  now,
  signal: new AbortController().signal,
};
const { meter } = options;
const meterOfAll = {
  ...meter,
  add(count: number) {
    process.stdout.write(`${count}\n`);
    meter.add(count);
  },
};
await fillMirror(
  { ...mirrorDefaults, keyRanges: process.argv.includes('keys') },
  { ...options, meter: meterOfAll },
);
store.close();
agents.close();
process.stdout.write('done\n');
