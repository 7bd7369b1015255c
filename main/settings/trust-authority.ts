import type { Authority } from '../../preload/contract/network.ts';
import { shakeHands } from '../diagnosis/network/tls-handshake.ts';
import { typedBaseUrl } from '../pim/address.ts';
import type { Agents } from '../pim/agents.ts';
import type { NetworkOptions } from '../pim/network-options.ts';
import { networkProblem } from '../pim/network-problems.ts';
import { isAbort, ProblemError, problem } from '../pim/problem-error.ts';
import { untilCancelled } from '../pim/until-cancelled.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import type { DraftAuthorities } from './draft-authorities.ts';
import type { NetworkSettingsService } from './network-settings.ts';
import { authorityOf } from './read-authorities.ts';

const limitMs = 10_000;

/** What is asked before an authority is trusted. */
export interface TrustQuestion {
  /** Of the PIM. */
  host: string;
  /** Null while there is no profile. */
  profileName: string | null;
  authority: Authority;
}

/** For whom: a profile, or the PIM at an address that is being connected. */
export interface TrustTarget {
  profileId: string | null;
  baseUrl: string | null;
  /** The certificate that was shown; null for the last one of what the host shows. */
  fingerprint: string | null;
}

/**
 * Asks a person whether the authority that a host shows is to be trusted for this profile, and for no other. The host is
 * asked anew, so that what is stored is what the person has seen.
 *
 * @returns whether it is trusted now
 * @throws ProblemError `profile-not-found`, `authority-not-shown` where the host shows no such certificate, network
 *   problems, `file-not-writable`, `cancelled`
 */
export type TrustAuthority = (target: TrustTarget, signal: AbortSignal) => Promise<boolean>;

export interface TrustAuthorityOptions {
  profiles: Pick<ProfileStore, 'get'>;
  networkSettings: Pick<NetworkSettingsService, 'trust'>;
  drafts: DraftAuthorities;
  agents: Agents;
  optionsFor: (profileId: string | null, url: string) => Promise<NetworkOptions>;
  /** In a dialog of main's own, which the page can't answer. */
  confirm: (question: TrustQuestion, signal: AbortSignal) => Promise<boolean>;
}

export function createTrustAuthority(options: TrustAuthorityOptions): TrustAuthority {
  const { profiles, networkSettings, drafts, agents, optionsFor, confirm } = options;

  const shown = async (
    profileId: string | null,
    url: URL,
    signal: AbortSignal,
  ): Promise<readonly Buffer[]> => {
    try {
      const network = await optionsFor(profileId, url.href);
      const { agent } = await untilCancelled(() => agents.wayTo(url.href, network), signal);
      return (await shakeHands({ url, agent, limitMs, signal })).raw;
    } catch (error) {
      if (isAbort(error) || error instanceof ProblemError) throw error;
      throw new ProblemError(networkProblem(error, { url, request: `TLS handshake with ${url.host}` }));
    }
  };

  return async ({ profileId, baseUrl, fingerprint }, signal) => {
    const profile = profileId === null ? null : profiles.get(profileId);
    const url = new URL(profile?.baseUrl ?? typedBaseUrl(baseUrl ?? ''));
    const chain = (await shown(profileId, url, signal)).map((raw) => authorityOf(raw, url.host));
    const authority =
      fingerprint === null ? chain.at(-1) : chain.find((one) => one.fingerprint === fingerprint);
    if (authority === undefined) throw new ProblemError(problem('authority-not-shown', { host: url.host }));
    const question = { host: url.host, profileName: profile?.name ?? null, authority };
    if (!(await confirm(question, signal)) || signal.aborted) return false;
    if (profile === null) drafts.trust(url, authority);
    else networkSettings.trust(profile.id, [authority]);
    return true;
  };
}
