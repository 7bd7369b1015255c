import type { FamilyDefinition } from './family-definition.ts';
import { words } from './localized.ts';

/** Families for travelling and sleeping outside. */
export const outdoor: readonly FamilyDefinition[] = [
  {
    code: 'backpacks',
    prefix: 'BAC',
    labels: words('Backpacks', 'Sacs à dos', 'Rucksäcke', 'حقائب الظهر'),
    share: 12,
    attributes: [
      'usp',
      'meta_title',
      'capacity',
      'color',
      'material',
      'waterproof',
      'target_group',
      'certificates',
      'recycled_content',
    ],
    required: ['description', 'price', 'main_image', 'capacity'],
    types: [
      {
        noun: words('Trekking backpack', 'Sac à dos de trekking', 'Trekkingrucksack', 'حقيبة ظهر للرحلات'),
        price: [89, 289],
      },
      { noun: words('Daypack', 'Sac à dos de jour', 'Tagesrucksack', 'حقيبة ظهر يومية'), price: [39, 119] },
      { noun: words('Climbing pack', 'Sac d’escalade', 'Kletterrucksack', 'حقيبة تسلق'), price: [69, 179] },
      {
        noun: words('Commuter backpack', 'Sac à dos urbain', 'Pendlerrucksack', 'حقيبة ظهر للمدينة'),
        price: [59, 159],
      },
      {
        noun: words('Child carrier', 'Porte-bébé de randonnée', 'Kindertrage', 'حامل أطفال للمشي'),
        price: [179, 349],
      },
    ],
    features: [
      words(
        'Ventilated back panel with an adjustable length',
        'Dos ventilé à longueur réglable',
        'Belüftetes Rückensystem mit verstellbarer Länge',
      ),
      words(
        'Rain cover in its own pocket at the base',
        'Housse de pluie rangée dans une poche de fond',
        'Regenhülle in eigener Bodentasche',
      ),
      words(
        'Hip belt with two zipped pockets',
        'Ceinture de hanches à deux poches zippées',
        'Hüftgurt mit zwei Reißverschlusstaschen',
      ),
      words(
        'Loops for poles & ice axe',
        'Attaches pour bâtons & piolet',
        'Halterungen für Stöcke & Eispickel',
      ),
    ],
    spec: { attribute: 'capacity', unit: ' l' },
    ranges: { capacity: [12, 75, 1], weight: [0.6, 3, 0.05] },
    options: {
      material: ['polyamide', 'polyester', 'textile'],
      certificates: ['bluesign', 'fair_wear', 'oeko_tex'],
    },
    categories: {
      master: ['trekking_backpacks', 'daypacks', 'travel_bags'],
      mobile: ['m_outdoor'],
      print: ['p_outdoor'],
    },
    variants: {
      code: 'backpacks_by_color',
      labels: words('Backpacks by colour', 'Sacs à dos par couleur', 'Rucksäcke nach Farbe'),
      levels: [{ axes: ['color'], attributes: ['sku', 'ean', 'main_image'] }],
      children: [4],
    },
  },
  {
    code: 'sleeping_bags',
    prefix: 'SLE',
    labels: words('Sleeping bags', 'Sacs de couchage', 'Schlafsäcke', 'أكياس النوم'),
    share: 5,
    attributes: [
      'short_description',
      'comfort_temperature',
      'color',
      'filling',
      'length',
      'pack_size',
      'certificates',
      'care_instructions',
    ],
    required: ['description', 'price', 'main_image', 'comfort_temperature'],
    types: [
      {
        noun: words('Down sleeping bag', 'Sac de couchage en duvet', 'Daunenschlafsack', 'كيس نوم من الريش'),
        price: [199, 599],
      },
      {
        noun: words(
          'Synthetic sleeping bag',
          'Sac de couchage synthétique',
          'Kunstfaserschlafsack',
          'كيس نوم صناعي',
        ),
        price: [59, 189],
      },
      { noun: words('Travel liner', 'Drap de voyage', 'Reiseschlafsack', 'بطانة كيس نوم'), price: [19, 69] },
    ],
    features: [
      words(
        'Two-way zip along the full length',
        'Zip double curseur sur toute la longueur',
        'Zwei-Wege-Reißverschluss über die ganze Länge',
      ),
      words(
        'Draught collar keeps the warmth in',
        'Collerette qui garde la chaleur',
        'Wärmekragen hält die Wärme im Inneren',
      ),
      words('Foot box with extra filling', 'Zone des pieds renforcée', 'Fußbox mit zusätzlicher Füllung'),
      words(
        'Packs down into the bag supplied',
        'Se comprime dans le sac fourni',
        'Lässt sich im mitgelieferten Beutel verstauen',
      ),
    ],
    spec: { attribute: 'comfort_temperature', unit: ' °C' },
    ranges: { weight: [0.4, 2.2, 0.05], length: [185, 225, 5] },
    options: {
      certificates: ['bluesign', 'oeko_tex', 'rds'],
      care_instructions: ['do_not_bleach', 'hand_wash', 'wash_30'],
    },
    categories: { master: ['sleeping_bags', 'camping'], mobile: ['m_outdoor'], print: ['p_outdoor'] },
  },
  {
    code: 'tents',
    prefix: 'TEN',
    labels: words('Tents', 'Tentes', 'Zelte', 'خيام'),
    share: 5,
    attributes: [
      'usp',
      'people',
      'color',
      'season_rating',
      'water_column',
      'waterproof',
      'pack_size',
      'floor_area',
      'manual',
    ],
    required: ['description', 'price', 'main_image', 'people'],
    types: [
      { noun: words('Dome tent', 'Tente dôme', 'Kuppelzelt', 'خيمة قبة'), price: [99, 399] },
      { noun: words('Tunnel tent', 'Tente tunnel', 'Tunnelzelt', 'خيمة نفقية'), price: [249, 899] },
      {
        noun: words('Ultralight tent', 'Tente ultralégère', 'Ultraleichtzelt', 'خيمة خفيفة جدا'),
        price: [299, 749],
      },
      { noun: words('Family tent', 'Tente familiale', 'Familienzelt', 'خيمة عائلية'), price: [349, 1299] },
    ],
    features: [
      words(
        'Inner and outer tent go up together',
        'Chambre et double toit se montent ensemble',
        'Innen- und Außenzelt werden zusammen aufgebaut',
      ),
      words(
        'Poles of anodised aluminium, 8.5 mm',
        'Arceaux en aluminium anodisé de 8,5 mm',
        'Gestänge aus eloxiertem Aluminium, 8,5 mm',
      ),
      words('Porch with room for 2 backpacks', 'Abside pour 2 sacs à dos', 'Apsis mit Platz für 2 Rucksäcke'),
      words(
        'Taped seams & reflective guy lines',
        'Coutures étanchées & haubans réfléchissants',
        'Versiegelte Nähte & reflektierende Leinen',
      ),
    ],
    spec: { attribute: 'people', unit: 'P' },
    ranges: { weight: [1.1, 18, 0.1], people: [1, 8, 1] },
    categories: { master: ['tents', 'camping'], mobile: ['m_outdoor'], print: ['p_outdoor'] },
  },
];
