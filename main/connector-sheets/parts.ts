import type { Profile } from '../../preload/contract/profile.ts';
import type { PartName } from './template.ts';

/** The parts of a profile that are no secret; null where its kind of access has no such thing. */
export type OpenParts = Readonly<Record<Exclude<PartName, 'clientSecret' | 'password'>, string | null>>;

/** @param baseUrl where the PIM is now: a demo PIM moves with its port */
export function openParts(profile: Profile, baseUrl: string): OpenParts {
  const host = baseUrl.replace(/^https?:\/\//, '');
  const { access, name, description } = profile;
  const scopes = access.kind === 'app' ? scopesToAsk(access.authorization) : null;
  return {
    baseUrl,
    host,
    hostSlash: `${host}/`,
    clientId: access.clientId,
    username: access.kind === 'connection' ? access.username : null,
    callbackUrl: access.kind === 'app' ? access.callbackUrl : null,
    scopes: scopes?.join(' ') ?? null,
    scopesByComma: scopes?.join(',') ?? null,
    profileName: name,
    description,
    fileName: asFileName(name),
  };
}

/**
 * What a connector is to ask for: exactly what was granted. Asking for anything else would end the token that other
 * programs have (pim-community-dev, CreateAccessToken.php). Before anything was granted, what was asked for here.
 */
function scopesToAsk({ asked, granted }: { asked: string[]; granted: string[] }): string[] {
  return granted.length > 0 ? granted : asked;
}

/** Letters and digits of any language, parted by hyphens; never empty, never a path. */
function asFileName(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').toLowerCase().slice(0, 60) || 'pim';
}
