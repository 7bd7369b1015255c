import type { Pim } from '../../server/pim.ts';

/**
 * Compares the authentication scopes that an app asks for with what a person has consented to: `openid` alone needs no
 * question, and without it earlier consents are deleted. Consents that are not asked for any more are dropped. Source: pim-community-dev, RequestAppAuthenticationHandler.php.
 */
export function requestAuthentication(
  pim: Pim,
  clientId: string,
  username: string,
  requested: readonly string[],
): 'done' | 'consent-needed' {
  const { consents } = pim.apps;
  if (!requested.includes('openid')) {
    consents.set(clientId, username, []);
    return 'done';
  }
  const kept = consents.of(clientId, username).filter((scope) => requested.includes(scope));
  const added = requested.filter((scope) => !kept.includes(scope));
  const onlyOpenid = added.every((scope) => scope === 'openid');
  consents.set(clientId, username, onlyOpenid ? requested : kept);
  return onlyOpenid ? 'done' : 'consent-needed';
}
