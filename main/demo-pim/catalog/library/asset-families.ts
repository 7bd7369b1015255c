import { combine, pick } from '../hash.ts';
import { words as l } from '../words/localized.ts';
import { choice, label, media, number, pickOption, text } from './attribute-kinds.ts';
import { collection } from './collection.ts';
import type { LibraryFiles } from './library-files.ts';
import type { Collection, LibraryAttribute } from './library-types.ts';
import { file, localized, single } from './value-entries.ts';

/** An asset family: what it holds and what is particular to asset families. */
export interface AssetFamily extends Collection {
  readonly mainMedia: string;
  readonly namingConvention: unknown;
  readonly productLinkRules: readonly unknown[];
}

const photographers = ['A. Brandt', 'Studio Kessler & Co', 'M. Duval', 'Y. Sato'];
const orientation = choice(
  'single_option',
  'orientation',
  l('Orientation', 'Orientation', 'Ausrichtung'),
  'landscape:Landscape:Paysage:Quer|portrait:Portrait:Portrait:Hoch|square:Square:Carré:Quadratisch',
);
const tags = choice(
  'multiple_options',
  'tags',
  l('Tags', 'Étiquettes', 'Schlagworte'),
  'ambient:Ambient:Ambiance:Stimmung|detail:Detail:Détail:Detail|packshot:Packshot:Packshot:Freisteller',
);

/** The asset families, in the order of their codes. */
export function assetFamilies(seed: string, products: number, files: LibraryFiles): readonly AssetFamily[] {
  return [manuals(seed, products, files), images(seed, products, files), videos(seed, products)];
}

function images(seed: string, products: number, files: LibraryFiles): AssetFamily {
  const shotOn = plain('date', 'shot_on', l('Shot on', 'Prise le', 'Aufgenommen am'));
  const retouched = plain('boolean', 'retouched', l('Retouched', 'Retouchée', 'Retuschiert'));
  const picture = media('media_file', 'media', l('Media', 'Média', 'Medium'), ['png']);
  const alt = text('alt_text', l('Alternative text', 'Texte alternatif', 'Alternativtext'), {
    perLocale: true,
  });
  const credit = text('photographer', l('Photographer', 'Photographe', 'Fotografie'));
  const family = collection(seed, {
    code: 'product_images',
    labels: l('Product images', 'Images de produits', 'Produktbilder'),
    attributes: [label, picture, alt, orientation, credit, retouched, shotOn, tags],
    count: imageCount(products),
    codeAt: imageCode,
    valuesAt: (place, hash) => ({
      label: localized(l(`Picture ${place + 1}`, `Photo ${place + 1}`, `Bild ${place + 1}`)),
      media: file(files.picture(hash)),
      alt_text: hash % 3 === 0 ? [] : localized(l('Front view', 'Vue de face', 'Vorderansicht')),
      orientation: single(pickOption(orientation, hash)),
      photographer: single(pick(photographers, combine(hash, 2))),
      retouched: single(hash % 2 === 0),
      shot_on: single(`202${2 + (hash % 4)}-0${1 + (hash % 9)}-1${hash % 9}T00:00:00+00:00`),
      tags: single(hash % 4 === 0 ? ['detail', 'packshot'] : ['packshot']),
    }),
  });
  return {
    ...family,
    mainMedia: 'media',
    namingConvention: {
      source: { property: 'media', channel: null, locale: null },
      pattern: '/^(?P<product_ref>[A-Z]{3}-\\d+)_(?P<number>\\d+)\\.png$/',
      abort_asset_creation_on_error: false,
    },
    productLinkRules: [
      {
        product_selections: [{ field: 'sku', operator: '=', value: '{{product_ref}}' }],
        assign_assets_to: [{ mode: 'add', attribute: 'product_images' }],
      },
    ],
  };
}

function manuals(seed: string, products: number, files: LibraryFiles): AssetFamily {
  const document = media('media_file', 'media', l('File', 'Fichier', 'Datei'), ['pdf'], { perLocale: true });
  const pages = number('pages', l('Pages', 'Pages', 'Seiten'));
  const family = collection(seed, {
    code: 'manuals',
    labels: l('Manuals', 'Notices', 'Anleitungen'),
    attributes: [label, document, pages],
    count: manualCount(products),
    codeAt: manualCode,
    valuesAt: (place, hash) => ({
      label: localized(l(`Manual ${place + 1}`, `Notice ${place + 1}`, `Anleitung ${place + 1}`)),
      media: ['de_DE', 'en_US', 'fr_FR'].map((locale, number) => ({
        locale,
        channel: null,
        data: files.document(hash + number),
        isFile: true,
      })),
      pages: single(String(4 + (hash % 60))),
    }),
  });
  return { ...family, mainMedia: 'media', namingConvention: {}, productLinkRules: [] };
}

function videos(seed: string, products: number): AssetFamily {
  const video: LibraryAttribute = {
    code: 'media',
    type: 'media_link',
    labels: l('Video', 'Vidéo', 'Video'),
    special: { media_type: 'youtube', prefix: 'https://www.youtube.com/watch?v=', suffix: null },
  };
  const family = collection(seed, {
    code: 'videos',
    labels: l('Videos', 'Vidéos', 'Videos'),
    attributes: [label, video],
    count: Math.max(12, Math.ceil(products / 100)),
    codeAt: (place) => `video_${String(place + 1).padStart(7, '0')}`,
    valuesAt: (place, hash) => ({
      label: localized(l(`Video ${place + 1}`, `Vidéo ${place + 1}`, `Video ${place + 1}`)),
      media: single(`demo${hash.toString(36).padStart(7, '0')}`),
    }),
  });
  return { ...family, mainMedia: 'media', namingConvention: {}, productLinkRules: [] };
}

/** How many product images there are for so many products. */
export function imageCount(products: number): number {
  return Math.max(40, products);
}

/** The code of a product image. */
export function imageCode(place: number): string {
  return `image_${String(place + 1).padStart(8, '0')}`;
}

/** How many manuals there are for so many products. */
export function manualCount(products: number): number {
  return Math.max(30, Math.ceil(products / 20));
}

/** The code of a manual. */
export function manualCode(place: number): string {
  return `manual_${String(place + 1).padStart(7, '0')}`;
}

function plain(type: string, code: string, labels: LibraryAttribute['labels']): LibraryAttribute {
  return { code, type, labels };
}
