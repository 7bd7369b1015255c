import type { VaultState } from '../../../preload/contract/secrets.ts';
import type { DiscloseSecret } from '../../secrets/disclose-secret.ts';
import { ratePassphrase } from '../../secrets/passphrase-strength.ts';
import type { VaultControl } from '../../secrets/vault-control.ts';
import type { HandlersOf } from '../handlers.ts';

export function secretsHandlers(
  control: VaultControl,
  discloseSecret: DiscloseSecret,
): HandlersOf<'secrets'> {
  const stateAfter = async (change: Promise<void>): Promise<VaultState> => {
    await change;
    return control.state();
  };
  return {
    vault: () => control.state(),
    unlock: ({ passphrase }) => stateAfter(control.unlock(passphrase)),
    lock: () => stateAfter(control.lock()),
    setLockAfter: ({ minutes }) => stateAfter(control.setLockAfter(minutes)),
    ratePassphrase: ({ passphrase }) => ratePassphrase(passphrase),
    moveToPassphrase: ({ passphrase }) => stateAfter(control.moveToPassphrase(passphrase)),
    changePassphrase: ({ current, next }) => stateAfter(control.changePassphrase(current, next)),
    moveToKeyring: () => stateAfter(control.moveToKeyring()),
    keepUntilQuit: () => stateAfter(control.keepUntilQuit()),
    forgetPassphrase: () => stateAfter(control.forgetPassphrase()),
    recover: async ({ passphrase }) => {
      const restored = await control.recover(passphrase);
      return { restored, vault: await control.state() };
    },
    reveal: ({ profileId, secret }, { signal }) => discloseSecret.reveal(profileId, secret, signal),
    copy: ({ profileId, secret }, { signal }) => discloseSecret.copy(profileId, secret, signal),
  };
}
