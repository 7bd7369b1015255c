import { combine, pick } from '../hash.ts';
import type { OptionLists } from '../option-lists.ts';
import { words as l } from '../words/localized.ts';
import { choice, label, link, media, number, pickOption, text } from './attribute-kinds.ts';
import { collection } from './collection.ts';
import type { LibraryFiles } from './library-files.ts';
import type { Collection } from './library-types.ts';
import { materials } from './materials.ts';
import { file, localized, single } from './value-entries.ts';

const image = media('image', 'image', l('Image', 'Image', 'Bild'), ['svg', 'png']);
const description = text(
  'description',
  l('Description', 'Description', 'Beschreibung'),
  { perLocale: true },
  { is_textarea: true, is_rich_text_editor: true },
);
const country = choice(
  'single_option',
  'country',
  l('Country', 'Pays', 'Land'),
  'at:Austria:Autriche:Österreich|ch:Switzerland:Suisse:Schweiz|de:Germany:Allemagne:Deutschland|fi:Finland:Finlande:Finnland|fr:France:France:Frankreich|it:Italy:Italie:Italien|jp:Japan:Japon:Japan|no:Norway:Norvège:Norwegen',
);
const markets = choice(
  'multiple_options',
  'markets',
  l('Markets', 'Marchés', 'Märkte'),
  'apac:Asia:Asie:Asien|emea:Europe:Europe:Europa|us:America:Amérique:Amerika',
);
const given = 'Astrid Malik Pauline Shun Ida Tomasz Lucía Noor Henrik Yuki Clara Bram'.split(' ');
const surnames = 'Lindqvist Okafor Delacroix Yamamoto Rau Nowak Ferrer Haddad Solberg Arai Weiß Bakker'.split(
  ' ',
);

/** The reference entities, in the order of their codes. */
export function referenceEntities(
  seed: string,
  products: number,
  options: OptionLists,
  files: LibraryFiles,
): readonly Collection[] {
  return [brands(seed, options, files), designers(seed, products, options, files), materialsOf(seed, files)];
}

/** One record for each option of the attribute `brand`, with its code. */
function brands(seed: string, options: OptionLists, files: LibraryFiles): Collection {
  const list = options.of('brand');
  const founded = number('founded', l('Founded', 'Fondée en', 'Gegründet'));
  const website = text('website', l('Website', 'Site web', 'Webseite'), {}, { validation_rule: 'url' });
  return collection(seed, {
    code: 'brands',
    labels: l('Brands', 'Marques', 'Marken'),
    attributes: [label, image, description, country, founded, markets, website],
    count: list.length,
    codeAt: (place) => list.at(place)?.code ?? '',
    valuesAt: (place, hash) => {
      const option = list.at(place);
      const name = option?.labels.en ?? '';
      return {
        label: option === undefined ? [] : localized(option.labels),
        image: file(files.drawing('brands', option?.code ?? '', name)),
        description: localized(
          l(
            `<p>${name} has made things that last since ${1890 + (hash % 120)}.</p>`,
            `<p>${name} fabrique des produits durables depuis ${1890 + (hash % 120)}.</p>`,
            `<p>${name} macht seit ${1890 + (hash % 120)} Dinge, die bleiben.</p>`,
          ),
        ),
        country: single(pickOption(country, combine(hash, 2))),
        founded: single(String(1890 + (hash % 120))),
        markets: single(hash % 3 === 0 ? ['emea'] : ['emea', 'us']),
        website:
          hash % 4 === 0 ? [] : single(`https://www.${option?.code.replaceAll('_', '-') ?? ''}.example`),
      };
    },
  });
}

function designers(seed: string, products: number, options: OptionLists, files: LibraryFiles): Collection {
  const list = options.of('brand');
  const brand = link(
    'reference_entity_multiple_links',
    'brands',
    l('Works for', 'Travaille pour', 'Arbeitet für'),
    'brands',
  );
  const biography = text(
    'biography',
    l('Biography', 'Biographie', 'Biografie'),
    { perLocale: true, perChannel: true },
    { is_textarea: true },
  );
  return collection(seed, {
    code: 'designers',
    labels: l('Designers', 'Designers', 'Designer'),
    attributes: [label, image, biography, brand, country],
    count: designerCount(products),
    codeAt: designerCode,
    valuesAt: (place, hash) => {
      const name = `${pick(given, hash)} ${pick(surnames, combine(hash, 3))}`;
      const works = list.at(hash % list.length)?.code ?? '';
      return {
        label: localized(l(name, name, name)),
        image: hash % 5 === 0 ? [] : file(files.drawing('designers', designerCode(place), name)),
        biography: [
          { locale: 'en_US', channel: 'ecommerce', data: `${name} studied in Helsinki & draws by hand.` },
          { locale: 'en_US', channel: 'print', data: `${name}, designer.` },
          { locale: 'de_DE', channel: 'ecommerce', data: `${name} hat in Helsinki studiert.` },
        ],
        brands: single([works]),
        country: single(pickOption(country, combine(hash, 2))),
      };
    },
  });
}

function materialsOf(seed: string, files: LibraryFiles): Collection {
  const density = number('density', l('Density (g/cm³)', 'Densité (g/cm³)', 'Dichte (g/cm³)'), true);
  const supplier = link(
    'reference_entity_single_link',
    'supplier',
    l('Supplier', 'Fournisseur', 'Lieferant'),
    'brands',
  );
  const certificates = {
    code: 'certificates',
    type: 'asset_collection',
    labels: l('Certificates', 'Certificats', 'Zertifikate'),
    special: { asset_family_identifier: 'manuals' },
  };
  return collection(seed, {
    code: 'materials',
    labels: l('Materials', 'Matières', 'Materialien'),
    attributes: [label, image, certificates, density, description, supplier],
    count: materials.length,
    codeAt: (place) => materials[place]?.code ?? '',
    valuesAt: (place, hash) => {
      const material = materials[place];
      if (material === undefined) return {};
      return {
        label: localized(material.labels),
        image: file(files.drawing('materials', material.code, material.labels.en)),
        certificates: hash % 2 === 0 ? single(['manual_0000001']) : [],
        density: single(material.density),
        description: hash % 3 === 0 ? [] : localized(material.labels),
        supplier: single('alpenkraft'),
      };
    },
  });
}

/** How many designers there are for so many products. */
export function designerCount(products: number): number {
  return Math.max(24, Math.ceil(products / 200));
}

/** The code of a designer. */
export function designerCode(place: number): string {
  return `designer_${String(place + 1).padStart(6, '0')}`;
}
