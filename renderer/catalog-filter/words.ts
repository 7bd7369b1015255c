import type { FilterField } from '../../preload/contract/catalog-filter.ts';

/** Properties with a name of their own in the texts. */
export const propertyNames = [
  'uuid',
  'identifier',
  'modelCode',
  'categories',
  'enabled',
  'completeness',
  'groups',
  'family',
  'created',
  'updated',
  'parent',
  'quality_score',
  'code',
  'is_root',
  'type',
  'is_main_identifier',
  'has_products',
] as const;

const operatorNames = {
  IN: 'in',
  'NOT IN': 'notIn',
  'IN CHILDREN': 'inChildren',
  'NOT IN CHILDREN': 'notInChildren',
  'IN OR UNCLASSIFIED': 'inOrUnclassified',
  UNCLASSIFIED: 'unclassified',
  EMPTY: 'empty',
  'NOT EMPTY': 'notEmpty',
  'STARTS WITH': 'startsWith',
  CONTAINS: 'contains',
  'DOES NOT CONTAIN': 'doesNotContain',
  '=': 'equals',
  '!=': 'differs',
  '<': 'less',
  '<=': 'lessOrEqual',
  '>': 'greater',
  '>=': 'greaterOrEqual',
  BETWEEN: 'between',
  'NOT BETWEEN': 'notBetween',
  'SINCE LAST N DAYS': 'sinceLastDays',
  'GREATER THAN ON ALL LOCALES': 'greaterOnAll',
  'GREATER OR EQUALS THAN ON ALL LOCALES': 'greaterOrEqualOnAll',
  'LOWER THAN ON ALL LOCALES': 'lowerOnAll',
  'LOWER OR EQUALS THAN ON ALL LOCALES': 'lowerOrEqualOnAll',
  'AT LEAST COMPLETE': 'atLeastComplete',
  'AT LEAST INCOMPLETE': 'atLeastIncomplete',
  'ALL COMPLETE': 'allComplete',
  'ALL INCOMPLETE': 'allIncomplete',
  MATCHES: 'matches',
  DUPLICATE: 'duplicate',
  'MEDIA MISSING': 'mediaMissing',
} as const;

export type OperatorName = (typeof operatorNames)[keyof typeof operatorNames] | 'before' | 'after';

const names = new Map<string, OperatorName>(Object.entries(operatorNames));
const times: ReadonlySet<string> = new Set(['date', 'date-time', 'structure-updated']);

/** Under which name the texts have an operator; null for one that the API does not have. */
export function operatorName(operator: string, kind: FilterField['kind'] | undefined): OperatorName | null {
  if (kind !== undefined && times.has(kind) && operator === '<') return 'before';
  if (kind !== undefined && times.has(kind) && operator === '>') return 'after';
  return names.get(operator) ?? null;
}
