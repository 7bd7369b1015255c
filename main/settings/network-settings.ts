import type {
  Authority,
  NetworkChange,
  NetworkSettings,
  ProxyChoice,
} from '../../preload/contract/network.ts';
import { noNetworkSettings } from '../../preload/contract/network.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import type { SettingsStore } from '../profiles/settings-store.ts';
import { wholeAppKey } from '../secrets/profile-secrets.ts';
import type { Vault } from '../secrets/vault.ts';
import { addressOf } from './proxy-address.ts';

const mostAuthorities = 50;

/** How PIMs are reached: of Pimscope as a whole (`profileId` null), or of one profile. */
export interface NetworkSettingsService {
  /** @throws ProblemError `profile-not-found` */
  of(profileId: string | null): NetworkSettings;
  /**
   * A password that is stored stays while the proxy and its user do.
   * @throws ProblemError `profile-not-found`, `secrets-missing` where a profile has no secrets to keep a password with,
   * those of `Vault.write`, `file-not-writable`
   */
  set(profileId: string | null, change: NetworkChange): Promise<NetworkSettings>;
  /** Those that are trusted already are left out. @throws ProblemError `authorities-too-many`, as `of`, `file-not-writable` */
  trust(
    profileId: string | null,
    authorities: readonly Authority[],
  ): { network: NetworkSettings; added: number };
  /** @throws ProblemError as `of`, `file-not-writable` */
  distrust(profileId: string | null, fingerprint: string): NetworkSettings;
}

export interface NetworkSettingsOptions {
  profiles: Pick<ProfileStore, 'get' | 'change'>;
  settings: Pick<SettingsStore, 'get' | 'change'>;
  vault: Pick<Vault, 'storeProxyPassword'>;
  /** Told after each change; null for Pimscope as a whole. */
  onChange: (profileId: string | null) => void;
}

export function createNetworkSettings(options: NetworkSettingsOptions): NetworkSettingsService {
  const { profiles, settings, vault, onChange } = options;

  const of = (profileId: string | null): NetworkSettings =>
    (profileId === null ? settings.get().network : profiles.get(profileId).network) ?? noNetworkSettings;

  const store = (profileId: string | null, network: NetworkSettings): NetworkSettings => {
    if (profileId === null) settings.change({ network });
    else profiles.change(profileId, { network });
    onChange(profileId);
    return network;
  };

  return {
    of,
    async set(profileId, { password, acceptUntilQuit, proxy, ...times }) {
      const before = of(profileId);
      const key = profileId ?? wholeAppKey;
      const kept = isSameLogin(before.proxy, proxy);
      if (proxy?.mode !== 'own') {
        if (hasPassword(before.proxy)) await vault.storeProxyPassword(key, null, { acceptUntilQuit });
        return store(profileId, { ...before, ...times, proxy });
      }
      const stays = password === null && kept && proxy.hasPassword && hasPassword(before.proxy);
      if (password !== null) {
        await vault.storeProxyPassword(key, { proxy: addressOf(proxy), password }, { acceptUntilQuit });
      } else if (!stays && hasPassword(before.proxy)) {
        await vault.storeProxyPassword(key, null, { acceptUntilQuit });
      }
      const stored = { ...proxy, hasPassword: password !== null || stays };
      return store(profileId, { ...before, ...times, proxy: stored });
    },
    trust(profileId, authorities) {
      const before = of(profileId);
      const known = new Set(before.authorities.map(({ fingerprint }) => fingerprint));
      const added = authorities.filter(({ fingerprint }) => !known.has(fingerprint));
      if (added.length === 0) return { network: before, added: 0 };
      if (known.size + added.length > mostAuthorities) {
        throw new ProblemError(problem('authorities-too-many', { limit: mostAuthorities }));
      }
      const network = store(profileId, { ...before, authorities: [...before.authorities, ...added] });
      return { network, added: added.length };
    },
    distrust(profileId, fingerprint) {
      const before = of(profileId);
      const authorities = before.authorities.filter((one) => one.fingerprint !== fingerprint);
      return store(profileId, { ...before, authorities });
    },
  };
}

function hasPassword(proxy: ProxyChoice | null): boolean {
  return proxy?.mode === 'own' && proxy.hasPassword;
}

function isSameLogin(one: ProxyChoice | null, other: ProxyChoice | null): boolean {
  return one?.mode === 'own' && other?.mode === 'own' && addressOf(one) === addressOf(other);
}
