import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from './item-parts.ts';
import { attributeOfColumn, type ListColumn } from './list-column.ts';
import type { KnownAttribute } from './list-view.ts';

/** The name of a column and the code that stands behind it. */
export interface ColumnName {
  heading: string;
  code: string;
}

/**
 * Names columns: properties in the language of the screen, attributes by label in the locale of the list. The function
 * is the same as long as the names are: the grid would set up its columns anew.
 */
export function useColumnNames(
  attributes: ReadonlyMap<string, KnownAttribute>,
  locale: string | null,
  isOfProducts: boolean,
): (column: ListColumn) => ColumnName {
  const { t } = useTranslation('explorer');
  return useMemo(() => {
    const names = new Map<string, string>(Object.entries(t('column', { returnObjects: true })));
    return (column) => {
      const attribute = attributeOfColumn(column.id);
      if (attribute !== null)
        return { heading: labelOf(attributes.get(attribute), locale) ?? attribute, code: attribute };
      if (column.kind === 'key')
        return { heading: t(isOfProducts ? 'column.identifier' : 'column.code'), code: column.field };
      return { heading: names.get(column.id) ?? column.id, code: column.field };
    };
  }, [t, attributes, locale, isOfProducts]);
}
