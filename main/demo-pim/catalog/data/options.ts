import { type Localized, words } from '../words/localized.ts';

const lists: Readonly<Record<string, string>> = {
  brand:
    'alpenkraft:Alpenkraft:Alpenkraft:Alpenkraft|bergmann:Bergmann & Söhne:Bergmann & Söhne:Bergmann & Söhne|cote_sauvage:Côte Sauvage:Côte Sauvage:Côte Sauvage|fjordlys:Fjordlys:Fjordlys:Fjordlys|haus_9:Haus 9:Haus 9:Haus 9|kuusi:Kuusi:Kuusi:Kuusi|lumo:Lumo:Lumo:Lumo|maison_orge:Maison Orge:Maison Orge:Maison Orge|nordgrat:Nordgrat:Nordgrat:Nordgrat|obergaard:Obergaard:Obergaard:Obergaard|tondo:Tondo:Tondo:Tondo|zephyr:Zéphyr:Zéphyr:Zéphyr',
  collection:
    'autumn_2025:Autumn 2025:Automne 2025:Herbst 2025|spring_2026:Spring 2026:Printemps 2026:Frühjahr 2026|summer_2026:Summer 2026:Été 2026:Sommer 2026|basics:Basics:Basiques:Basics',
  country_of_origin:
    'at:Austria:Autriche:Österreich|cn:China:Chine:China|de:Germany:Allemagne:Deutschland|fr:France:France:Frankreich|it:Italy:Italie:Italien|pt:Portugal:Portugal:Portugal|tr:Türkiye:Turquie:Türkei|vn:Vietnam:Viêt Nam:Vietnam',
  target_group:
    'adults:Adults:Adultes:Erwachsene|children:Children:Enfants:Kinder|professionals:Professionals:Professionnels:Profis|beginners:Beginners:Débutants:Einsteiger',
  color:
    'black:Black:Noir:Schwarz|blue:Blue:Bleu:Blau|brown:Brown:Marron:Braun|green:Green:Vert:Grün|grey:Grey:Gris:Grau|natural:Natural:Naturel:Natur|orange:Orange:Orange:Orange|petrol:Petrol:Pétrole:Petrol|red:Red:Rouge:Rot|violet:Violet:Violet:Violett|white:White:Blanc:Weiß|yellow:Yellow:Jaune:Gelb',
  material:
    'aluminium:Aluminium:Aluminium:Aluminium|cast_iron:Cast iron:Fonte:Gusseisen|leather:Leather:Cuir:Leder|oak:Oak:Chêne:Eiche|polyamide:Polyamide:Polyamide:Polyamid|polyester:Polyester:Polyester:Polyester|stainless_steel:Stainless steel:Inox:Edelstahl|textile:Textile:Textile:Textil',
  coating:
    'ceramic:Ceramic:Céramique:Keramik|enamel:Enamel:Émail:Emaille|none:None:Aucun:Keine|ptfe:Non-stick:Antiadhésif:Antihaft',
  hob_types:
    'gas:Gas:Gaz:Gas|ceramic:Ceramic:Vitrocéramique:Ceran|induction:Induction:Induction:Induktion|electric:Electric:Électrique:Elektro',
  season_rating:
    '2_seasons:2 seasons:2 saisons:2 Jahreszeiten|3_seasons:3 seasons:3 saisons:3 Jahreszeiten|4_seasons:4 seasons:4 saisons:4 Jahreszeiten',
  certificates:
    'bluesign:bluesign:bluesign:bluesign|fair_wear:Fair Wear:Fair Wear:Fair Wear|fsc:FSC:FSC:FSC|gots:GOTS:GOTS:GOTS|oeko_tex:OEKO-TEX:OEKO-TEX:OEKO-TEX|rds:Responsible Down:Duvet responsable:Verantwortungsvolle Daune',
  filling:
    'duck_down:Duck down:Duvet de canard:Entendaune|goose_down:Goose down:Duvet d’oie:Gänsedaune|hollow_fibre:Hollow fibre:Fibre creuse:Hohlfaser',
  color_temperature:
    'k2700:Warm white 2700 K:Blanc chaud 2700 K:Warmweiß 2700 K|k3000:Warm white 3000 K:Blanc chaud 3000 K:Warmweiß 3000 K|k4000:Neutral white 4000 K:Blanc neutre 4000 K:Neutralweiß 4000 K',
  energy_class: 'a:A:A:A|b:B:B:B|c:C:C:C|d:D:D:D|e:E:E:E|f:F:F:F|g:G:G:G',
  connectivity:
    'bluetooth:Bluetooth:Bluetooth:Bluetooth|hdmi:HDMI:HDMI:HDMI|jack:3.5 mm jack:Jack 3,5 mm:3,5-mm-Klinke|optical:Optical:Optique:Optisch|usb_c:USB-C:USB-C:USB-C|wifi:Wi-Fi:Wi-Fi:WLAN',
  size: 'l:L:L:L|m:M:M:M|s:S:S:S|xl:XL:XL:XL|xs:XS:XS:XS|xxl:XXL:XXL:XXL',
  shoe_size:
    '36:36:36:36|37:37:37:37|38:38:38:38|39:39:39:39|40:40:40:40|41:41:41:41|42:42:42:42|43:43:43:43|44:44:44:44|45:45:45:45|46:46:46:46',
  gender:
    'children:Children:Enfants:Kinder|men:Men:Hommes:Herren|unisex:Unisex:Unisexe:Unisex|women:Women:Femmes:Damen',
  fit: 'regular:Regular:Droite:Normal|relaxed:Relaxed:Ample:Weit|slim:Slim:Ajustée:Schmal',
  neckline: 'collar:Collar:Col:Kragen|crew:Crew neck:Col rond:Rundhals|v_neck:V-neck:Col en V:V-Ausschnitt',
  sleeve: 'long:Long:Longues:Lang|short:Short:Courtes:Kurz|sleeveless:Sleeveless:Sans manches:Ärmellos',
  sole: 'cork:Cork:Liège:Kork|eva:EVA:EVA:EVA|rubber:Rubber:Caoutchouc:Gummi',
  care_instructions:
    'do_not_bleach:Do not bleach:Ne pas blanchir:Nicht bleichen|do_not_tumble:Do not tumble dry:Pas de sèche-linge:Nicht in den Trockner|hand_wash:Hand wash:Lavage à la main:Handwäsche|iron_low:Iron at low heat:Fer doux:Mäßig bügeln|wash_30:Wash at 30 °C:Lavage à 30 °C:Waschen bei 30 °C',
};

/** Reference data has codes only; Akeneo's API does not list it. */
export const referenceData: Readonly<Record<string, readonly string[]>> = {
  designers: ['a_lindqvist', 'm_okafor', 'p_delacroix', 's_yamamoto', 'studio_rau'],
  fabrics: ['cotton', 'elastane', 'linen', 'lyocell', 'merino_wool', 'polyamide', 'polyester'],
};

/** One option of a select attribute. */
export interface OptionDefinition {
  readonly code: string;
  readonly labels: Localized;
}

/** The options of each select attribute, in the order of their codes. */
export const optionDefinitions: ReadonlyMap<string, readonly OptionDefinition[]> = new Map(
  Object.entries(lists).map(([attribute, list]) => [
    attribute,
    list.split('|').map(parseOption).sort(byCode),
  ]),
);

function parseOption(line: string): OptionDefinition {
  const [code = '', en = '', fr = '', de = ''] = line.split(':');
  return { code, labels: words(en, fr, de) };
}

function byCode(a: OptionDefinition, b: OptionDefinition): number {
  return a.code < b.code ? -1 : 1;
}
