import { type Localized, words } from './localized.ts';

/** Names of product lines. */
export const lineNames: readonly string[] = (
  'Alta Nordvik Lumen Pico Tarn Vega Orla Brenner Sólheim Kiruna Ravel Onda Mistral Fjell Aven Corvo Delta Elba Fram Gaia ' +
  'Halo Ilva Jura Kaya Lario Marlo Nimbus Oslo Pampa Quadra Rondo Sierra Tessin Umbra Verdon Wadi Xeno Yuma Zermatt Ålesund ' +
  'Basalt Ceres Dune Ember Flint Garda Hekla Indigo Juno Kestrel Loire Müritz Nova Opal Petrel Rhône Silva Tundra Ural Vesper'
).split(' ');

/** What follows the name of a line. */
export const lineSuffixes: readonly string[] = [
  '',
  '',
  '',
  ' II',
  ' Pro',
  ' Light',
  ' 2.0',
  ' Plus',
  ' S',
  ' Kids',
  ' XT',
  ' Edition',
];

/** First sentences of a description; `{name}` is the product. */
export const intros: readonly Localized[] = [
  words(
    '{name} was made for long days and short decisions.',
    '{name} est fait pour les longues journées et les décisions rapides.',
    '{name} ist für lange Tage und kurze Entscheidungen gemacht.',
  ),
  words(
    'With {name} you get what is needed, and nothing besides.',
    'Avec {name}, tout ce qu’il faut et rien de trop.',
    'Mit {name} bekommen Sie, was nötig ist, und sonst nichts.',
  ),
  words(
    '{name} has been our customers’ favourite for years.',
    '{name} est depuis des années le favori de nos clients.',
    '{name} ist seit Jahren der Liebling unserer Kunden.',
  ),
  words(
    'Simple to use & easy to repair: {name}.',
    'Simple à utiliser & facile à réparer : {name}.',
    'Einfach zu benutzen & leicht zu reparieren: {name}.',
  ),
  words(
    '{name} puts comfort first, at home and on the way.',
    '{name} mise sur le confort, à la maison comme en route.',
    '{name} setzt auf Komfort, zu Hause und unterwegs.',
  ),
];

/** Last sentences of a description. */
export const closings: readonly Localized[] = [
  words(
    'Spare parts are available for ten years.',
    'Pièces détachées disponibles pendant dix ans.',
    'Ersatzteile sind zehn Jahre lang erhältlich.',
  ),
  words(
    'Designed in Zürich, tested in the Alps.',
    'Conçu à Zurich, testé dans les Alpes.',
    'Entworfen in Zürich, geprüft in den Alpen.',
  ),
  words('Packed without plastic.', 'Emballé sans plastique.', 'Plastikfrei verpackt.'),
  words(
    'Please read the manual before first use.',
    'Lire la notice avant la première utilisation.',
    'Bitte vor dem ersten Gebrauch die Anleitung lesen.',
  ),
];

/** Short selling points, some with emoji. */
export const sellingPoints: readonly Localized[] = [
  words('Ready for the weekend 🏕️', 'Prêt pour le week-end 🏕️', 'Bereit fürs Wochenende 🏕️'),
  words('5 years of guarantee', '5 ans de garantie', '5 Jahre Garantie'),
  words('Bestseller 2025 ⭐', 'Meilleure vente 2025 ⭐', 'Bestseller 2025 ⭐'),
  words('Repair instead of throwing away ♻️', 'Réparer plutôt que jeter ♻️', 'Reparieren statt wegwerfen ♻️'),
  words('Weighs next to nothing', 'Ne pèse presque rien', 'Wiegt fast nichts'),
  words('For big & small', 'Pour petits & grands', 'Für Groß & Klein'),
];

/** Beginning of every search keyword list. */
export const keywordEndings: readonly Localized[] = [
  words('new, gift, quality', 'nouveau, cadeau, qualité', 'neu, Geschenk, Qualität'),
  words('sale, family, summer', 'soldes, famille, été', 'Angebot, Familie, Sommer'),
  words('sustainable, fair, winter', 'durable, équitable, hiver', 'nachhaltig, fair, Winter'),
];

/** A paragraph for very long texts. */
export const longParagraph: Localized = words(
  'The material has been tested over 20,000 cycles; the report can be had on request. Care for it with warm water & a soft cloth, let it dry in the air, and keep it away from heaters and direct sunlight.',
  'La matière a été testée sur 20 000 cycles ; le rapport est disponible sur demande. Entretien à l’eau tiède & au chiffon doux, séchage à l’air libre, loin des radiateurs et du soleil direct.',
  'Das Material wurde über 20.000 Zyklen geprüft; der Bericht ist auf Anfrage erhältlich. Mit warmem Wasser & weichem Tuch pflegen, an der Luft trocknen und vor Heizkörpern und direkter Sonne schützen.',
);
