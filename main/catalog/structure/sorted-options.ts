import type { ItemOf } from '../../../preload/contract/catalog-resources.ts';

type Option = ItemOf<'attribute-options'>;

/**
 * Options as Akeneo shows them: by `sort_order`, or by their labels where the attribute sorts automatically
 * (`auto_option_sorting`; pim-community-dev, AttributeOption). The API gives them by code.
 */
export function sortedOptions(
  options: readonly Option[],
  { autoOptionSorting }: Pick<ItemOf<'attributes'>, 'autoOptionSorting'>,
  locale: string | null,
): Option[] {
  const byCode = (one: Option, other: Option) => one.code.localeCompare(other.code, 'en');
  if (autoOptionSorting !== true)
    return options.toSorted(
      (one, other) => (one.sortOrder ?? 0) - (other.sortOrder ?? 0) || byCode(one, other),
    );
  const collator = new Intl.Collator(locale?.replace('_', '-') ?? 'en', { numeric: true });
  const label = (option: Option) => (locale === null ? undefined : option.labels[locale]) ?? option.code;
  return options.toSorted((one, other) => collator.compare(label(one), label(other)) || byCode(one, other));
}
