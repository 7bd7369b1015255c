import { Writable } from 'node:stream';
import type { Json } from '../../../../preload/contract/read-item.ts';
import type { PimClient } from '../../../pim/pim-client.ts';
import { ProblemError } from '../../../pim/problem-error.ts';
import { mediaPath } from '../../media/media-path.ts';
import { isObject, text } from '../values.ts';
import { mediaIn, type Picture } from './main-pictures.ts';

/** Measured with pictures of 2 to 24 megapixels drawn like photographs: one of 256 pixels with its place in the file, and making it, in seconds. */
const bytesEach = 11_000;
const secondsToScale = 0.06;
/** Where the one that is tried does not come. */
const secondsToFetch = 0.3;
/** Every reference entity is made with it (api.akeneo.com, "Reference entity attributes"). */
const imageOfRecords = 'image';

interface Page {
  kind: Picture['kind'];
  items: readonly Json[];
  total: number;
  /** The attribute of the main image of an item; null for none, undefined where it is not known. */
  attributeOf: (item: Json) => string | null | undefined;
}

export interface PicturesEstimate {
  count: number;
  bytes: number;
  /** For one picture, of one call at a time. */
  secondsEach: number;
}

/** What the first page of each list tells of the main images of all. */
export interface PictureSamples {
  /** A page of families, which say what is a main image. */
  families(items: readonly Json[]): void;
  /** A page of products or product models. */
  items(items: readonly Json[], total: number): void;
  /** A page of the records or assets that lie in `owner`. */
  library(part: 'records' | 'assets', owner: Json, items: readonly Json[], total: number): void;
  /** Fetches one picture to see how long that takes. @throws ProblemError `cancelled` */
  estimate(client: PimClient, signal: AbortSignal): Promise<PicturesEstimate>;
}

export function createPictureSamples(): PictureSamples {
  const byFamily = new Map<string, string | null>();
  const pages: Page[] = [];
  const ofFamily = (item: Json): string | null | undefined => {
    const family = isObject(item) ? text(item.family) : null;
    return family === null ? null : byFamily.get(family);
  };
  return {
    families(items) {
      for (const item of items) {
        const code = isObject(item) ? text(item.code) : null;
        if (isObject(item) && code !== null) byFamily.set(code, text(item.attribute_as_image));
      }
    },
    items: (items, total) => void pages.push({ kind: 'product', items, total, attributeOf: ofFamily }),
    library(part, owner, items, total) {
      const main = isObject(owner) ? text(owner.attribute_as_main_media) : null;
      const attribute = part === 'records' ? imageOfRecords : main;
      const kind = part === 'records' ? 'record' : 'asset';
      pages.push({ kind, items, total, attributeOf: () => attribute });
    },
    async estimate(client, signal) {
      const found = pages.map(named);
      const count = Math.round(found.reduce((sum, { expected }) => sum + expected, 0));
      const first = found.flatMap(({ pictures }) => pictures)[0];
      const seconds = first === undefined ? 0 : await secondsOf(first, client, signal);
      return { count, bytes: count * bytesEach, secondsEach: seconds + secondsToScale };
    },
  };
}

/** The pictures that a page names, each once, and how many there are then in the whole list. */
function named({ kind, items, total, attributeOf }: Page): { pictures: Picture[]; expected: number } {
  const codes = new Set<string>();
  let known = 0;
  for (const item of items) {
    const attribute = attributeOf(item);
    if (attribute === undefined) continue;
    known += 1;
    // What is elsewhere is linked to and not fetched.
    for (const code of attribute === null ? [] : mediaIn(item, attribute))
      if (!code.includes('://')) codes.add(code);
  }
  const pictures = [...codes].map((code) => ({ kind, code }));
  return { pictures, expected: known === 0 ? 0 : (total * codes.size) / known };
}

async function secondsOf(picture: Picture, client: PimClient, signal: AbortSignal): Promise<number> {
  const begin = performance.now();
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await client.download(mediaPath(picture), nowhere, { signal });
    return (performance.now() - begin) / 1000;
  } catch (error) {
    // One that does not come says nothing of the others.
    if (error instanceof ProblemError && error.problem.code !== 'cancelled') return secondsToFetch;
    throw error;
  }
}
