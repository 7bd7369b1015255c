import { type Localized, words } from '../words/localized.ts';

/** One association type. */
export interface AssociationTypeDefinition {
  readonly code: string;
  readonly labels: Localized;
  readonly twoWay: boolean;
  readonly quantified: boolean;
}

/** The association types, in the order of their codes. */
export const associationTypeDefinitions: readonly AssociationTypeDefinition[] = [
  {
    code: 'COMPATIBLE',
    labels: words('Compatible with', 'Compatible avec', 'Kompatibel mit'),
    twoWay: true,
    quantified: false,
  },
  { code: 'PACK', labels: words('Pack', 'Lot', 'Paket'), twoWay: false, quantified: false },
  {
    code: 'SET',
    labels: words('Parts of the set', 'Éléments du lot', 'Teile des Sets'),
    twoWay: false,
    quantified: true,
  },
  {
    code: 'SUBSTITUTION',
    labels: words('Substitution', 'Remplacement', 'Ersatz'),
    twoWay: false,
    quantified: false,
  },
  {
    code: 'UPSELL',
    labels: words('Upsell', 'Montée en gamme', 'Upselling'),
    twoWay: false,
    quantified: false,
  },
  {
    code: 'X_SELL',
    labels: words('Cross sell', 'Vente croisée', 'Cross-Selling'),
    twoWay: false,
    quantified: false,
  },
];
