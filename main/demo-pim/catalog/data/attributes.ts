import { type Localized, words as l } from '../words/localized.ts';
import type { AttributeDefinition, AttributeType, Special } from './attribute-definition.ts';

const define =
  (type: AttributeType, common: Special = {}) =>
  (group: string, code: string, labels: Localized, special: Special = {}): AttributeDefinition => ({
    code,
    type,
    group,
    labels,
    ...common,
    ...special,
  });

const identifier = define('pim_catalog_identifier', { unique: true });
const text = define('pim_catalog_text');
const textarea = define('pim_catalog_textarea');
const select = define('pim_catalog_simpleselect', { missingOneIn: 12 });
const multiselect = define('pim_catalog_multiselect', { missingOneIn: 8 });
const yesNo = define('pim_catalog_boolean', { missingOneIn: 10 });
const date = define('pim_catalog_date', { missingOneIn: 5 });
const integer = define('pim_catalog_number', { missingOneIn: 6 });
const decimal = define('pim_catalog_number', { decimals: true, missingOneIn: 6 });
const metric = define('pim_catalog_metric', { decimals: true, missingOneIn: 9 });
const length = (group: string, code: string, labels: Localized, range: readonly [number, number, number]) =>
  metric(group, code, labels, { metricFamily: 'Length', unit: 'CENTIMETER', range });
const image = define('pim_catalog_image', { extensions: ['png', 'svg'] });
const file = define('pim_catalog_file', { extensions: ['pdf'], missingOneIn: 3 });

/** All attributes of the demo catalog. */
export const attributeDefinitions: readonly AttributeDefinition[] = [
  identifier('general', 'sku', l('SKU', 'UGS', 'Artikelnummer'), {
    guidelines: l(
      'Given by the ERP, never changed.',
      'Donnée par l’ERP, jamais modifiée.',
      'Vom ERP vergeben, nie geändert.',
    ),
  }),
  identifier('general', 'ean', l('EAN', 'EAN', 'EAN'), { missingOneIn: 9 }),
  text('general', 'name', l('Name', 'Nom', 'Name', 'الاسم'), { localizable: true, maxCharacters: 255 }),
  select('general', 'brand', l('Brand', 'Marque', 'Marke'), { missingOneIn: 0 }),
  select('general', 'collection', l('Collection', 'Collection', 'Kollektion')),
  select('general', 'country_of_origin', l('Country of origin', 'Pays d’origine', 'Ursprungsland')),
  date('general', 'available_from', l('Available from', 'Disponible à partir du', 'Verfügbar ab')),
  integer('general', 'warranty_months', l('Warranty (months)', 'Garantie (mois)', 'Garantie (Monate)'), {
    range: [12, 120, 12],
  }),
  textarea('marketing', 'description', l('Description', 'Description', 'Beschreibung', 'الوصف'), {
    localizable: true,
    scopable: true,
    wysiwyg: true,
  }),
  textarea(
    'marketing',
    'short_description',
    l('Short description', 'Description courte', 'Kurzbeschreibung'),
    { localizable: true, maxCharacters: 500, missingOneIn: 4 },
  ),
  text('marketing', 'usp', l('Selling point', 'Argument de vente', 'Verkaufsargument'), {
    scopable: true,
    localizable: true,
    missingOneIn: 4,
  }),
  text('marketing', 'keywords', l('Keywords', 'Mots-clés', 'Suchbegriffe'), {
    localizable: true,
    missingOneIn: 4,
  }),
  text('marketing', 'print_headline', l('Headline in print', 'Titre imprimé', 'Schlagzeile im Druck'), {
    scopable: true,
    missingOneIn: 4,
  }),
  text('marketing', 'meta_title', l('Meta title', 'Titre méta', 'Meta-Titel'), {
    localizable: true,
    scopable: true,
    missingOneIn: 4,
  }),
  yesNo('marketing', 'bestseller', l('Bestseller', 'Meilleure vente', 'Bestseller')),
  decimal('marketing', 'rating', l('Average rating', 'Note moyenne', 'Bewertung'), { range: [2.5, 5, 0.05] }),
  multiselect('marketing', 'target_group', l('Target group', 'Public', 'Zielgruppe')),
  define('pim_catalog_price_collection', { decimals: true, missingOneIn: 60 })(
    'price',
    'price',
    l('Price', 'Prix', 'Preis', 'السعر'),
  ),
  image('media', 'main_image', l('Main image', 'Image principale', 'Hauptbild'), { missingOneIn: 45 }),
  image('media', 'energy_label', l('Energy label', 'Étiquette énergie', 'Energielabel'), { missingOneIn: 4 }),
  file('media', 'manual', l('Manual', 'Notice', 'Anleitung'), { localizable: true }),
  file('media', 'data_sheet', l('Data sheet', 'Fiche technique', 'Datenblatt')),
  metric('dimensions', 'weight', l('Weight', 'Poids', 'Gewicht'), {
    metricFamily: 'Weight',
    unit: 'KILOGRAM',
    range: [0.1, 20, 0.1],
  }),
  length('dimensions', 'height', l('Height', 'Hauteur', 'Höhe'), [10, 200, 1]),
  length('dimensions', 'width', l('Width', 'Largeur', 'Breite'), [10, 200, 1]),
  length('dimensions', 'depth', l('Depth', 'Profondeur', 'Tiefe'), [10, 100, 1]),
  length('dimensions', 'length', l('Length', 'Longueur', 'Länge'), [10, 240, 1]),
  length('dimensions', 'seat_height', l('Seat height', 'Hauteur d’assise', 'Sitzhöhe'), [38, 82, 1]),
  length('dimensions', 'diameter', l('Diameter', 'Diamètre', 'Durchmesser'), [10, 60, 1]),
  length('dimensions', 'heel_height', l('Heel height', 'Hauteur du talon', 'Absatzhöhe'), [0, 9, 0.5]),
  text('dimensions', 'pack_size', l('Pack size', 'Taille rangée', 'Packmaß')),
  metric('dimensions', 'floor_area', l('Floor area', 'Surface au sol', 'Grundfläche'), {
    metricFamily: 'Area',
    unit: 'SQUARE_METER',
    range: [1.6, 14, 0.1],
  }),
  metric('dimensions', 'capacity', l('Capacity', 'Contenance', 'Volumen'), {
    metricFamily: 'Volume',
    unit: 'LITER',
    range: [1, 90, 1],
  }),
  metric('dimensions', 'volume', l('Volume', 'Volume', 'Füllmenge'), {
    metricFamily: 'Volume',
    unit: 'LITER',
    range: [0.5, 12, 0.5],
  }),
  metric('dimensions', 'dust_capacity', l('Dust capacity', 'Capacité du bac', 'Staubbehälter'), {
    metricFamily: 'Volume',
    unit: 'LITER',
    range: [0.3, 4, 0.1],
  }),
  metric('dimensions', 'max_load', l('Maximum load', 'Charge maximale', 'Belastbarkeit'), {
    metricFamily: 'Weight',
    unit: 'KILOGRAM',
    range: [80, 180, 10],
    decimals: false,
  }),
  select('technical', 'color', l('Colour', 'Couleur', 'Farbe', 'اللون'), { missingOneIn: 0 }),
  multiselect('technical', 'material', l('Material', 'Matière', 'Material')),
  select('technical', 'coating', l('Coating', 'Revêtement', 'Beschichtung')),
  multiselect('technical', 'hob_types', l('Hob types', 'Types de feux', 'Herdarten')),
  yesNo('technical', 'waterproof', l('Waterproof', 'Imperméable', 'Wasserdicht')),
  yesNo('technical', 'dishwasher_safe', l('Dishwasher-safe', 'Lave-vaisselle', 'Spülmaschinenfest')),
  yesNo('technical', 'assembly_needed', l('Assembly needed', 'À monter', 'Montage nötig')),
  yesNo('technical', 'dimmable', l('Dimmable', 'Variable', 'Dimmbar')),
  yesNo('technical', 'cordless', l('Cordless', 'Sans fil', 'Kabellos')),
  yesNo(
    'technical',
    'noise_cancelling',
    l('Noise cancelling', 'Réduction de bruit', 'Geräuschunterdrückung'),
  ),
  integer('technical', 'people', l('People', 'Personnes', 'Personen'), { range: [1, 8, 1], missingOneIn: 0 }),
  integer('technical', 'water_column', l('Water column (mm)', 'Colonne d’eau (mm)', 'Wassersäule (mm)'), {
    range: [1500, 20000, 500],
  }),
  select('technical', 'season_rating', l('Season', 'Saison', 'Saison')),
  decimal(
    'technical',
    'recycled_content',
    l('Recycled content (%)', 'Part recyclée (%)', 'Recyclinganteil (%)'),
    { range: [0, 100, 2.5] },
  ),
  multiselect('technical', 'certificates', l('Certificates', 'Labels', 'Zertifikate')),
  metric(
    'technical',
    'comfort_temperature',
    l('Comfort temperature', 'Température de confort', 'Komforttemperatur'),
    {
      metricFamily: 'Temperature',
      unit: 'CELSIUS',
      range: [-22, 14, 1],
      decimals: false,
      negative: true,
      missingOneIn: 0,
    },
  ),
  metric('technical', 'max_temperature', l('Heat-resistant up to', 'Résiste jusqu’à', 'Hitzebeständig bis'), {
    metricFamily: 'Temperature',
    unit: 'CELSIUS',
    range: [160, 300, 10],
    decimals: false,
    negative: true,
  }),
  select('technical', 'filling', l('Filling', 'Garnissage', 'Füllung')),
  metric('technical', 'power', l('Power', 'Puissance', 'Leistung'), {
    metricFamily: 'Power',
    unit: 'WATT',
    range: [5, 900, 5],
    missingOneIn: 0,
  }),
  metric('technical', 'voltage', l('Voltage', 'Tension', 'Spannung'), {
    metricFamily: 'Voltage',
    unit: 'VOLT',
    range: [12, 240, 12],
    decimals: false,
  }),
  metric('technical', 'noise_level', l('Noise', 'Niveau sonore', 'Lautstärke'), {
    metricFamily: 'Decibel',
    unit: 'DECIBEL',
    range: [48, 82, 1],
    decimals: false,
  }),
  metric('technical', 'battery_capacity', l('Battery', 'Batterie', 'Akku'), {
    metricFamily: 'ElectricCharge',
    unit: 'MILLIAMPEREHOUR',
    range: [300, 6000, 100],
    decimals: false,
  }),
  metric('technical', 'battery_life', l('Battery life', 'Autonomie', 'Akkulaufzeit'), {
    metricFamily: 'Duration',
    unit: 'MINUTE',
    range: [20, 2400, 20],
    decimals: false,
  }),
  integer('technical', 'luminous_flux', l('Luminous flux (lm)', 'Flux lumineux (lm)', 'Lichtstrom (lm)'), {
    range: [150, 4200, 50],
  }),
  select('technical', 'color_temperature', l('Light colour', 'Teinte de lumière', 'Lichtfarbe')),
  select('technical', 'energy_class', l('Energy class', 'Classe énergétique', 'Energieklasse')),
  multiselect('technical', 'connectivity', l('Connectivity', 'Connectivité', 'Anschlüsse')),
  text('technical', 'frequency_response', l('Frequency response', 'Réponse en fréquence', 'Frequenzgang'), {
    missingOneIn: 6,
  }),
  metric('technical', 'screen_size', l('Screen size', 'Taille d’écran', 'Bildschirm'), {
    metricFamily: 'Length',
    unit: 'INCH',
    range: [24, 85, 1],
    decimals: false,
    missingOneIn: 0,
  }),
  text('technical', 'resolution', l('Resolution', 'Résolution', 'Auflösung')),
  metric('technical', 'refresh_rate', l('Refresh rate', 'Fréquence', 'Bildwiederholrate'), {
    metricFamily: 'Frequency',
    unit: 'HERTZ',
    range: [50, 240, 10],
    decimals: false,
  }),
  define('pim_reference_data_simpleselect', { missingOneIn: 4 })(
    'technical',
    'designer',
    l('Designer', 'Designer', 'Gestaltung'),
    { referenceData: 'designers' },
  ),
  define('pim_reference_data_multiselect', { missingOneIn: 6 })(
    'fashion',
    'fabric',
    l('Fabric', 'Tissu', 'Stoff'),
    { referenceData: 'fabrics' },
  ),
  select('fashion', 'size', l('Size', 'Taille', 'Größe'), { missingOneIn: 0 }),
  select('fashion', 'shoe_size', l('Shoe size', 'Pointure', 'Schuhgröße'), { missingOneIn: 0 }),
  select('fashion', 'gender', l('For', 'Pour', 'Für')),
  select('fashion', 'fit', l('Fit', 'Coupe', 'Passform')),
  select('fashion', 'neckline', l('Neckline', 'Encolure', 'Ausschnitt')),
  select('fashion', 'sleeve', l('Sleeve', 'Manches', 'Ärmel')),
  select('fashion', 'sole', l('Sole', 'Semelle', 'Sohle')),
  text('fashion', 'print_motif', l('Print', 'Motif', 'Motiv'), { missingOneIn: 4 }),
  multiselect('fashion', 'care_instructions', l('Care', 'Entretien', 'Pflege')),
];

/** Labels and order of the attribute groups. */
export const attributeGroupLabels: Readonly<Record<string, Localized>> = {
  general: l('General', 'Général', 'Allgemein', 'عام'),
  marketing: l('Marketing', 'Marketing', 'Marketing'),
  price: l('Prices', 'Prix', 'Preise'),
  media: l('Media', 'Médias', 'Medien'),
  dimensions: l('Dimensions', 'Dimensions', 'Maße'),
  technical: l('Technical', 'Technique', 'Technik'),
  fashion: l('Fashion', 'Mode', 'Mode'),
  other: l('Other', 'Autre', 'Sonstige'),
};
