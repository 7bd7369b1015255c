import { randomUUID } from 'node:crypto';
import { ProblemError, problem } from '../../../main/pim/problem-error.ts';
import { firstSettings, type SettingsContent } from '../../../main/profiles/settings-store.ts';
import type { ProxyPassword } from '../../../main/secrets/profile-secrets.ts';
import { createNetworkByProfile } from '../../../main/settings/network-of.ts';
import { createNetworkSettings } from '../../../main/settings/network-settings.ts';
import { noNetworkSettings } from '../../../preload/contract/network.ts';
import type { Profile } from '../../../preload/contract/profile.ts';

export function someProfile(changes: Partial<Profile> = {}): Profile {
  return {
    id: randomUUID(),
    name: 'Shop',
    description: '',
    environment: 'staging',
    group: '',
    baseUrl: 'https://pim.example.com',
    access: { kind: 'connection', clientId: '1_abc', username: 'shop_4711' },
    demo: false,
    createdAt: '2026-11-22T10:00:00Z',
    lastUsedAt: null,
    lastVerification: null,
    ...changes,
  };
}

/** Settings and profiles in memory, with the network's services on them. */
export function networkHouse(first: Profile[] = [someProfile()]) {
  let profiles = first;
  let settings: SettingsContent = firstSettings();
  const stored = new Map<string, ProxyPassword>();
  let reads = 0;
  let isLocked = false;
  const vault = {
    readProxyPassword: async (key: string) => {
      reads += 1;
      if (isLocked) throw new ProblemError(problem('vault-locked'));
      return stored.get(key) ?? null;
    },
    storeProxyPassword: async (key: string, password: ProxyPassword | null) => {
      if (password === null) stored.delete(key);
      else stored.set(key, password);
    },
  };
  const profileOf = (id: string) => {
    const found = profiles.find((profile) => profile.id === id);
    if (found === undefined) throw new ProblemError(problem('profile-not-found'));
    return found;
  };
  const byProfile = createNetworkByProfile({
    ofProfile: (id) => {
      const profile = profiles.find((one) => one.id === id);
      return profile === undefined ? null : (profile.network ?? noNetworkSettings);
    },
    ofAll: () => settings.network,
    draftAuthorities: () => ['draft'],
    vault,
  });
  const networkSettings = createNetworkSettings({
    profiles: {
      get: profileOf,
      change(id, changes) {
        const changed = { ...profileOf(id), ...changes };
        profiles = profiles.map((profile) => (profile.id === id ? changed : profile));
        return changed;
      },
    },
    settings: {
      get: () => settings,
      change: (changes) => {
        settings = { ...settings, ...changes };
        return settings;
      },
    },
    vault,
    onChange: () => byProfile.forgetPasswords(),
  });
  return {
    networkSettings,
    byProfile,
    stored,
    profile: () => profiles[0] as Profile,
    reads: () => reads,
    lock: () => {
      isLocked = true;
      byProfile.forgetPasswords();
    },
  };
}

export const ownProxy = {
  mode: 'own' as const,
  scheme: 'http' as const,
  host: 'proxy.example.com',
  port: 8080,
  username: 'jo',
  hasPassword: false,
};

export const change = {
  proxy: null,
  connectSeconds: null,
  answerSeconds: null,
  password: null,
  acceptUntilQuit: false,
};
