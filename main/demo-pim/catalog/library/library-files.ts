import { createHash } from 'node:crypto';
import { drawInitials } from '../../media/initials.ts';
import type { MediaFile, MediaPool } from '../../media/media-pool.ts';

const drawn = /^[0-9a-f](?:\/[0-9a-f]){3}\/[0-9a-f]{40}_(brands|designers|materials)__([a-z0-9_]+)\.svg$/;

/**
 * The files of records and assets. Records show a drawing whose name says whose it is, so that it can be drawn again
 * when it is asked for; assets share the pool of the products' media.
 */
export class LibraryFiles {
  readonly #seed: string;
  readonly #pool: MediaPool;
  readonly #pictures: readonly MediaFile[];
  readonly #documents: readonly MediaFile[];

  constructor(seed: string, pool: MediaPool) {
    this.#seed = seed;
    this.#pool = pool;
    this.#pictures = pool.files.filter((file) => file.mimeType === 'image/png');
    this.#documents = pool.files.filter((file) => file.mimeType === 'application/pdf');
  }

  /** Code of the drawing of a record, or with an empty `record` of the reference entity itself. */
  drawing(entity: string, record: string, name: string): string {
    const own = record === '' ? entity : record;
    const hash = createHash('sha1').update(`${this.#seed} ${entity} ${own} ${name}`).digest('hex');
    return `${hash.slice(0, 4).split('').join('/')}/${hash}_${entity}__${own}.svg`;
  }

  picture(hash: number): string {
    return this.#pictures[hash % this.#pictures.length]?.code ?? '';
  }

  document(hash: number): string {
    return this.#documents[hash % this.#documents.length]?.code ?? '';
  }

  /** A file of a record; `drawingOf` gives the code that the drawing of a record has and its label. */
  record(
    code: string,
    drawingOf: (entity: string, record: string) => { code: string; name: string } | undefined,
  ): { mimeType: string; name: string; bytes: Buffer } | undefined {
    const parts = drawn.exec(code);
    const [, entity = '', record = ''] = parts ?? [];
    const found = parts === null ? undefined : drawingOf(entity, record);
    if (found?.code !== code) return undefined;
    return { mimeType: 'image/svg+xml', name: `${record}.svg`, bytes: drawInitials(found.name) };
  }

  /** A file of an asset. */
  asset(code: string): { mimeType: string; name: string; bytes: Buffer } | undefined {
    const file = this.#pool.get(code);
    return file && { mimeType: file.mimeType, name: file.originalFilename, bytes: file.bytes() };
  }
}
