import type { PimClient } from '../../../pim/pim-client.ts';
import { unexpected } from '../../../pim/resources/item-list.ts';
import { type Capabilities, readRootListing } from '../../../pim/resources/root-listing.ts';
import type { Patience } from './patience.ts';

/** What the PIM offers, and its clock, in seconds since 1970. @throws ProblemError as `PimClient.get` */
export async function readOverview(
  client: PimClient,
  patience: Patience,
  now: () => Date,
  signal: AbortSignal,
): Promise<{ capabilities: Capabilities; pimTime: number }> {
  const answer = await patience(() => client.get('', { signal, priority: 'background' }), signal);
  const capabilities = readRootListing(answer.body);
  if (capabilities === null) throw unexpected(client, '', answer);
  const date = Date.parse(answer.headers.date ?? '');
  return { capabilities, pimTime: Math.floor((Number.isNaN(date) ? now().getTime() : date) / 1000) };
}
