import type { AppAuthorization } from '../../preload/contract/app-authorization.ts';
import type { ConsentRequest, ConsentStage } from '../../preload/contract/consent.ts';
import type { CheckResult, Verification } from '../../preload/contract/verification.ts';
import { type AccessIds, createAccessRenewal } from '../authorization/access-renewal.ts';
import type { AskForConsent } from '../authorization/connected-app/app-renewal.ts';
import type { Consents } from '../authorization/consent/consents.ts';
import { createTokenKeeper } from '../authorization/token-keeper.ts';
import { verifyAccess } from '../diagnosis/verify.ts';
import type { Pace } from '../pim/pace.ts';
import { onBehalfOf, type Transport } from '../pim/transport.ts';
import type { SecretKeeper } from '../secrets/profile-secrets.ts';

/** The consent that a connected app is to be authorized with. */
export interface ConsentToAsk {
  callbackUrl: string;
  scopes: readonly string[];
  request: ConsentRequest;
  report: (stage: ConsentStage) => void;
}

export interface ProveAccessRequest {
  attemptId: string;
  /** Under which the pace counts the calls: the profile's id, or the attempt's while there is no profile. */
  profileKey: string;
  baseUrl: string;
  access: AccessIds;
  secrets: SecretKeeper;
  /** Null where nobody is to be asked. */
  consent: ConsentToAsk | null;
  /** Told once a person has granted and the token is stored, whatever comes of the checks after it. */
  onAuthorized?: (authorization: AppAuthorization) => void | Promise<void>;
  report: (check: CheckResult) => void;
  signal: AbortSignal;
}

/** Runs the checks on an access with given secrets. The token that it obtains is stored through `secrets`. */
export type ProveAccess = (request: ProveAccessRequest) => Promise<Verification>;

export function createProveAccess(shared: Transport, pace: Pace, consents: Consents): ProveAccess {
  return ({ access, secrets, consent, ...request }) => {
    const { attemptId, baseUrl, profileKey } = request;
    const asker = profileKey === attemptId ? 'onboarding' : 'verification';
    const transport = onBehalfOf(shared, { profileId: profileKey, asker });
    const renewal = createAccessRenewal({
      transport,
      baseUrl,
      access,
      consent:
        consent && askForConsent(consents, { ...consent, attemptId, baseUrl, clientId: access.clientId }),
    });
    const tokenKeeper = createTokenKeeper({ renewal, secrets });
    return verifyAccess({ ...request, transport, pace, tokenKeeper });
  };
}

/** How long the exchange and the identity may take after the consent, in milliseconds. */
const exchangeMs = 60_000;

type Ask = ConsentToAsk & { attemptId: string; baseUrl: string; clientId: string };

function askForConsent(consents: Consents, ask: Ask): AskForConsent {
  return {
    scopes: ask.scopes,
    timeoutMs: ask.request.timeoutSeconds * 1000 + exchangeMs,
    async run(exchange, signal) {
      try {
        const code = await consents.obtain(ask, signal);
        ask.report({ kind: 'exchanging' });
        return await exchange(code);
      } finally {
        ask.report({ kind: 'over' });
      }
    },
  };
}
