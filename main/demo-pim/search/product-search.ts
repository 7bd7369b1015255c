import { type ChannelDefinition, channelDefinitions } from '../catalog/data/channels.ts';
import { isActivated } from '../rest/product-query.ts';
import { byCode } from '../rest/shape.ts';
import { ApiError, unprocessable } from '../server/api-error.ts';
import type { Call } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { attributeCriterion } from './attribute-filter.ts';
import { inTree } from './category-filter.ts';
import type { Criterion } from './criterion.ts';
import type { FilterContext, SearchedList } from './filter-context.ts';
import { isPhpArray, isRecord, parseJson, phpType } from './php.ts';
import { identifierFilter, propertyFilters } from './property-filters.ts';

/**
 * The conditions of a list of products or product models: its `scope` and its `search`. Throws ApiError with the
 * texts of the real PIM. Source: pim-community-dev, ErrorListProductEndToEnd.php.
 */
export function productCriteria(
  pim: Pim,
  call: Call,
  channel: ChannelDefinition | undefined,
  list: SearchedList,
): readonly Criterion[] {
  const criteria = channel === undefined ? [] : [inTree(pim, channel.tree)];
  const text = call.query.get('search');
  const defaults = searchDefaults(call);
  if (text === undefined || text === '') return criteria;
  const invalid = () =>
    new ApiError(list === 'product-models' ? 422 : 400, 'Search query parameter should be valid JSON.');
  const search = parseJson(text, invalid);
  if (!isPhpArray(search)) throw invalid();
  for (const [property, filters] of Object.entries(search)) {
    if (!Array.isArray(filters)) {
      throw unprocessable(
        `Structure of filter "${property}" should respect this structure: {"${property}":[{"operator": "my_operator", "value": "my_value"}]}`,
      );
    }
    for (const filter of filters)
      criteria.push(criterionOf(contextOf(pim, list, property, filter, defaults)));
  }
  return criteria;
}

function contextOf(
  pim: Pim,
  list: SearchedList,
  property: string,
  filter: unknown,
  defaults: Defaults,
): FilterContext {
  const raw = isRecord(filter) ? filter : {};
  if (raw.operator === undefined || raw.operator === null) {
    throw unprocessable(`Operator is missing for the property "${property}".`);
  }
  if (typeof raw.operator !== 'string')
    throw unprocessable(`Operator has to be a string, "${phpType(raw.operator)}" given.`);
  const locale = typeof raw.locale === 'string' ? raw.locale : defaults.locale;
  const scope = typeof raw.scope === 'string' ? raw.scope : defaults.scope;
  return { pim, list, property, operator: raw.operator, value: raw.value, locale, scope, raw };
}

function criterionOf(context: FilterContext): Criterion {
  const { property } = context;
  const filter =
    property === 'sku' && context.list !== 'product-models' ? identifierFilter : propertyFilters[property];
  const attribute = context.pim.catalog.structure.attributes.get(property);
  if (filter === undefined && attribute === undefined) {
    const status = context.list === 'products-uuid' ? 422 : 404;
    throw new ApiError(status, `"${property}" does not exist or you do not have permission to access it.`);
  }
  const criterion =
    filter?.(context) ??
    (attribute === undefined || filter !== undefined ? undefined : attributeCriterion(context, attribute));
  if (criterion !== undefined) return criterion;
  throw unprocessable(
    `Filter on property "${property}" is not supported or does not support operator "${context.operator}"`,
  );
}

interface Defaults {
  readonly locale: string | undefined;
  readonly scope: string | undefined;
}

function searchDefaults(call: Call): Defaults {
  const locale = call.query.get('search_locale');
  const scope = call.query.get('search_scope');
  if (scope !== undefined && byCode(channelDefinitions, scope) === undefined)
    throw unprocessable(`Scope "${scope}" does not exist.`);
  if (locale !== undefined && !isActivated(locale))
    throw unprocessable(`Locale "${locale}" does not exist or is not activated.`);
  return { locale, scope };
}
