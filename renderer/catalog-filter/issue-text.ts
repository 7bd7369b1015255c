import type { TFunction } from 'i18next';
import type { FilterIssue, FilterTree } from '../../preload/contract/catalog-filter.ts';
import type { CatalogOrigin } from '../../preload/contract/catalog-resources.ts';
import { operatorFor } from './draft-condition.ts';
import type { KnownField } from './known-fields.ts';

const needed = {
  value: 'issue.neededValue',
  scope: 'issue.neededScope',
  locale: 'issue.neededLocale',
  locales: 'issue.neededLocales',
} as const;

/** A sentence for what is wrong with a condition. */
export function issueText(
  { at, part, code }: FilterIssue,
  tree: FilterTree,
  fields: ReadonlyMap<string, KnownField>,
  generation: number,
  t: TFunction<'filters'>,
  origin: CatalogOrigin = 'live',
): string {
  const one = tree[at];
  const field = fields.get(one?.field ?? '');
  const named = field?.label ?? one?.field ?? '';
  const operator = one?.kind === 'condition' ? one.operator : '';
  if (code === 'needed')
    return t(part === 'field' || part === 'operator' ? 'issue.neededValue' : needed[part]);
  if (
    code === 'operator-not-offered' &&
    field &&
    operatorFor(field, operator, generation, 'mirror')?.onlyOffline
  )
    return t('issue.onlyOffline');
  if (code === 'wrong-form' && field) {
    const shape = operatorFor(field, operator, generation, origin)?.value;
    if (shape !== undefined && shape !== 'none') return t(`issue.wrongForm.${shape}`);
  }
  return t(`issue.${code}`, { field: named, operator });
}
