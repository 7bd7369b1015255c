import { channelDefinitions } from '../catalog/data/channels.ts';
import { measurementDefinitions } from '../catalog/data/measurements.ts';
import { type Metric, type Plain, stringOf, stringsOf } from '../catalog/datum.ts';
import type { Attribute } from '../catalog/family.ts';
import { valuesOf } from '../catalog/values.ts';
import { byCode } from '../rest/shape.ts';
import { unprocessable } from '../server/api-error.ts';
import type { Criterion, Entity } from './criterion.ts';
import { booleanOf, type FilterContext, listOf, wrongType } from './filter-context.ts';
import { membership, numberTest, textTest } from './operators.ts';
import { isRecord } from './php.ts';

/** A criterion on an attribute; undefined when its type doesn't support the operator. */
export function attributeCriterion(context: FilterContext, attribute: Attribute): Criterion | undefined {
  checkLocaleAndScope(context, attribute);
  const test = valueTest(context, attribute);
  if (test === undefined) return undefined;
  return {
    cost: 20,
    test: (entity) => {
      const owned = entity.attributes.includes(attribute);
      // EMPTY concerns only products whose family has the attribute.
      if (context.operator === 'EMPTY' && !owned) return false;
      return test(owned ? valuesFor(context, entity, attribute) : []);
    },
  };
}

function valuesFor(context: FilterContext, entity: Entity, attribute: Attribute): readonly Plain[] {
  const values: Plain[] = [];
  for (const { locale, scope, datum } of valuesOf(context.pim.catalog, entity, attribute)) {
    if (locale !== null && locale !== context.locale) continue;
    if (scope !== null && scope !== context.scope) continue;
    values.push(datum.plain);
  }
  return values;
}

function checkLocaleAndScope(context: FilterContext, attribute: Attribute): void {
  const { scope, locale } = context;
  const name = `Attribute "${attribute.code}"`;
  if (attribute.localizable && locale === undefined)
    throw unprocessable(`${name} expects a locale, none given.`);
  if (!attribute.scopable) return;
  if (scope === undefined) throw unprocessable(`${name} expects a scope, none given.`);
  if (byCode(channelDefinitions, scope) === undefined) {
    throw unprocessable(`${name} expects an existing scope, "${scope}" given.`);
  }
}

type Test = (values: readonly Plain[]) => boolean;

function valueTest(context: FilterContext, attribute: Attribute): Test | undefined {
  switch (attribute.type) {
    case 'pim_catalog_identifier':
    case 'pim_catalog_text':
    case 'pim_catalog_textarea':
      return onTexts(textTest(context));
    case 'pim_catalog_image':
    case 'pim_catalog_file':
      return fileTest(context);
    case 'pim_catalog_boolean':
      return booleanTest(context);
    case 'pim_catalog_simpleselect':
    case 'pim_catalog_multiselect':
    case 'pim_reference_data_simpleselect':
    case 'pim_reference_data_multiselect':
    case 'pim_catalog_asset_collection':
    case 'akeneo_reference_entity':
    case 'akeneo_reference_entity_collection':
      return emptiness(context) ?? selectTest(context);
    case 'pim_catalog_table':
      return emptiness(context);
    case 'pim_catalog_date':
      return emptiness(context) ?? dayTest(context);
    case 'pim_catalog_number':
    case 'pim_catalog_metric':
    case 'pim_catalog_price_collection':
      return emptiness(context) ?? amountTest(context, attribute);
  }
}

function emptiness({ operator }: FilterContext): Test | undefined {
  if (operator === 'EMPTY') return (values) => values.length === 0;
  return operator === 'NOT EMPTY' ? (values) => values.length > 0 : undefined;
}

function onTexts(test: ((values: readonly string[]) => boolean) | undefined): Test | undefined {
  return test === undefined ? undefined : (values) => test(values.flatMap(stringsOf));
}

function fileTest(context: FilterContext): Test | undefined {
  if (context.operator === 'IN' || context.operator === 'NOT IN') return undefined;
  const { media } = context.pim.catalog;
  const test = textTest(context);
  return test === undefined
    ? undefined
    : (values) => test(values.map((code) => media.get(stringOf(code))?.originalFilename ?? ''));
}

function booleanTest(context: FilterContext): Test | undefined {
  const empty = context.pim.version.qualityScores ? emptiness(context) : undefined;
  if (empty !== undefined) return empty;
  if (context.operator !== '=' && context.operator !== '!=') return undefined;
  const wanted = booleanOf(context) === (context.operator === '=');
  return (values) => values.length > 0 && values[0] === wanted;
}

function selectTest(context: FilterContext): Test | undefined {
  if (context.operator !== 'IN' && context.operator !== 'NOT IN') return undefined;
  return onTexts(membership(listOf(context), context.operator));
}

function dayTest(context: FilterContext): Test | undefined {
  const { operator, value } = context;
  const days = (Array.isArray(value) ? value : [value]).map((day) => {
    if (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day)) return Number(day.replaceAll('-', ''));
    throw unprocessable(
      `Property "${context.property}" expects a string with the format "yyyy-mm-dd" as data, "" given.`,
    );
  });
  const [from = 0, to = from] = days;
  const between = (day: number) => day >= from && day <= to;
  const test =
    operator === 'BETWEEN'
      ? between
      : operator === 'NOT BETWEEN'
        ? (day: number) => !between(day)
        : ['<', '=', '!=', '>'].includes(operator)
          ? numberTest(operator, from)
          : undefined;
  return test === undefined
    ? undefined
    : (values) => values.some((value) => test(Number(stringOf(value).slice(0, 10).replaceAll('-', ''))));
}

function amountTest(context: FilterContext, attribute: Attribute): Test | undefined {
  if (numberTest(context.operator, 0) === undefined) return undefined;
  const { value } = context;
  if (attribute.type === 'pim_catalog_number') {
    if (typeof value !== 'number' && !(typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)))
      throw wrongType(context, 'a numeric');
    const test = numberTest(context.operator, Number(value));
    return test && ((values) => values.some((amount) => test(Number(amount))));
  }
  if (!isRecord(value)) throw wrongType(context, 'an array');
  if (attribute.type === 'pim_catalog_metric') {
    const test = numberTest(context.operator, standard(value.amount, value.unit));
    return (
      test &&
      ((values) => values.some((amount) => isMetric(amount) && test(standard(amount.amount, amount.unit))))
    );
  }
  const test = numberTest(context.operator, Number(value.amount));
  return test && ((values) => values.some((list) => hasPrice(list, value.currency, test)));
}

const factors = new Map(
  measurementDefinitions.flatMap(({ units }) => units.map((unit) => [unit.code, unit] as const)),
);

/** An amount in the standard unit of its family. */
function standard(amount: unknown, unit: unknown): number {
  const found = factors.get(String(unit));
  const value = Number(amount) * Number(found?.factor ?? 1) + Number(found?.add ?? 0);
  return Math.round(value * 1e6) / 1e6;
}

function isMetric(value: Plain): value is Metric {
  return typeof value === 'object' && 'unit' in value;
}

function hasPrice(list: Plain, currency: unknown, test: (amount: number) => boolean): boolean {
  if (!Array.isArray(list)) return false;
  return list.some(
    (price: unknown) => isRecord(price) && price.currency === currency && test(Number(price.amount)),
  );
}
