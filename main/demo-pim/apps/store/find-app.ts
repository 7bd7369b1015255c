import type { Pim } from '../../server/pim.ts';
import { codeChallenge } from '../oauth/code-challenge.ts';
import { AppStoreUnreachableError } from './app-store.ts';
import type { ConnectableApp } from './connectable-app.ts';

/**
 * The app of a client id: a custom app of this PIM, or else what the App Store says. Rejects with
 * AppStoreUnreachableError. Source: pim-community-dev, AuthorizeAction.php; Marketplace.
 */
export async function findApp(pim: Pim, clientId: string): Promise<ConnectableApp | undefined> {
  if (clientId === '') return undefined;
  return pim.apps.custom.find(clientId) ?? pim.apps.store.find(clientId, isReachable(pim));
}

/**
 * Whether an app has proved that it knows its secret. Apps of the App Store are checked by the store; when it does not
 * answer, the proof counts as wrong. Source: pim-community-dev, AccessTokenRequest.yml; api.akeneo.com, apps.
 */
export async function hasProvedItself(
  pim: Pim,
  clientId: string,
  proof: { codeIdentifier: string; codeChallenge: string },
): Promise<boolean> {
  const custom = pim.apps.custom.find(clientId);
  if (custom !== undefined)
    return proof.codeChallenge === codeChallenge(proof.codeIdentifier, custom.clientSecret);
  try {
    return await pim.apps.store.confirms(clientId, proof, isReachable(pim));
  } catch (error) {
    if (error instanceof AppStoreUnreachableError) return false;
    throw error;
  }
}

function isReachable({ faults }: Pim): boolean {
  return !faults.appStoreUnreachable;
}
