import { join } from 'node:path';
import { type Activity, createActivity } from '../activity/activity.ts';
import { createRotatingFile } from '../activity/rotating-file.ts';
import { broadcast } from '../ipc/broadcast.ts';
import { createPace, type Pace } from '../pim/pace.ts';
import { createTransport, type Transport } from '../pim/transport.ts';
import type { Log } from './log.ts';
import type { NetworkServices } from './network-services.ts';
import type { Notices } from './notices.ts';

export interface CallServicesOptions {
  folder: string;
  version: string;
  network: Pick<NetworkServices, 'agents' | 'networkOf'>;
  notices: Notices;
  log: Log;
  now: () => Date;
}

/** What every call to a PIM goes through: the transport, the pace, and the activity that notes it. */
export function createCallServices({ folder, version, network, notices, log, now }: CallServicesOptions): {
  activity: Activity;
  transport: Transport;
  pace: Pace;
} {
  const activityFolder = join(folder, 'activity');
  const activity = createActivity({
    file: createRotatingFile({ folder: activityFolder, name: 'activity', fileBytes: 2_000_000, files: 5 }),
    now,
    onAdded: (entries) => broadcast('activityAdded', entries),
    onNotWritten: (error) => {
      log.error('The activity could not be written', error);
      notices.add('file-not-writable', { path: activityFolder });
    },
  });
  const transport = createTransport({
    agents: network.agents,
    userAgent: `Pimscope/${version}`,
    networkOf: network.networkOf,
    onExchange: (exchange) => activity.record(exchange),
  });
  const pace = createPace(undefined, (profileId) => activity.started(profileId));
  return { activity, transport, pace };
}
