import type { ProfileService } from '../../profiles/profile-service.ts';
import type { Broadcast } from '../broadcast.ts';
import type { HandlersOf } from '../handlers.ts';

export function profilesHandlers(profiles: ProfileService, broadcast: Broadcast): HandlersOf<'profiles'> {
  return {
    list: () => profiles.list(),
    open: ({ profileId }) => profiles.open(profileId),
    update: ({ profileId, details }) => profiles.update(profileId, details),
    remove: async ({ profileId, confirmation }) => {
      await profiles.remove(profileId, confirmation);
      return undefined;
    },
    secretState: ({ profileId }) => profiles.secretState(profileId),
    enterSecrets: ({ profileId, credentials, acceptUntilQuit }, { signal }) =>
      profiles.enterSecrets(profileId, credentials, { acceptUntilQuit, signal }),
    verify: ({ profileId, attemptId }, { signal }) =>
      profiles.verify(
        profileId,
        attemptId,
        (check) => broadcast('checkProgress', { attemptId, check }),
        signal,
      ),
  };
}
