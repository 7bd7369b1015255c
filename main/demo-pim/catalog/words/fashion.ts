import type { FamilyDefinition } from './family-definition.ts';
import { words } from './localized.ts';

/** Families to wear. */
export const fashion: readonly FamilyDefinition[] = [
  {
    code: 'jackets',
    prefix: 'JAC',
    labels: words('Jackets', 'Vestes', 'Jacken', 'سترات'),
    share: 9,
    attributes: [
      'color',
      'size',
      'gender',
      'fabric',
      'water_column',
      'care_instructions',
      'fit',
      'certificates',
      'collection',
    ],
    required: ['description', 'price', 'main_image', 'size'],
    types: [
      { noun: words('Rain jacket', 'Veste de pluie', 'Regenjacke', 'سترة مطر'), price: [79, 349] },
      { noun: words('Down jacket', 'Doudoune', 'Daunenjacke', 'سترة ريش'), price: [129, 499] },
      { noun: words('Fleece jacket', 'Veste polaire', 'Fleecejacke', 'سترة صوفية'), price: [49, 159] },
      {
        noun: words('Softshell jacket', 'Veste softshell', 'Softshelljacke', 'سترة سوفت شل'),
        price: [89, 259],
      },
    ],
    features: [
      words('Hood fits over a helmet', 'Capuche compatible casque', 'Kapuze passt über den Helm'),
      words(
        'Zips under the arms for ventilation',
        'Aération zippée sous les bras',
        'Unterarm-Reißverschlüsse zur Belüftung',
      ),
      words(
        'Cuffs adjust with one hand',
        'Poignets réglables d’une main',
        'Ärmelbündchen mit einer Hand verstellbar',
      ),
      words('Made without fluorocarbons', 'Fabriquée sans fluorocarbures', 'Ohne Fluorcarbone hergestellt'),
    ],
    ranges: { weight: [0.25, 1.4, 0.05] },
    options: {
      certificates: ['bluesign', 'fair_wear', 'oeko_tex', 'rds'],
      gender: ['men', 'unisex', 'women'],
    },
    categories: { master: ['jackets_women', 'jackets_men'], mobile: ['m_fashion'], print: ['p_fashion'] },
    variants: {
      code: 'jackets_by_size',
      labels: words('Jackets by size', 'Vestes par taille', 'Jacken nach Größe'),
      levels: [{ axes: ['size'], attributes: ['sku', 'ean', 'weight'] }],
      children: [5],
    },
  },
  {
    code: 'shoes',
    prefix: 'SHO',
    labels: words('Shoes', 'Chaussures', 'Schuhe', 'أحذية'),
    share: 12,
    attributes: [
      'color',
      'shoe_size',
      'gender',
      'material',
      'waterproof',
      'sole',
      'care_instructions',
      'collection',
      'heel_height',
    ],
    required: ['description', 'price', 'main_image', 'shoe_size'],
    types: [
      { noun: words('Hiking boot', 'Chaussure de randonnée', 'Wanderschuh', 'حذاء مشي'), price: [99, 299] },
      { noun: words('Running shoe', 'Chaussure de course', 'Laufschuh', 'حذاء جري'), price: [79, 199] },
      { noun: words('Leather shoe', 'Chaussure en cuir', 'Lederschuh', 'حذاء جلدي'), price: [89, 329] },
      { noun: words('Sandal', 'Sandale', 'Sandale', 'صندل'), price: [39, 119] },
      { noun: words('Sneaker', 'Basket', 'Sneaker', 'حذاء رياضي'), price: [59, 179] },
    ],
    features: [
      words(
        'Sole grips on wet rock',
        'Semelle accrocheuse sur rocher mouillé',
        'Sohle greift auf nassem Fels',
      ),
      words('Footbed can be exchanged', 'Semelle intérieure interchangeable', 'Fußbett austauschbar'),
      words('Upper made from one piece', 'Tige d’une seule pièce', 'Schaft aus einem Stück'),
      words('Can be resoled', 'Ressemelable', 'Wiederbesohlbar'),
    ],
    ranges: { weight: [0.4, 1.6, 0.05] },
    options: { material: ['leather', 'polyester', 'textile'], gender: ['men', 'unisex', 'women'] },
    categories: {
      master: ['hiking_boots', 'running_shoes', 'casual_shoes'],
      mobile: ['m_fashion'],
      print: ['p_fashion'],
    },
    variants: {
      code: 'shoes_by_size',
      labels: words('Shoes by size', 'Chaussures par pointure', 'Schuhe nach Größe'),
      levels: [{ axes: ['shoe_size'], attributes: ['sku', 'ean'] }],
      children: [8],
    },
  },
  {
    code: 't_shirts',
    prefix: 'TSH',
    labels: words('T-shirts', 'T-shirts', 'T-Shirts', 'قمصان'),
    share: 13,
    attributes: [
      'color',
      'size',
      'gender',
      'fabric',
      'neckline',
      'sleeve',
      'fit',
      'care_instructions',
      'collection',
      'print_motif',
    ],
    required: ['description', 'price', 'main_image', 'size', 'color'],
    types: [
      { noun: words('Organic T-shirt', 'T-shirt bio', 'Bio-T-Shirt', 'قميص قطن عضوي'), price: [19, 49] },
      { noun: words('Merino shirt', 'T-shirt mérinos', 'Merinoshirt', 'قميص ميرينو'), price: [59, 119] },
      {
        noun: words('Long-sleeved shirt', 'T-shirt manches longues', 'Langarmshirt', 'قميص بأكمام طويلة'),
        price: [29, 69],
      },
      { noun: words('Polo shirt', 'Polo', 'Poloshirt', 'قميص بولو'), price: [35, 89] },
    ],
    features: [
      words(
        'Flat seams that do not rub',
        'Coutures plates qui ne frottent pas',
        'Flache Nähte, die nicht scheuern',
      ),
      words('Keeps its shape after washing', 'Garde sa forme au lavage', 'Bleibt nach dem Waschen in Form'),
      words(
        'Dyed in the piece, soft from day one',
        'Teint en pièce, doux dès le premier jour',
        'Im Stück gefärbt, weich ab dem ersten Tag',
      ),
      words(
        'Neck tape in a contrasting colour',
        'Bande de propreté contrastée',
        'Nackenband in Kontrastfarbe',
      ),
    ],
    ranges: { weight: [0.12, 0.35, 0.01] },
    categories: { master: ['t_shirts_women', 't_shirts_men'], mobile: ['m_fashion'], print: ['p_fashion'] },
    variants: {
      code: 't_shirts_by_color_and_size',
      labels: words(
        'T-shirts by colour and size',
        'T-shirts par couleur et taille',
        'T-Shirts nach Farbe und Größe',
      ),
      levels: [
        { axes: ['color'], attributes: ['main_image', 'print_motif'] },
        { axes: ['size'], attributes: ['sku', 'ean', 'weight'] },
      ],
      children: [3, 5],
    },
  },
];
