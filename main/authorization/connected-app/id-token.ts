import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Identity } from '../../../preload/contract/app-authorization.ts';
import { evidenceOf, textField } from '../../pim/answer.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { Transport } from '../../pim/transport.ts';
import { readPublicKey } from './public-key.ts';

export interface IdTokenRequest {
  idToken: string;
  /** PEM of the certificate that the PIM publishes, or of the public key alone. */
  certificate: string;
  clientId: string;
  /** Origin and sub-directory of the PIM, without a closing slash. */
  baseUrl: string;
  now: Date;
}

/** Why an id_token proves nothing. */
type Reason = 'expired' | 'signature' | 'audience' | 'malformed' | 'key';

/** Seconds that this computer's clock may differ from the PIM's. */
const tolerance = 300;

/**
 * What a PIM publishes to verify its id_tokens with: the PEM of a certificate. Needs no token; 500 where the PIM has no
 * keys (pim-community-dev, AsymmetricKeysGenerator.php and the controller of openid/public-key).
 *
 * @throws ProblemError `identity-not-verified` with reason `key` where an answer has no key; network problems;
 *   `cancelled`
 */
export async function fetchPublicKey(
  transport: Transport,
  baseUrl: string,
  signal?: AbortSignal,
): Promise<string> {
  const answer = await transport.request({
    method: 'GET',
    url: `${baseUrl}/connect/apps/v1/openid/public-key`,
    signal,
    timeoutMs: 15_000,
  });
  const key = answer.status === 200 ? textField(answer.json, 'public_key') : null;
  if (key !== null && key !== '') return key;
  const params = { host: new URL(baseUrl).host, reason: 'key', status: answer.status };
  throw new ProblemError(problem('identity-not-verified', params, { evidence: evidenceOf(answer) }));
}

/**
 * Who authorized. An id_token is signed with RS256, is for the client and lives an hour (pim-community-dev,
 * CreateJsonWebToken.php; api.akeneo.com, apps). Its `iss` is what the PIM's own settings have as its address
 * (`AKENEO_PIM_URL`); where that is another than the one that works, the signature still proves the PIM.
 *
 * @throws ProblemError `identity-not-verified`; params: `host`, `reason`, and for `expired` the `minutes` by which the
 *   clocks differ. Nothing of the token is in it
 */
export async function verifyIdToken(request: IdTokenRequest): Promise<Identity> {
  const { idToken, certificate, clientId, baseUrl, now } = request;
  const key = readPublicKey(certificate);
  if (key === null) throw notVerified(baseUrl, 'key');
  const claims = await claimsOf(
    () =>
      jwtVerify(idToken, key, {
        algorithms: ['RS256'],
        audience: clientId,
        requiredClaims: ['exp'],
        clockTolerance: tolerance,
        currentDate: now,
      }),
    (reason, payload) => notVerified(baseUrl, reason, payload === null ? null : minutesOff(payload, now)),
  );
  if (claims.iat !== undefined && claims.iat > now.getTime() / 1000 + tolerance) {
    throw notVerified(baseUrl, 'expired', minutesOff(claims, now));
  }
  const issuer = textClaim(claims, 'iss') ?? '';
  return {
    firstName: textClaim(claims, 'firstname'),
    lastName: textClaim(claims, 'lastname'),
    email: textClaim(claims, 'email'),
    issuer,
    issuerDiffers: comparable(issuer) !== comparable(baseUrl),
  };
}

async function claimsOf(
  verify: () => Promise<{ payload: JWTPayload }>,
  refuse: (reason: Reason, payload: JWTPayload | null) => ProblemError,
): Promise<JWTPayload> {
  try {
    return (await verify()).payload;
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    // The error itself goes no further: it holds the claims.
    const reason = reasonOf(error);
    const payload = error instanceof errors.JWTExpired ? error.payload : null;
    throw refuse(reason, payload);
  }
}

function reasonOf(error: errors.JOSEError): Reason {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  // `none`, or a key that everybody has taken as a secret: not signed by the PIM.
  if (error instanceof errors.JOSEAlgNotAllowed) return 'signature';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'malformed';
  if (error.claim === 'aud') return 'audience';
  return error.claim === 'nbf' && error.reason === 'check_failed' ? 'expired' : 'malformed';
}

/** The exchange follows the signing at once, so what lies between the two is how far the clocks are apart. */
function minutesOff({ iat, exp }: JWTPayload, now: Date): number | null {
  const signedAt = iat ?? exp;
  return signedAt === undefined ? null : Math.round(Math.abs(now.getTime() / 1000 - signedAt) / 60);
}

function textClaim(claims: JWTPayload, name: string): string | null {
  const value = claims[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** An address without what does not matter: slashes at the end, case of the host, a default port. */
function comparable(address: string): string {
  return (URL.parse(address)?.href ?? address).replace(/\/+$/, '');
}

function notVerified(baseUrl: string, reason: Reason, minutes: number | null = null): ProblemError {
  const params = { host: new URL(baseUrl).host, reason, ...(minutes === null ? {} : { minutes }) };
  return new ProblemError(problem('identity-not-verified', params));
}
