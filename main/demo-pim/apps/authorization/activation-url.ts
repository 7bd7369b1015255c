import { ownAddress } from '../../faults/faults.ts';
import type { Call } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import type { ConnectableApp } from '../store/connectable-app.ts';

/** The address that opens an app and tells it which PIM calls. Source: pim-community-dev, Marketplace; api.akeneo.com. */
export function activationUrl(
  pim: Pim,
  call: Pick<Call, 'origin'>,
  { activateUrl }: Pick<ConnectableApp, 'activateUrl'>,
): string {
  const join = activateUrl.includes('?') ? '&' : '?';
  return `${activateUrl}${join}pim_url=${encodeURIComponent(ownAddress(pim.faults, call.origin))}`;
}
