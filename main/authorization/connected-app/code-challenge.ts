import { createHash, randomBytes } from 'node:crypto';

/** The proof of a token request that an app has its secret. */
export interface CodeChallenge {
  codeIdentifier: string;
  codeChallenge: string;
}

/**
 * A new proof for one token request: a random text, and the SHA-256 of it with the secret right behind, in lower-case
 * hex. The PIM compares it strictly and it is no PKCE of RFC 7636 (pim-community-dev, CreateAccessToken.php and
 * AccessTokenRequest.yml; api.akeneo.com, apps/authentication-and-authorization).
 */
export function createCodeChallenge(clientSecret: string): CodeChallenge {
  const codeIdentifier = randomBytes(30).toString('hex');
  return { codeIdentifier, codeChallenge: codeChallengeOf(codeIdentifier, clientSecret) };
}

/** The proof for a given random text. */
export function codeChallengeOf(codeIdentifier: string, clientSecret: string): string {
  return createHash('sha256').update(`${codeIdentifier}${clientSecret}`, 'utf8').digest('hex');
}
