import type { Mirrors } from '../../catalog/mirror/mirrors.ts';
import type { HandlersOf } from '../handlers.ts';

export function mirrorHandlers(
  mirrors: Mirrors,
  /** Asks with the system's dialog; null when nobody chose. */
  chooseFolder: () => Promise<string | null>,
): HandlersOf<'mirror'> {
  return {
    state: ({ profileId }) => mirrors.state(profileId),
    estimate: ({ profileId, options }, { signal }) => mirrors.estimate(profileId, options, signal),
    chooseFolder: async () => {
      const folder = await chooseFolder();
      if (folder === null) return null;
      mirrors.allowFolder(folder);
      return { folder };
    },
    configure: ({ profileId, options }) => mirrors.configure(profileId, options),
    start: ({ profileId, options }) => mirrors.start(profileId, options),
    pause: ({ profileId }) => mirrors.pause(profileId),
    resume: ({ profileId }) => mirrors.resume(profileId),
    cancel: ({ profileId }) => mirrors.cancel(profileId),
    remove: ({ profileId }) => mirrors.remove(profileId),
    browse: ({ profileId, origin }) => mirrors.browse(profileId, origin),
    check: ({ profileId, full }) => mirrors.check(profileId, full),
  };
}
