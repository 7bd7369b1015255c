import type { MediaKind } from '../../../preload/contract/catalog-records.ts';
import { pathCode } from '../../pim/pim-client.ts';

/** Where the bytes of each kind are (api.akeneo.com; only product and category media end in `/download`). */
const paths: Readonly<Record<MediaKind, (code: string) => string>> = {
  product: (code) => `/media-files/${code}/download`,
  category: (code) => `/category-media-files/${code}/download`,
  asset: (code) => `/asset-media-files/${code}`,
  record: (code) => `/reference-entities-media-files/${code}`,
};

/** The path of a file's bytes in the API. */
export function mediaPath({ kind, code }: { kind: MediaKind; code: string }): string {
  return paths[kind](pathCode(code));
}
