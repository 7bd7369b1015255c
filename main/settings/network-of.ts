import type { NetworkSettings, ProxyChoice } from '../../preload/contract/network.ts';
import type { NetworkOptions } from '../pim/network-options.ts';
import { wholeAppKey } from '../secrets/profile-secrets.ts';
import type { Vault } from '../secrets/vault.ts';
import { addressOf, addressWithPassword } from './proxy-address.ts';

/** The ways of calls, by profile. */
export interface NetworkByProfile {
  /**
   * How a call to `url` goes. `profileId` is of a profile, of an attempt to make one, or null.
   * @throws ProblemError `vault-locked` and others of reading the vault, where the password of a proxy is needed
   */
  optionsFor(profileId: string | null, url: string): Promise<NetworkOptions>;
  /** Passwords are read anew. */
  forgetPasswords(): void;
}

export interface NetworkByProfileOptions {
  /** Null where there is no such profile. */
  ofProfile: (profileId: string) => NetworkSettings | null;
  ofAll: () => NetworkSettings;
  /** PEM texts of authorities that are trusted for a PIM that is being connected. */
  draftAuthorities: (url: string) => readonly string[];
  vault: Pick<Vault, 'readProxyPassword'>;
}

export function createNetworkByProfile(options: NetworkByProfileOptions): NetworkByProfile {
  const { ofProfile, ofAll, draftAuthorities, vault } = options;
  const passwords = new Map<string, Promise<string | null>>();

  const readPassword = async (key: string, address: string): Promise<string | null> => {
    const stored = await vault.readProxyPassword(key);
    return stored?.proxy === address ? stored.password : null;
  };

  /** Read once and not for every call: opening it takes the operating system a while. */
  const passwordOf = (key: string, address: string): Promise<string | null> => {
    const id = `${key} ${address}`;
    const known = passwords.get(id);
    if (known !== undefined) return known;
    const reading = readPassword(key, address);
    passwords.set(id, reading);
    reading.catch(() => passwords.delete(id));
    return reading;
  };

  const wayOf = async (proxy: ProxyChoice, key: string): Promise<NetworkOptions['proxy']> => {
    if (proxy.mode !== 'own') return proxy.mode;
    const address = addressOf(proxy);
    const password = proxy.hasPassword ? await passwordOf(key, address) : null;
    return { url: password === null ? address : addressWithPassword(proxy, password) };
  };

  const proxyFor = (own: NetworkSettings | null, profileId: string | null, url: string) => {
    if (own !== null && own.proxy !== null && profileId !== null) return wayOf(own.proxy, profileId);
    const proxy = ofAll().proxy ?? { mode: 'system' };
    // What runs on this computer is not reached through a proxy elsewhere, as browsers have it too.
    if (proxy.mode === 'own' && isLoopback(url)) return 'none';
    return wayOf(proxy, wholeAppKey);
  };

  return {
    async optionsFor(profileId, url) {
      const own = profileId === null ? null : ofProfile(profileId);
      const all = ofAll();
      const authorities = [...(own?.authorities ?? []), ...all.authorities].map(({ pem }) => pem);
      return {
        proxy: await proxyFor(own, profileId, url),
        authorities: own === null ? [...authorities, ...draftAuthorities(url)] : authorities,
        connectTimeoutMs: milliseconds(own?.connectSeconds ?? all.connectSeconds),
        answerTimeoutMs: milliseconds(own?.answerSeconds ?? all.answerSeconds),
      };
    },
    forgetPasswords: () => passwords.clear(),
  };
}

function milliseconds(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1000;
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
