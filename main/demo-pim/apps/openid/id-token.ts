import { createHash, randomUUID, sign } from 'node:crypto';
import type { Person } from '../login/people.ts';
import type { SigningKey } from './signing-key.ts';

/** What an id_token says. */
export interface IdTokenSubject {
  /** Address of the PIM, as its own settings have it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly person: Person;
  /** Consented authentication scopes. */
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

const hour = 3600;

/** A signed id_token (RS256). Source: pim-community-dev, CreateJsonWebToken.php; api.akeneo.com, apps. */
export async function idToken(key: SigningKey, subject: IdTokenSubject): Promise<string> {
  const { issuer, clientId, person, scopes } = subject;
  const issuedAt = Math.floor(subject.now / 1000);
  const profile = { firstname: person.firstName, lastname: person.lastName };
  const email = { email: person.email, email_verified: false };
  const claims = {
    iss: issuer,
    jti: randomUUID(),
    sub: pairwiseId(clientId, person.username),
    aud: clientId,
    iat: issuedAt,
    exp: issuedAt + hour,
    ...(scopes.includes('profile') ? profile : {}),
    ...(scopes.includes('email') ? email : {}),
  };
  const { privateKey } = await key.get();
  const signed = `${encode({ typ: 'JWT', alg: 'RS256' })}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

/** One person has another id for each app. */
function pairwiseId(clientId: string, username: string): string {
  const hex = createHash('sha256').update(`${clientId} ${username}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
