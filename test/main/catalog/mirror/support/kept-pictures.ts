import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { openMirrorReader } from '../../../../../main/catalog/mirror/search/mirror-reader.ts';
import { holdingsOf } from '../../../../../main/catalog/mirror/store/holdings.ts';
import { throwIfCancelled } from '../../../../../main/pim/problem-error.ts';
import type { MirrorHolding } from '../../../../../preload/contract/mirror.ts';
import type { mirrorOf } from './mirror-house.ts';

type House = Pick<ReturnType<typeof mirrorOf>, 'client' | 'items' | 'structure' | 'meta'>;

/** The pictures of a mirror by kind and code: the type of each, null where there is none to be had. */
export function picturesIn(path: string): Map<string, string | null> {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db.prepare('SELECT kind, code, type FROM thumbnail').all();
  db.close();
  return new Map(
    rows.map(({ kind, code, type }) => [
      `${String(kind)} ${String(code)}`,
      type === null ? null : String(type),
    ]),
  );
}

const field = (json: unknown, name: string): unknown => Reflect.get(Object(json), name);

/** The files that a list of items has in an attribute. */
function filesOf(items: Iterable<unknown>, attribute: (item: unknown) => unknown): Set<string> {
  const found = new Set<string>();
  for (const item of items) {
    const entries = field(field(item, 'values'), String(attribute(item)));
    for (const entry of Array.isArray(entries) ? (entries as unknown[]) : []) {
      const data = field(entry, 'data');
      if (typeof data === 'string') found.add(data);
    }
  }
  return found;
}

/** The main images that the products and models of a mirror name, by what it holds of families. */
export function mainImages(house: House): Set<string> {
  const families = house.structure('families');
  const attribute = (item: unknown) =>
    field(families.get(String(field(item, 'family'))), 'attribute_as_image');
  return filesOf([...house.items().values(), ...house.items('model').values()], attribute);
}

/** The files that the items of a library list have in an attribute. */
export function libraryImages(house: House, kind: string, attribute: string): Set<string> {
  return filesOf(house.structure(kind).values(), () => attribute);
}

export function thumbnailsHeld({ path }: { path: string }): MirrorHolding | undefined {
  const reader = openMirrorReader(path);
  const found = reader?.summary();
  reader?.close();
  return found && holdingsOf(found.meta, found).find(({ part }) => part === 'thumbnails');
}

const picture = readFileSync(new URL('../pictures/files/halves.webp', import.meta.url));

/** Answers every file with one picture, since the demo PIM draws each anew; and some otherwise. */
export function serveFiles({ client }: Pick<House, 'client'>) {
  const asked: string[] = [];
  let other: (code: string) => Promise<Buffer | null> = async () => null;
  const download = client.download.bind(client);
  client.download = async (path, sink, options) => {
    const [, of, code = ''] =
      /^\/(media|asset-media|reference-entities-media)-files\/(.+?)(?:\/download)?$/.exec(
        decodeURIComponent(path),
      ) ?? [];
    if (of === undefined) return download(path, sink, options);
    throwIfCancelled(options?.signal);
    await turn();
    asked.push(code);
    const bytes = of === 'media' ? await other(code) : null;
    await pipeline([bytes ?? picture], sink());
    return {};
  };
  return {
    /** Codes of files in the order in which they were asked for. */
    asked,
    /** Null for the picture that all have. */
    answer(bend: (code: string) => Promise<Buffer | null>) {
      other = bend;
    },
  };
}
