import type { Access, Profile } from '../../preload/contract/profile.ts';
import type { ProfileSecrets, SecretKeeper } from '../secrets/profile-secrets.ts';
import { createUntilQuitTokens } from '../secrets/until-quit-tokens.ts';
import type { Vault } from '../secrets/vault.ts';

type Whose = Pick<Profile, 'id' | 'access'>;

/** The secrets of profiles, as each wants them kept: all in the vault, or without the password and what it brought. */
export interface KeptSecrets {
  keeper(profile: Whose): SecretKeeper;
  /** @throws ProblemError as `Vault.write` */
  write(profile: Whose, secrets: ProfileSecrets, options: { acceptUntilQuit: boolean }): Promise<void>;
  remove(profileId: string): Promise<void>;
}

export function createKeptSecrets(vault: Vault): KeptSecrets {
  const untilQuit = createUntilQuitTokens();

  const keeper = ({ id, access }: Whose): SecretKeeper => {
    const kept = vault.keeper(id);
    return asksPassword(access) ? untilQuit.keeper(id, kept) : kept;
  };

  return {
    keeper,
    async write(profile, secrets, options) {
      untilQuit.forget(profile.id);
      if (!asksPassword(profile.access)) return vault.write(profile.id, secrets, options);
      await vault.write(profile.id, { ...secrets, password: null, token: null }, options);
      await keeper(profile).storeToken(secrets.token);
    },
    async remove(profileId) {
      untilQuit.forget(profileId);
      await vault.remove(profileId);
    },
  };
}

function asksPassword(access: Access): boolean {
  return access.kind === 'connection' && access.askPassword === true;
}
