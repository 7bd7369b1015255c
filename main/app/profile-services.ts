import { net } from 'electron';
import type { Consents } from '../authorization/consent/consents.ts';
import { createDiagnoses, type Diagnoses } from '../diagnosis/diagnoses.ts';
import { createNetwork } from '../diagnosis/network/network.ts';
import { broadcast } from '../ipc/broadcast.ts';
import { lastUsedWindow } from '../ipc/own-windows.ts';
import type { Pace } from '../pim/pace.ts';
import type { Transport } from '../pim/transport.ts';
import {
  type AnnounceProfileScopes,
  createAnnounceProfileScopes,
} from '../profiles/announce-profile-scopes.ts';
import type { AuthorizationMarks } from '../profiles/authorization-lost.ts';
import { type AuthorizeProfile, createAuthorizeProfile } from '../profiles/authorize-profile.ts';
import { type ChangeAddress, createChangeAddress } from '../profiles/change-address.ts';
import { type CheckAll, createCheckAll } from '../profiles/check-all.ts';
import { type BackgroundCheck, createBackgroundCheck } from '../profiles/check-in-background.ts';
import { createCheckProfile } from '../profiles/check-profile.ts';
import { createDuplicateProfile, type DuplicateProfile } from '../profiles/duplicate-profile.ts';
import { createEnterPassword, type EnterPassword } from '../profiles/enter-password.ts';
import { createShareGrant } from '../profiles/granted-app.ts';
import { createHomeProfiles, type HomeProfiles } from '../profiles/home-profiles.ts';
import type { KeptSecrets } from '../profiles/kept-secrets.ts';
import { createOnboarding, type Onboarding } from '../profiles/onboarding.ts';
import { createProfileService, type ProfileService } from '../profiles/profile-service.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import { createProveAccess } from '../profiles/prove-access.ts';
import { createRemovals } from '../profiles/removals.ts';
import type { SealedRecords } from '../profiles/sealed-records.ts';
import type { Sessions } from '../profiles/sessions.ts';
import type { SettingsStore } from '../profiles/settings-store.ts';
import type { Vault } from '../secrets/vault.ts';
import { afterTimeout } from '../secrets/vault-lock.ts';
import { createAddressDialog } from './address-dialog.ts';
import type { Log } from './log.ts';
import type { NativeWords } from './native-words.ts';
import type { NetworkServices } from './network-services.ts';

/** What is done with profiles: from their first access over checks and diagnoses to their end. */
export interface ProfileServices {
  profileService: ProfileService;
  duplicateProfile: DuplicateProfile;
  homeProfiles: HomeProfiles;
  checkAll: CheckAll;
  backgroundCheck: BackgroundCheck;
  authorizeProfile: AuthorizeProfile;
  enterPassword: EnterPassword;
  announceScopes: AnnounceProfileScopes;
  changeAddress: ChangeAddress;
  onboarding: Onboarding;
  diagnoses: Diagnoses;
}

export interface ProfileServicesOptions {
  version: string;
  settings: SettingsStore;
  profiles: ProfileStore;
  vault: Vault;
  sealedRecords: SealedRecords;
  keptSecrets: KeptSecrets;
  marks: AuthorizationMarks;
  sessions: Sessions;
  consents: Consents;
  network: NetworkServices;
  transport: Transport;
  pace: Pace;
  words: () => NativeWords;
  log: Log;
  now: () => Date;
}

/** Puts together what is done with profiles. */
export function createProfileServices(options: ProfileServicesOptions): ProfileServices {
  const { version, settings, profiles, vault, sealedRecords, keptSecrets, marks, sessions } = options;
  const { consents, network, transport, pace, words, log, now } = options;
  const shared = {
    transport,
    draftAuthorities: network.draftAuthorities,
    profiles,
    vault,
    keptSecrets,
    marks,
    sessions,
    removals: createRemovals({ profiles, vault, keptSecrets, sealedRecords }),
    shareGrant: createShareGrant({ profiles, keptSecrets, sessions, marks }),
    prove: createProveAccess(transport, pace, consents),
    now,
  };
  const checkAll = createCheckAll({ profiles, check: createCheckProfile(shared), after: afterTimeout });
  return {
    profileService: createProfileService(shared),
    duplicateProfile: createDuplicateProfile(profiles, now),
    homeProfiles: createHomeProfiles(profiles),
    checkAll,
    backgroundCheck: createBackgroundCheck({
      enabled: () => settings.get().backgroundCheck,
      profiles: () => profiles.list(),
      checkAll,
      isOnline: () => net.isOnline(),
      after: afterTimeout,
      report: (progress) => broadcast('checkAllProgress', progress),
      onError: (error) => log.error('The profiles could not be checked', error),
    }),
    authorizeProfile: createAuthorizeProfile(shared),
    enterPassword: createEnterPassword(shared),
    announceScopes: createAnnounceProfileScopes(shared),
    changeAddress: createChangeAddress({
      ...shared,
      confirmOtherHost: createAddressDialog(lastUsedWindow, words),
    }),
    onboarding: createOnboarding(shared),
    diagnoses: createDiagnoses({
      ...shared,
      pace,
      network: createNetwork(network.agents),
      networkOfProfile: network.networkOfProfile,
      appVersion: version,
    }),
  };
}
