import type { Backup } from '../../../preload/contract/backups.ts';
import type { Authority, NetworkSettings } from '../../../preload/contract/network.ts';
import { noNetworkSettings } from '../../../preload/contract/network.ts';
import type { VaultState } from '../../../preload/contract/secrets.ts';
import { type Answers, refuse } from './fake-bridge.ts';

export const keyringVault: VaultState = {
  mode: 'keyring',
  keyring: { kind: 'keyring', backend: 'gnome_libsecret' },
  passphrase: null,
  lockAfterMinutes: 15,
  counts: { keyring: 4, passphrase: 0, untilQuit: 0, lost: 0 },
};

export const passphraseVault: VaultState = {
  ...keyringVault,
  mode: 'passphrase',
  keyring: { kind: 'none', backend: 'basic_text' },
  passphrase: { setAt: '2026-11-20T09:00:00.000Z', locked: false },
  counts: { keyring: 0, passphrase: 4, untilQuit: 0, lost: 0 },
};

export const sampleAuthority: Authority = {
  subject: 'CN=Northwind Internal CA, O=Northwind',
  issuer: 'CN=Northwind Root, O=Northwind',
  validTo: '2031-05-01T00:00:00.000Z',
  fingerprint: Array.from({ length: 32 }, (_, at) => `A${at % 10}`).join(':'),
  pem: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
};

export const goodPassphrase = 'mittagessen kaffee lampe';

const backups: Backup[] = [
  {
    id: '2026-11-26T08-00-00-000Z-daily',
    at: '2026-11-26T08:00:00.000Z',
    reason: 'daily',
    profiles: 4,
    problem: null,
  },
  {
    id: '2026-11-25T08-00-00-000Z-before-restore',
    at: '2026-11-25T08:00:00.000Z',
    reason: 'before-restore',
    profiles: 3,
    problem: null,
  },
  {
    id: '2026-11-24T08-00-00-000Z-daily',
    at: '2026-11-24T08:00:00.000Z',
    reason: 'daily',
    profiles: null,
    problem: { code: 'backup-damaged', params: { path: 'backup.json' }, retryable: false },
  },
];

/** A vault that does what is asked of it, with one passphrase; and the network of all. */
export function settingsAnswers(first: VaultState = keyringVault): Answers {
  let vault = first;
  let passphrase = goodPassphrase;
  const network = new Map<string | null, NetworkSettings>();
  const networkOf = (id: string | null) => network.get(id) ?? noNetworkSettings;
  const become = (changes: Partial<VaultState>): VaultState => {
    vault = { ...vault, ...changes };
    return vault;
  };
  const check = (typed: string) => {
    if (typed !== passphrase) throw refuse('passphrase-wrong');
  };
  const all = () => Object.values(vault.counts).reduce((sum, count) => sum + count, 0);
  const counts = { keyring: 0, passphrase: 0, untilQuit: 0, lost: 0 };
  const open = { setAt: '2026-11-26T09:00:00.000Z', locked: false };
  return {
    secrets: {
      vault: () => vault,
      unlock({ passphrase: typed }) {
        check(typed);
        return become({ passphrase: open });
      },
      lock: () => become({ passphrase: { ...open, locked: true } }),
      setLockAfter: ({ minutes }) => become({ lockAfterMinutes: minutes }),
      ratePassphrase: ({ passphrase: typed }) => ({
        bits: typed.length * 3,
        weakness: typed.length < 12 ? 'too-short' : null,
      }),
      moveToPassphrase({ passphrase: typed }) {
        if (vault.passphrase) check(typed);
        passphrase = typed;
        return become({ mode: 'passphrase', passphrase: open, counts: { ...counts, passphrase: all() } });
      },
      changePassphrase({ current, next }) {
        check(current);
        passphrase = next;
        return become({ passphrase: open });
      },
      moveToKeyring: () =>
        become({ mode: 'keyring', passphrase: null, counts: { ...counts, keyring: all() } }),
      keepUntilQuit: () => become({ mode: 'until-quit' }),
      forgetPassphrase: () =>
        become({ mode: 'keyring', passphrase: null, counts: { ...counts, lost: vault.counts.passphrase } }),
      recover({ passphrase: typed }) {
        check(typed);
        const restored = vault.counts.lost;
        return { restored, vault: become({ counts: { ...counts, keyring: restored } }) };
      },
      reveal: () => ({ shown: true }),
      copy: () => ({ copied: true, clearedAfterSeconds: 30, hiddenFromHistory: true }),
    },
    network: {
      set({ profileId, change }) {
        const { proxy, connectSeconds, answerSeconds } = change;
        const next = { ...networkOf(profileId), proxy, connectSeconds, answerSeconds };
        network.set(profileId, next);
        return next;
      },
      addAuthorities: ({ profileId }) => ({
        network: { ...networkOf(profileId), authorities: [sampleAuthority] },
        added: 1,
      }),
      removeAuthority: ({ profileId }) => ({ ...networkOf(profileId), authorities: [] }),
      trustAuthority: () => ({ trusted: true }),
    },
    support: {
      openFolder: () => undefined,
      diagnostics: () => ({
        text: '# Pimscope diagnostics\n\n- Version: 0.1.0\n\n## Log (last 1 lines)\n\nPimscope starts\n',
        fileName: 'pimscope-diagnostics-2026-11-26.md',
      }),
      saveDiagnostics: () => ({ path: '/home/jo/pimscope-diagnostics.md' }),
    },
    backups: {
      list: () => ({
        folder: '/home/jo/.config/Pimscope/backups',
        isOwnFolder: true,
        backups,
        lastFailure: null,
      }),
      make: () => backups[0] as Backup,
      chooseFolder: () => ({ folder: '/mnt/team', isOwnFolder: false, backups: [], lastFailure: null }),
      useOwnFolder: () => ({
        folder: '/home/jo/.config/Pimscope/backups',
        isOwnFolder: true,
        backups,
        lastFailure: null,
      }),
      preview: ({ id }) => ({
        id,
        profiles: [
          {
            name: 'Northwind production',
            environment: 'production',
            baseUrl: 'https://northwind.cloud.akeneo.com',
            change: 'comes-back',
          },
          { name: 'Sandbox', environment: 'other', baseUrl: 'https://sandbox.example.com', change: 'goes' },
          { name: 'Same', environment: 'staging', baseUrl: 'https://same.example.com', change: 'same' },
        ],
      }),
      restore: () => ({ profiles: 3, settings: false, before: null }),
    },
  };
}
