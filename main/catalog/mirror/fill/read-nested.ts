import type { MirrorPart } from '../../../../preload/contract/mirror.ts';
import { pathCode } from '../../../pim/pim-client.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { isObject, text } from '../values.ts';
import { inParallel } from './in-parallel.ts';
import type { ListAccess, ListAddress, Paging } from './list-pages.ts';
import { type Missing, readUnlessMissing } from './missing.ts';
import { wholeList } from './read-structure.ts';

/** A list that lies in an item of another one. `kind` is its path with plain codes, without the first slash. */
export interface NestedList extends ListAddress {
  kind: string;
  part: MirrorPart;
}

const atOnce = 4;
/** The kind under which the store remembers which lists a filling has read whole. */
const readMark = '.read';
const selects = new Set(['pim_catalog_simpleselect', 'pim_catalog_multiselect']);
const libraryChoices = new Set(['single_option', 'multiple_options']);
const libraries = ['reference-entities', 'asset-families'] as const;

export interface ReadNestedOptions {
  access: ListAccess;
  store: MirrorStore;
  missing: Missing;
  now: () => Date;
  /** Whether the lists in an item of a list are wanted; all of them unless given. */
  wanted?: ((list: string, code: string) => boolean) | undefined;
}

/**
 * Reads options, family variants and the attributes of reference entities and asset families; lists that were read whole
 * not long ago, as by a filling that is gone on with, are not read again.
 *
 * @throws ProblemError as `listPages` and `MirrorStore`
 */
export async function readNested(options: ReadNestedOptions): Promise<void> {
  const { access, store, missing, now, wanted } = options;
  const readAll = (lists: readonly NestedList[]) =>
    inParallel(unread(store, lists, now()), atOnce, async (list) => {
      await readUnlessMissing(missing, list.part, async () => {
        store.replaceStructure(list.kind, await wholeList(access, list));
        markRead(store, list.kind, now());
      });
    });
  const codes = (list: string, types: ReadonlySet<string> | null = null) =>
    codesOf(store, list, types).filter((code) => wanted?.(list, code) ?? true);
  await readAll([
    ...codes('attributes', selects).map((code) =>
      nested('attribute-options', ['attributes', code, 'options'], 'pages'),
    ),
    ...codes('families').map((code) => nested('family-variants', ['families', code, 'variants'], 'pages')),
    ...libraries.flatMap((library) =>
      codes(library).map((code) => nested(library, [library, code, 'attributes'], 'whole')),
    ),
  ]);
  await readAll(
    libraries.flatMap((library) =>
      codes(library).flatMap((code) =>
        codesOf(store, `${library}/${code}/attributes`, libraryChoices).map((attribute) =>
          nested(library, [library, code, 'attributes', attribute, 'options'], 'whole'),
        ),
      ),
    ),
  );
}

/** How long, in milliseconds, a list counts as read. */
export const listsAge = 86_400_000;

/** Lists that have not been read whole lately. */
export function unread<L extends NestedList>(store: MirrorStore, lists: readonly L[], now: Date): L[] {
  const read = store.structure(readMark);
  return lists.filter(({ kind }) => {
    const at = text(read.get(kind) ?? null);
    return at === null || Date.parse(at) < now.getTime() - listsAge;
  });
}

export function markRead(store: MirrorStore, kind: string, now: Date): void {
  store.putStructure(readMark, new Map([[kind, now.toISOString()]]));
}

/** Everything is to be read anew. */
export function forgetRead(store: MirrorStore): void {
  store.replaceStructure(readMark, new Map());
}

export function nested(part: MirrorPart, path: readonly string[], paging: Paging): NestedList {
  return { part, kind: path.join('/'), path: `/${path.map(pathCode).join('/')}`, paging };
}

/** Codes of a list that is kept, of certain types where they are given. */
export function codesOf(
  store: MirrorStore,
  kind: string,
  types: ReadonlySet<string> | null = null,
): string[] {
  return [...store.structure(kind)].flatMap(([code, item]) => {
    const type = isObject(item) ? text(item.type) : null;
    return types === null || (type !== null && types.has(type)) ? [code] : [];
  });
}
