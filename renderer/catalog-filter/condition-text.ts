import type { TFunction } from 'i18next';
import type { Condition, RawCondition } from '../../preload/contract/catalog-filter.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import type { KnownField } from './known-fields.ts';
import { operatorName } from './words.ts';

export interface ConditionWords {
  field: string;
  operator: string;
  value: string;
  /** Channel and locales. */
  place: string;
}

/** How many values of a list are written out. */
export const namedValues = 2;

/** A condition in words. `nameOf` gives the label of a code. */
export function conditionWords(
  one: Condition | RawCondition,
  field: KnownField | undefined,
  nameOf: (code: string) => string,
  t: TFunction<'filters'>,
): ConditionWords {
  const name = field?.label ?? one.field;
  if (one.kind === 'raw') return { field: name, operator: '', value: t('raw.chip'), place: '' };
  const known = operatorName(one.operator, field?.kind);
  if (one.operator === 'SINCE LAST N DAYS' && typeof one.value === 'number')
    return { field: name, operator: '', value: t('text.lastDays', { count: one.value }), place: '' };
  return {
    field: name,
    operator: known === null ? one.operator : t(`operator.${known}`),
    value: one.value === undefined ? '' : valueWords(one.value, one.operator, nameOf, t),
    place: [one.scope, one.locale, ...(one.locales ?? [])].filter(Boolean).join(' · '),
  };
}

/** The same in one line, for names of buttons and sentences. */
export function conditionLine({ field, operator, value, place }: ConditionWords): string {
  return [field, operator, value, place].filter((part) => part !== '').join(' ');
}

function valueWords(
  value: Json,
  operator: string,
  nameOf: (code: string) => string,
  t: TFunction<'filters'>,
): string {
  if (typeof value === 'boolean') return t(value ? 'flag.true' : 'flag.false');
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) {
    const [from, to] = value;
    if (operator.endsWith('BETWEEN') && typeof from === 'string' && typeof to === 'string')
      return t('text.and', { from, to });
    const shown = value
      .slice(0, namedValues)
      .map((one) => shortened(isText(one) ? nameOf(one) : written(one)));
    const rest = value.length - shown.length;
    return [shown.join(', '), rest > 0 ? t('text.more', { count: rest }) : ''].filter(Boolean).join(' ');
  }
  if (typeof value === 'object' && value !== null) {
    const { amount, unit, currency } = value;
    const of = unit ?? currency;
    if ((isText(amount) || typeof amount === 'number') && isText(of)) return `${amount} ${of}`;
  }
  return shortened(written(value));
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}

function written(value: Json): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
