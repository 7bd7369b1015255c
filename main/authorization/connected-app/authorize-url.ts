import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What is asked of the PIM in the browser. */
export interface AuthorizeRequest {
  /** Origin and sub-directory of the PIM, without a closing slash. */
  baseUrl: string;
  clientId: string;
  scopes: readonly string[];
  state: string;
}

/** A new `state`: 256 random bits in base64url. */
export function createState(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a callback came with the state that was sent. How long it takes tells nothing about either. */
export function sameState(received: string | null, sent: string): boolean {
  if (received === null) return false;
  return timingSafeEqual(digest(received), digest(sent));
}

/**
 * The address that asks for consent. Akeneo reads these four parameters and no others, not even `redirect_uri`: the
 * callback is the one stored with the app. It splits scopes at blanks only (pim-community-dev, AuthorizeAction.php,
 * ScopeList.php).
 */
export function authorizeUrl({ baseUrl, clientId, scopes, state }: AuthorizeRequest): string {
  const parameters: [name: string, value: string][] = [
    ['response_type', 'code'],
    ['client_id', clientId],
    ...(scopes.length === 0 ? [] : [['scope', scopes.join(' ')] satisfies [string, string]]),
    ['state', state],
  ];
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${baseUrl}/connect/apps/v1/authorize?${query}`;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
