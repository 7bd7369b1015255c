import type { Source } from '../pagination/source.ts';
import type { Entity } from '../search/criterion.ts';
import type { Call } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { bearerToken } from './authenticate.ts';

/**
 * Whether the user group of who calls may see any category, and with them products: on the Enterprise Edition a
 * connection or an app without that gets empty lists and no error. Source: api.akeneo.com, permissions.
 */
export function seesProducts(pim: Pim, call: Pick<Call, 'headers' | 'query'>): boolean {
  if (pim.version.edition !== 'EE') return true;
  const app = pim.apps.tokens.find(bearerToken(call) ?? '')?.clientId;
  if (app !== undefined) return pim.apps.connected.find(app)?.seesProducts !== false;
  return !pim.faults.productsHidden;
}

/** A list as the caller sees it: whole or empty. */
export function visible<T extends Entity>(pim: Pim, call: Call, source: Source<T>): Source<T> {
  if (seesProducts(pim, call)) return source;
  return { ...source, places: 0, size: 0, at: () => undefined };
}
