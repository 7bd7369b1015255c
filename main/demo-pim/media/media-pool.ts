import { createHash } from 'node:crypto';
import { optionDefinitions } from '../catalog/data/options.ts';
import { familiesByCode } from '../catalog/family.ts';
import { drawPdf } from './pdf.ts';
import { type Color, drawPng, pictureBytes } from './png.ts';
import { silhouettes } from './silhouettes.ts';
import { drawEnergyLabel } from './svg.ts';

/** A media file as Akeneo describes it. */
export interface MediaFile {
  /** Path-like, as in `8/6/d/5/86d5…_name.png`. */
  readonly code: string;
  readonly originalFilename: string;
  readonly mimeType: string;
  readonly extension: string;
  /** In bytes. */
  readonly size: number;
  /** Draws the file. */
  bytes(): Buffer;
}

const colors: Readonly<Record<string, Color>> = {
  black: [58, 60, 66],
  blue: [52, 108, 196],
  brown: [134, 92, 62],
  green: [62, 142, 92],
  grey: [140, 146, 156],
  natural: [208, 188, 156],
  orange: [232, 128, 48],
  petrol: [26, 118, 128],
  red: [200, 56, 60],
  violet: [122, 84, 176],
  white: [232, 234, 236],
  yellow: [236, 196, 60],
};
const manualLocales = ['de_DE', 'en_US', 'fr_FR'];

/**
 * The files that products point at. A few hundred stand for all: products of one family, type and colour share a
 * picture, so that the pool does not grow with the catalog. Pictures are drawn when they are downloaded.
 */
export class MediaPool {
  readonly files: readonly MediaFile[];
  readonly #byName: ReadonlyMap<string, MediaFile>;
  readonly #byCode: ReadonlyMap<string, MediaFile>;

  constructor(seed: string) {
    const named = [...pictures(seed), ...labels(seed), ...documents(seed)];
    this.files = named.map(([, file]) => file);
    this.#byName = new Map(named);
    this.#byCode = new Map(this.files.map((file) => [file.code, file]));
  }

  /** The file of a code; media codes are case-sensitive. */
  get(code: string): MediaFile | undefined {
    return this.#byCode.get(code);
  }

  /** The file for an attribute of a product. */
  find(
    attribute: string,
    family: string,
    type: number,
    color: string,
    energyClass: string,
    locale: string | null,
  ): MediaFile | undefined {
    if (attribute === 'main_image') return this.#byName.get(`${family} ${type} ${color}`);
    if (attribute === 'energy_label') return this.#byName.get(`label ${energyClass}`);
    return this.#byName.get(`${attribute} ${family} ${type} ${locale ?? ''}`);
  }
}

type Named = readonly [string, MediaFile];

function pictures(seed: string): Named[] {
  const list: Named[] = [];
  for (const family of familiesByCode.values()) {
    for (const [type, { noun }] of family.definition.types.entries()) {
      for (const option of optionDefinitions.get('color') ?? []) {
        const color = colors[option.code] ?? [128, 128, 128];
        const name = `${noun.en}-${option.code}`
          .toLowerCase()
          .normalize('NFD')
          .replace(/[^a-z0-9]+/g, '-');
        const draw = () => drawPng(silhouettes[family.code] ?? [], color);
        list.push([
          `${family.code} ${type} ${option.code}`,
          file(seed, `${name}.png`, 'image/png', pictureBytes, draw),
        ]);
      }
    }
  }
  return list;
}

function labels(seed: string): Named[] {
  return Array.from({ length: 7 }, (_, marked): Named => {
    const draw = () => drawEnergyLabel(marked);
    const name = `energy-label-${'abcdefg'.charAt(marked)}.svg`;
    return [`label ${'abcdefg'.charAt(marked)}`, file(seed, name, 'image/svg+xml', draw().length, draw)];
  });
}

function documents(seed: string): Named[] {
  const list: Named[] = [];
  for (const family of familiesByCode.values()) {
    for (const [type, { noun }] of family.definition.types.entries()) {
      for (const locale of manualLocales) {
        const title = locale === 'de_DE' ? noun.de : locale === 'fr_FR' ? noun.fr : noun.en;
        const draw = () =>
          drawPdf(
            title,
            family.definition.features.map((feature) => feature.en),
          );
        const name = `${family.code}-${type + 1}-${locale}.pdf`;
        list.push([
          `manual ${family.code} ${type} ${locale}`,
          file(seed, `manual-${name}`, 'application/pdf', draw().length, draw),
        ]);
      }
      const draw = () =>
        drawPdf(
          `Data sheet: ${noun.en}`,
          family.definition.features.map((feature) => feature.en),
        );
      const name = `data-sheet-${family.code}-${type + 1}.pdf`;
      list.push([
        `data_sheet ${family.code} ${type} `,
        file(seed, name, 'application/pdf', draw().length, draw),
      ]);
    }
  }
  return list;
}

function file(seed: string, name: string, mimeType: string, size: number, bytes: () => Buffer): MediaFile {
  const hash = createHash('sha1').update(`${seed} ${name}`).digest('hex');
  const folder = hash.slice(0, 4).split('').join('/');
  const stored = name.replace(/-/g, '_');
  return {
    code: `${folder}/${hash}_${stored}`,
    originalFilename: name,
    mimeType,
    extension: name.split('.').at(-1) ?? '',
    size,
    bytes,
  };
}
