import { words as l, labelsOf } from './words/localized.ts';

const parts = [
  { code: 'battery', labels: l('Battery', 'Batterie', 'Akku') },
  { code: 'buckle', labels: l('Buckle', 'Boucle', 'Schnalle') },
  { code: 'cushion', labels: l('Cushion', 'Coussin', 'Polster') },
  { code: 'filter', labels: l('Filter', 'Filtre', 'Filter') },
  { code: 'pole', labels: l('Pole', 'Arceau', 'Gestänge') },
  { code: 'screw_set', labels: l('Screw set', 'Jeu de vis', 'Schraubensatz') },
  { code: 'zip', labels: l('Zip', 'Fermeture éclair', 'Reißverschluss') },
];

/** The options of the column `part`. */
export const sparePartCodes: readonly string[] = parts.map(({ code }) => code);

/** `table_configuration` of the attribute `spare_parts`. Source: api.akeneo.com, concepts, table attribute. */
export function sparePartsConfiguration(withOptions: boolean): readonly Readonly<Record<string, unknown>>[] {
  const options = parts.map(({ code, labels }) => ({ code, labels: labelsOf(labels) }));
  const column = (code: string, type: string, labels: ReturnType<typeof l>, more = {}) => ({
    code,
    data_type: type,
    labels: labelsOf(labels),
    validations: {},
    is_required_for_completeness: code === 'part',
    ...more,
  });
  return [
    column('part', 'select', l('Part', 'Pièce', 'Teil'), withOptions ? { options } : {}),
    column('article_number', 'text', l('Article number', 'Référence', 'Artikelnummer'), {
      validations: { max_length: 20 },
    }),
    column('quantity', 'number', l('Quantity', 'Quantité', 'Menge'), { validations: { min: 1 } }),
    column('in_stock', 'boolean', l('In stock', 'En stock', 'Vorrätig')),
  ];
}
