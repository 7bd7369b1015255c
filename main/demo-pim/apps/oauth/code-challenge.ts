import { createHash } from 'node:crypto';

/**
 * The proof of a secret: lowercase hex SHA-256 of the code identifier immediately followed by the secret. Source:
 * api.akeneo.com, authentication and authorization.
 */
export function codeChallenge(codeIdentifier: string, clientSecret: string): string {
  return createHash('sha256')
    .update(codeIdentifier + clientSecret)
    .digest('hex');
}
