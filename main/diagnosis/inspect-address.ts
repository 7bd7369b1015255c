import type { AddressInspection } from '../../preload/contract/pim-address.ts';
import { offersApps } from '../authorization/connected-app/offers-apps.ts';
import type { Transport } from '../pim/transport.ts';
import { askRoot, identifyPim } from './root-answer.ts';

const timeoutMs = 20_000;

/**
 * Looks at what stands at an address, without any credentials.
 *
 * @param baseUrl as `readAddress` gives it
 * @throws ProblemError for what is no PIM or can't be reached, with the next step; `cancelled`
 */
export async function inspectAddress(
  transport: Transport,
  baseUrl: string,
  signal?: AbortSignal,
): Promise<AddressInspection> {
  const answer = await askRoot(transport, baseUrl, { signal, timeoutMs });
  const { inspection } = await identifyPim(answer, transport, baseUrl, signal);
  const connectedApps = await offersApps(transport, baseUrl, signal);
  return { ...inspection, offers: { ...inspection.offers, connectedApps } };
}
