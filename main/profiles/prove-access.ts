import type { Access } from '../../preload/contract/profile.ts';
import type { CheckResult, Verification } from '../../preload/contract/verification.ts';
import { createConnectionGrant } from '../authorization/connection-grant.ts';
import { createTokenKeeper } from '../authorization/token-keeper.ts';
import { verifyAccess } from '../diagnosis/verify.ts';
import type { Pace } from '../pim/pace.ts';
import type { Transport } from '../pim/transport.ts';
import type { SecretKeeper } from '../secrets/profile-secrets.ts';

export interface ProveAccessRequest {
  attemptId: string;
  /** Under which the pace counts the calls: the profile's id, or the attempt's while there is no profile. */
  profileKey: string;
  baseUrl: string;
  access: Access;
  secrets: SecretKeeper;
  report: (check: CheckResult) => void;
  signal: AbortSignal;
}

/** Runs the checks on an access with given secrets. The token that it obtains is stored through `secrets`. */
export type ProveAccess = (request: ProveAccessRequest) => Promise<Verification>;

export function createProveAccess(transport: Transport, pace: Pace): ProveAccess {
  return ({ attemptId, profileKey, baseUrl, access, secrets, report, signal }) => {
    const grant = createConnectionGrant({ baseUrl, transport });
    const tokenKeeper = createTokenKeeper({ grant, access, secrets });
    return verifyAccess({ attemptId, profileKey, baseUrl, transport, pace, tokenKeeper, report, signal });
  };
}
