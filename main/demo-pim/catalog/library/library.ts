import type { MediaPool } from '../../media/media-pool.ts';
import type { OptionLists } from '../option-lists.ts';
import { type AssetFamily, assetFamilies } from './asset-families.ts';
import { LibraryFiles } from './library-files.ts';
import type { Collection } from './library-types.ts';
import { referenceEntities } from './reference-entities.ts';

/** Reference entities with their records and asset families with their assets: computed, not held. */
export class Library {
  readonly entities: readonly Collection[];
  readonly families: readonly AssetFamily[];
  readonly files: LibraryFiles;

  constructor(seed: string, products: number, options: OptionLists, pool: MediaPool) {
    this.files = new LibraryFiles(seed, pool);
    this.entities = referenceEntities(seed, products, options, this.files);
    this.families = assetFamilies(seed, products, this.files);
  }

  /** The file of a record or of a reference entity itself. */
  recordFile(code: string): ReturnType<LibraryFiles['record']> {
    return this.files.record(code, (entity, record) => this.#drawing(entity, record));
  }

  /** Code of the picture of a reference entity. */
  imageOf(entity: Collection): string {
    return this.files.drawing(entity.code, '', entity.labels.en);
  }

  #drawing(entityCode: string, recordCode: string): { code: string; name: string } | undefined {
    const entity = this.entities.find(({ code }) => code === entityCode);
    if (entity === undefined) return undefined;
    if (recordCode === entityCode) return { code: this.imageOf(entity), name: entity.labels.en };
    const place = entity.placeOf(recordCode);
    if (place === undefined) return undefined;
    const { values } = entity.itemAt(place);
    const name = values.label?.find((value) => value.locale === 'en_US')?.data;
    const image = values.image?.[0]?.data;
    return typeof name === 'string' && typeof image === 'string' ? { code: image, name } : undefined;
  }
}
