import { type Localized, words as l } from '../words/localized.ts';

/** The records of the reference entity `materials`, in the order of their codes. */
export const materials: readonly {
  readonly code: string;
  readonly labels: Localized;
  /** In g/cm³, with four decimals. */
  readonly density: string;
}[] = [
  { code: 'aluminium', labels: l('Aluminium', 'Aluminium', 'Aluminium'), density: '2.7000' },
  { code: 'ash_wood', labels: l('Ash wood', 'Frêne', 'Esche'), density: '0.6900' },
  { code: 'cast_iron', labels: l('Cast iron', 'Fonte', 'Gusseisen'), density: '7.2000' },
  { code: 'cork', labels: l('Cork', 'Liège', 'Kork'), density: '0.2400' },
  { code: 'cotton', labels: l('Cotton', 'Coton', 'Baumwolle'), density: '1.5400' },
  { code: 'goose_down', labels: l('Goose down', 'Duvet d’oie', 'Gänsedaune'), density: '0.0025' },
  { code: 'leather', labels: l('Leather', 'Cuir', 'Leder'), density: '0.8600' },
  { code: 'linen', labels: l('Linen', 'Lin', 'Leinen'), density: '1.5000' },
  { code: 'merino_wool', labels: l('Merino wool', 'Laine mérinos', 'Merinowolle'), density: '1.3100' },
  { code: 'oak', labels: l('Oak', 'Chêne', 'Eiche'), density: '0.7100' },
  { code: 'polyamide', labels: l('Polyamide', 'Polyamide', 'Polyamid'), density: '1.1400' },
  { code: 'polyester', labels: l('Polyester', 'Polyester', 'Polyester'), density: '1.3800' },
  {
    code: 'recycled_polyester',
    labels: l('Recycled polyester', 'Polyester recyclé', 'Recyceltes Polyester'),
    density: '1.3800',
  },
  { code: 'rubber', labels: l('Natural rubber', 'Caoutchouc', 'Naturkautschuk'), density: '0.9300' },
  { code: 'stainless_steel', labels: l('Stainless steel', 'Inox', 'Edelstahl'), density: '7.9000' },
];
