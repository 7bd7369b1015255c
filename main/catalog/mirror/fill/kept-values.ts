import type { MirrorOptions } from '../../../../preload/contract/mirror.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import type { Keep } from '../trim-item.ts';
import { isObject } from '../values.ts';
import { localesOf } from './structure-changes.ts';

/** What is kept of values, as the options want it. */
export function chosenValues({ channels, locales }: Pick<MirrorOptions, 'channels' | 'locales'>): Keep {
  return {
    channels: channels === null ? null : new Set(channels),
    locales: locales === null ? null : new Set(locales),
  };
}

/** The locales to ask the PIM for, which refuses those that are not active; undefined for all. `locales` leaves out no product. */
export function askedLocales(
  { locales }: Pick<MirrorOptions, 'locales'>,
  store: Pick<MirrorStore, 'structure'>,
): string | undefined {
  if (locales === null) return undefined;
  const active = [...store.structure('locales')].flatMap(([code, locale]) =>
    isObject(locale) && locale.enabled === true && locales.includes(code) ? [code] : [],
  );
  return active.length === 0 ? undefined : active.join(',');
}

/** What the PIM itself would still answer of values, besides what was chosen. */
export function existingValues(
  chosen: Keep,
  store: Pick<MirrorStore, 'structure'>,
  without: readonly string[],
): Keep {
  const channels = store.structure('channels');
  const locales = store.structure('locales');
  const active = [...locales].flatMap(([code, locale]) =>
    isObject(locale) && locale.enabled === true ? [code] : [],
  );
  const both = (wanted: ReadonlySet<string> | null, there: readonly string[]) =>
    there.length === 0 ? wanted : new Set(there.filter((code) => wanted === null || wanted.has(code)));
  return {
    channels: both(chosen.channels, [...channels.keys()]),
    locales: both(chosen.locales, active),
    bound: new Map([...channels].map(([code, channel]) => [code, new Set(localesOf(channel))])),
    without: new Set(without),
  };
}
