import type { AnnounceProfileScopes } from '../../profiles/announce-profile-scopes.ts';
import type { AuthorizeProfile } from '../../profiles/authorize-profile.ts';
import type { ChangeAddress } from '../../profiles/change-address.ts';
import type { CheckAll } from '../../profiles/check-all.ts';
import type { BackgroundCheck } from '../../profiles/check-in-background.ts';
import type { DuplicateProfile } from '../../profiles/duplicate-profile.ts';
import type { EnterPassword } from '../../profiles/enter-password.ts';
import type { HomeProfiles } from '../../profiles/home-profiles.ts';
import type { ProfileService } from '../../profiles/profile-service.ts';
import type { Broadcast } from '../broadcast.ts';
import type { HandlersOf } from '../handlers.ts';
import { attemptReports } from './attempt-reports.ts';

export interface ProfilesHandlersOptions {
  profiles: ProfileService;
  duplicate: DuplicateProfile;
  home: HomeProfiles;
  checkAll: CheckAll;
  backgroundCheck: Pick<BackgroundCheck, 'stop'>;
  authorize: AuthorizeProfile;
  enterPassword: EnterPassword;
  announceScopes: AnnounceProfileScopes;
  changeAddress: ChangeAddress;
  broadcast: Broadcast;
}

export function profilesHandlers(options: ProfilesHandlersOptions): HandlersOf<'profiles'> {
  const { profiles, duplicate, home, checkAll, backgroundCheck, broadcast } = options;
  const { authorize, enterPassword, announceScopes, changeAddress } = options;
  return {
    list: () => profiles.list(),
    open: ({ profileId }) => profiles.open(profileId),
    update: ({ profileId, details }) => profiles.update(profileId, details),
    remove: async ({ profileId, confirmation }) => {
      await profiles.remove(profileId, confirmation);
      return undefined;
    },
    undoRemove: ({ profileId }) => profiles.undoRemove(profileId),
    duplicate: ({ profileId, details, baseUrl }) => duplicate(profileId, details, baseUrl),
    secretState: ({ profileId }) => profiles.secretState(profileId),
    enterSecrets: ({ profileId, credentials, acceptUntilQuit }, { signal }) =>
      profiles.enterSecrets(profileId, credentials, { acceptUntilQuit, signal }),
    enterPassword: async ({ profileId, password }, { signal }) => {
      await enterPassword(profileId, password, signal);
      return undefined;
    },
    authorize: ({ profileId, ...request }, { signal }) =>
      authorize(profileId, request, attemptReports(broadcast, request.attemptId), signal),
    announceScopes: async ({ profileId, scopes }, { signal }) => {
      await announceScopes(profileId, scopes, signal);
      return undefined;
    },
    changeAddress: ({ profileId, attemptId, baseUrl }, { signal }) =>
      changeAddress(profileId, { attemptId, baseUrl }, attemptReports(broadcast, attemptId).check, signal),
    verify: ({ profileId, attemptId }, { signal }) =>
      profiles.verify(profileId, attemptId, attemptReports(broadcast, attemptId).check, signal),
    checkAll: async ({ attemptId, profileIds }, { signal }) =>
      checkAll(
        profileIds,
        (progress) => broadcast('checkAllProgress', { ...progress, attemptId, over: false }),
        signal,
      ),
    stopBackgroundCheck: () => {
      backgroundCheck.stop();
      return undefined;
    },
    pin: ({ profileId, pinned }) => home.pin(profileId, pinned),
    moveToGroup: ({ profileIds, group }) => home.moveToGroup(profileIds, group),
  };
}
