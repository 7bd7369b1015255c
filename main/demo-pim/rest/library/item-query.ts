import { type ChannelDefinition, channelDefinitions } from '../../catalog/data/channels.ts';
import type { LibraryItem, LibraryValue } from '../../catalog/library/library-types.ts';
import { unprocessable } from '../../server/api-error.ts';
import type { Call } from '../../server/call.ts';
import { checkedLocales } from '../product-query.ts';
import { byCode } from '../shape.ts';

/** Which values of a record or asset are to be shown. */
export interface ItemQuery {
  readonly channel: string | null;
  readonly locales: ReadonlySet<string> | null;
}

/** The parameters `channel` and `locales`; throws ApiError 422 for what does not exist. */
export function itemQuery(call: Call): ItemQuery {
  const wanted = call.query.get('channel') ?? '';
  const channel: ChannelDefinition | undefined =
    wanted === '' ? undefined : byCode(channelDefinitions, wanted);
  if (wanted !== '' && channel === undefined) throw unprocessable(`Channel "${wanted}" does not exist.`);
  const locales = checkedLocales(call, channel);
  return { channel: channel?.code ?? null, locales: locales === undefined ? null : new Set(locales) };
}

/** The values of an item that a query wants; attributes of which nothing is left do not show. */
export function selectedValues(
  item: LibraryItem,
  { channel, locales }: ItemQuery,
): Readonly<Record<string, readonly LibraryValue[]>> {
  const wanted = (value: LibraryValue) =>
    (channel === null || value.channel === null || value.channel === channel) &&
    (locales === null || value.locale === null || locales.has(value.locale));
  return Object.fromEntries(
    Object.entries(item.values)
      .map(([code, values]) => [code, values.filter(wanted)] as const)
      .filter(([, values]) => values.length > 0),
  );
}
