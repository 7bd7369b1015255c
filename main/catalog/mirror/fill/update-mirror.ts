import type { MirrorHolding, MirrorOptions } from '../../../../preload/contract/mirror.ts';
import type { Kind } from '../item-key.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { type FillOptions, fillMirror } from './fill-mirror.ts';
import { createListReader, type ItemList } from './item-list.ts';
import { askedLocales, chosenValues } from './kept-values.ts';
import { listsOf } from './lists-of.ts';
import type { Missing } from './missing.ts';
import { secondsToDigits } from './partition.ts';
import { readChangedLibraries, readLibraries } from './read-libraries.ts';
import { forgetRead, listsAge, readNested } from './read-nested.ts';
import { readOverview } from './read-overview.ts';
import { readParts } from './read-parts.ts';
import { readThumbnails } from './read-thumbnails.ts';
import { removeGone } from './remove-gone.ts';
import { reworkItems } from './rework-items.ts';
import { structureHoldings } from './structure-holdings.ts';
import { takeStructure } from './take-structure.ts';

/** For the lag of the search index, and clocks of several servers. */
const overlapSeconds = 300;

/**
 * Brings a filled mirror up to date: structure, what was changed since, what is gone. Where counting does not find what
 * is gone, or other things are to be held than are, everything is read again; a full check that was left is gone on
 * with. Lists that lie in others, such as options, have no date of change and are read once a day, or when what they
 * lie in has changed.
 *
 * @throws ProblemError as `fillMirror`
 */
export async function updateMirror(mirrorOptions: MirrorOptions, options: FillOptions): Promise<void> {
  const { client, store, preparePages, scalePicture, patience, meter, now, signal } = options;
  const left = store.meta();
  if (left.filledAt === null || left.began !== 0 || holdsOther(left.options, mirrorOptions))
    return fillMirror(mirrorOptions, options);
  const { capabilities, pimTime } = await readOverview(client, patience, now, signal);
  store.setMeta({ options: mirrorOptions });
  const meta = store.meta();
  meter.phase('structure');
  const access = { client, patience, signal };
  const before = ownersOf(store);
  const missing = await takeStructure({ access, capabilities, store, rework: true });
  const keep = chosenValues(mirrorOptions);
  const whole = areListsDue(meta.listsReadAt, meta.holdings, mirrorOptions, now());
  if (!whole) carryOver(meta.holdings, missing);
  const wanted = whole ? undefined : changedOwners(before, ownersOf(store));
  await readNested({ access, store, missing, now, wanted });
  const libraries = { access, store, options: mirrorOptions, keep, missing, meter, now };
  if (whole) await readLibraries(libraries);
  else await readChangedLibraries(isoSeconds(meta.watermark - overlapSeconds), libraries);
  const lists = listsOf(capabilities, meta);
  reworkItems({ store, lists, options: mirrorOptions, signal });
  meter.phase('changes');
  const firsts: number[] = [];
  for (const [kind, list] of lists) firsts.push(await readChanges(kind, list, mirrorOptions, options));
  meter.phase('removals');
  for (const [kind, list] of lists) {
    const reader = createListReader(client, list, patience, askedLocales(mirrorOptions, store));
    const onItems = (count: number) => meter.add(count);
    const { offsetMinutes } = meta;
    if (
      !(await removeGone({ kind, list, store, reader, preparePages, signal, keep, onItems, offsetMinutes }))
    )
      return fillMirror(mirrorOptions, options);
  }
  store.setMeta({
    holdings: structureHoldings(store, missing),
    ...(whole ? { listsReadAt: now().toISOString() } : {}),
    updatedAt: now().toISOString(),
    watermark: pimTime,
    problem: null,
  });
  forgetRead(store);
  store.flush();
  const since = whole ? null : Math.min(...firsts);
  await readThumbnails({ access, store, options: mirrorOptions, scalePicture, meter, since });
}

/** Whether items are to be held that are not, or others than are. */
function holdsOther(before: MirrorOptions | null, wanted: MirrorOptions): boolean {
  const what = (options: MirrorOptions | null) =>
    JSON.stringify([options?.models, options?.locales, options?.channels]);
  return what(before) !== what(wanted);
}

/** Variants of a changed model are among the changed (api.akeneo.com, filters). @returns the part that they were read by */
async function readChanges(
  kind: Kind,
  list: ItemList,
  mirrorOptions: MirrorOptions,
  { client, store, preparePages, patience, meter, signal }: FillOptions,
): Promise<number> {
  const { watermark, offsetMinutes } = store.meta();
  // Read as UTC by the code and in the server's time zone by the documentation: the earlier of the two.
  const from = watermark - overlapSeconds + Math.min(0, offsetMinutes * 60);
  const filter = JSON.stringify({ updated: [{ operator: '>', value: secondsToDigits(from) }] });
  const reader = createListReader(client, list, patience, askedLocales(mirrorOptions, store));
  store.dropParts(kind);
  const parts = store.addParts(kind, [{ filter, cursor: null, until: null }]);
  const onItems = (count: number) => meter.add(count);
  const keep = chosenValues(mirrorOptions);
  await readParts(parts, {
    kind,
    list,
    keep,
    reader,
    preparePages,
    store,
    keyRanges: false,
    signal,
    onItems,
  });
  store.dropParts(kind);
  store.flush();
  return parts[0]?.id ?? 0;
}

function areListsDue(
  readAt: string | null,
  holdings: readonly MirrorHolding[],
  options: MirrorOptions,
  now: Date,
): boolean {
  if (readAt === null || Date.parse(readAt) < now.getTime() - listsAge) return true;
  return holdings.some(
    ({ part, missing }) =>
      missing === 'not-chosen' && (part === 'records' || part === 'assets') && options[part],
  );
}

/** What could not be read lately is not asked for each time. */
function carryOver(holdings: readonly MirrorHolding[], missing: Missing): void {
  for (const { part, missing: reason } of holdings)
    if (reason !== null && reason !== 'not-chosen' && belowOthers.has(part)) missing.set(part, reason);
}

const belowOthers: ReadonlySet<string> = new Set([
  'attribute-options',
  'family-variants',
  'records',
  'assets',
]);
const owners = ['attributes', 'families', 'reference-entities', 'asset-families'];

/** The items that lists lie in, as text. */
function ownersOf(store: MirrorStore): Map<string, string> {
  return new Map(
    owners.flatMap((list) =>
      [...store.structure(list)].map(([code, item]): [string, string] => [
        `${list}/${code}`,
        JSON.stringify(item),
      ]),
    ),
  );
}

function changedOwners(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return (list: string, code: string): boolean =>
    before.get(`${list}/${code}`) !== after.get(`${list}/${code}`);
}

function isoSeconds(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
