import { noNetworkSettings } from '../../../preload/contract/network.ts';
import { type Answers, refuse } from './fake-bridge.ts';
import { sampleAnswers, someProfiles } from './sample-answers.ts';
import { keyringVault, passphraseVault, sampleAuthority, settingsAnswers } from './sample-settings.ts';

const locked = {
  ...passphraseVault,
  passphrase: { setAt: '2026-11-20T09:00:00.000Z', locked: true },
};

/** States of the settings, for looking at them. */
export const settingsPreviews: Record<string, () => Answers> = {
  settings: () => ({ ...sampleAnswers() }),
  'vault-passphrase': () => ({ ...sampleAnswers(), ...settingsAnswers(passphraseVault) }),
  'vault-locked': () => {
    const base = { ...sampleAnswers(), ...settingsAnswers(locked) };
    return {
      ...base,
      catalog: {
        ...base.catalog,
        channels: () => {
          throw refuse('vault-locked', { action: { kind: 'unlock-vault' } });
        },
      },
    };
  },
  'vault-lost': () => ({
    ...sampleAnswers(),
    ...settingsAnswers({
      ...keyringVault,
      keyring: { kind: 'none', backend: 'basic_text' },
      counts: { keyring: 1, passphrase: 0, untilQuit: 0, lost: 3 },
    }),
  }),
  'network-own': () => {
    const base = sampleAnswers(
      someProfiles.map((profile, at) =>
        at === 0
          ? { ...profile, network: { ...noNetworkSettings, authorities: [sampleAuthority] } }
          : profile,
      ),
    );
    const get = base.settings?.get;
    return {
      ...base,
      profiles: {
        ...base.profiles,
        secretState: () => ({
          kept: 'keyring',
          backend: 'gnome_libsecret',
          setAt: '2026-11-05T09:00:00.000Z',
          secrets: {
            clientSecret: { setAt: '2026-11-05T09:00:00.000Z', lastFour: '9x2k' },
            password: { setAt: '2026-11-20T09:00:00.000Z' },
            token: { setAt: '2026-11-26T08:30:00.000Z' },
          },
          problem: null,
        }),
      },
      settings: {
        ...base.settings,
        get: async (nothing, context) => {
          if (!get) throw new Error('no settings');
          const proxy = {
            mode: 'own' as const,
            scheme: 'http' as const,
            host: 'proxy.northwind.example',
            port: 3128,
            username: 'jo',
            hasPassword: true,
          };
          const authorities = [
            sampleAuthority,
            {
              ...sampleAuthority,
              validTo: '2024-01-01T00:00:00Z',
              fingerprint: sampleAuthority.fingerprint.replace('A0', 'B1'),
            },
          ];
          return { ...(await get(nothing, context)), network: { ...noNetworkSettings, proxy, authorities } };
        },
      },
    };
  },
};
