import type { FamilyDefinition } from './family-definition.ts';
import { words } from './localized.ts';

/** Families with a plug or a battery. */
export const electronics: readonly FamilyDefinition[] = [
  {
    code: 'headphones',
    prefix: 'HEA',
    labels: words('Headphones', 'Casques audio', 'Kopfhörer', 'سماعات رأس'),
    share: 7,
    attributes: [
      'short_description',
      'usp',
      'color',
      'connectivity',
      'battery_life',
      'battery_capacity',
      'frequency_response',
      'noise_cancelling',
      'cordless',
      'data_sheet',
    ],
    required: ['description', 'price', 'main_image', 'connectivity'],
    types: [
      {
        noun: words(
          'Over-ear headphones',
          'Casque circum-aural',
          'Over-Ear-Kopfhörer',
          'سماعات رأس فوق الأذن',
        ),
        price: [79, 449],
      },
      {
        noun: words(
          'In-ear headphones',
          'Écouteurs intra-auriculaires',
          'In-Ear-Kopfhörer',
          'سماعات داخل الأذن',
        ),
        price: [29, 299],
      },
      {
        noun: words('Sports earphones', 'Écouteurs de sport', 'Sportkopfhörer', 'سماعات رياضية'),
        price: [39, 199],
      },
    ],
    features: [
      words(
        'Six microphones for calls in the wind',
        'Six micros pour téléphoner dans le vent',
        'Sechs Mikrofone für Gespräche im Wind',
      ),
      words(
        'Ear pads can be exchanged without tools',
        'Coussinets remplaçables sans outil',
        'Ohrpolster ohne Werkzeug wechselbar',
      ),
      words(
        '10 minutes of charging give 3 hours',
        '10 minutes de charge pour 3 heures',
        '10 Minuten laden für 3 Stunden',
      ),
      words(
        'Plays on two devices at once',
        'Connexion à deux appareils à la fois',
        'Mit zwei Geräten zugleich verbunden',
      ),
    ],
    ranges: { weight: [0.02, 0.38, 0.01], battery_capacity: [60, 900, 10] },
    options: { connectivity: ['bluetooth', 'jack', 'usb_c'] },
    categories: { master: ['headphones', 'audio'], mobile: ['m_electronics'], print: ['p_electronics'] },
    variants: {
      code: 'headphones_by_color',
      labels: words('Headphones by colour', 'Casques par couleur', 'Kopfhörer nach Farbe'),
      levels: [{ axes: ['color'], attributes: ['sku', 'ean', 'main_image'] }],
      children: [3],
    },
  },
  {
    code: 'televisions',
    prefix: 'TEL',
    labels: words('Televisions', 'Téléviseurs', 'Fernseher', 'أجهزة تلفاز'),
    share: 6,
    attributes: [
      'meta_title',
      'print_headline',
      'keywords',
      'screen_size',
      'resolution',
      'refresh_rate',
      'energy_class',
      'power',
      'connectivity',
      'width',
      'height',
      'energy_label',
      'data_sheet',
    ],
    required: ['description', 'price', 'main_image', 'screen_size', 'energy_class'],
    types: [
      {
        noun: words('OLED television', 'Téléviseur OLED', 'OLED-Fernseher', 'تلفاز OLED'),
        price: [899, 3499],
      },
      { noun: words('LED television', 'Téléviseur LED', 'LED-Fernseher', 'تلفاز LED'), price: [229, 1199] },
      {
        noun: words('Kitchen television', 'Téléviseur de cuisine', 'Küchenfernseher', 'تلفاز مطبخ'),
        price: [149, 349],
      },
    ],
    features: [
      words(
        'Four HDMI inputs, one with eARC',
        'Quatre entrées HDMI, dont une eARC',
        'Vier HDMI-Eingänge, einer mit eARC',
      ),
      words('Turns the sound up for voices only', 'Renforce seulement les voix', 'Hebt nur die Stimmen an'),
      words('Stand in two widths', 'Pied à deux écartements', 'Standfuß in zwei Breiten'),
      words('Updates promised for 7 years', 'Mises à jour garanties 7 ans', 'Updates für 7 Jahre zugesagt'),
    ],
    spec: { attribute: 'screen_size', unit: '"' },
    ranges: { weight: [4, 38, 0.5], power: [35, 320, 5], width: [70, 190, 1], height: [42, 110, 1] },
    options: { connectivity: ['bluetooth', 'hdmi', 'optical', 'wifi'] },
    categories: {
      master: ['televisions', 'electronics'],
      mobile: ['m_electronics'],
      print: ['p_electronics'],
    },
  },
];
