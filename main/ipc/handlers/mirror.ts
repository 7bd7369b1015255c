import type { Mirrors } from '../../catalog/mirror/mirrors.ts';
import type { HandlersOf } from '../handlers.ts';

export function mirrorHandlers(mirrors: Mirrors): HandlersOf<'mirror'> {
  return {
    state: ({ profileId }) => mirrors.state(profileId),
    estimate: ({ profileId, options }, { signal }) => mirrors.estimate(profileId, options, signal),
    start: ({ profileId, options }) => mirrors.start(profileId, options),
    pause: ({ profileId }) => mirrors.pause(profileId),
    resume: ({ profileId }) => mirrors.resume(profileId),
    cancel: ({ profileId }) => mirrors.cancel(profileId),
    remove: ({ profileId }) => mirrors.remove(profileId),
    check: ({ profileId, full }) => mirrors.check(profileId, full),
    search: ({ profileId, ...request }, { signal }) => mirrors.search(profileId, request, signal),
    count: async ({ profileId, query }, { signal }) => ({
      count: await mirrors.count(profileId, query, signal),
    }),
    record: ({ profileId, ...which }) => mirrors.record(profileId, which),
  };
}
