import { basename } from 'node:path';
import type { NetworkSettings } from '../../preload/contract/network.ts';
import { readBounded } from '../storage/read-bounded.ts';
import type { NetworkSettingsService } from './network-settings.ts';
import { readAuthorities } from './read-authorities.ts';

const largest = 1_000_000;

/**
 * Asks for a file of certificates and trusts those in it: for one profile, or with null for all. Null when nobody wants
 * one. @throws ProblemError `authority-not-readable`, `import-too-large`, those of `NetworkSettingsService.trust`
 */
export type AddAuthorities = (
  profileId: string | null,
) => Promise<{ network: NetworkSettings; added: number } | null>;

export function createAddAuthorities(
  networkSettings: Pick<NetworkSettingsService, 'of' | 'trust'>,
  chooseFile: () => Promise<string | null>,
): AddAuthorities {
  return async (profileId) => {
    networkSettings.of(profileId);
    const path = await chooseFile();
    if (path === null) return null;
    const found = readAuthorities(await readBounded(path, largest), basename(path));
    return networkSettings.trust(profileId, found);
  };
}
