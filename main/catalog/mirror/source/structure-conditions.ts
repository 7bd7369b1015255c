import type { ResourceName } from '../../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { valueFacet } from '../facets.ts';
import {
  type ApiCondition,
  flagIn,
  readApiSearch,
  refused,
  textIn,
  textsIn,
  unsupported,
} from '../search/api-search.ts';
import type { SearchSide } from '../search/search-side.ts';
import { isObject, text } from '../values.ts';

type Test = (code: string, item: { [key: string]: Json }) => boolean;

/**
 * Whether an item of a list beside products and models fulfils a `search` (api.akeneo.com, filters).
 * @throws ProblemError `search-refused`, `not-in-mirror`
 */
export function structureTests(side: SearchSide, resource: ResourceName, search: string | null): Test[] {
  return readApiSearch(search).map((condition) => {
    const test = testOf(side, resource, condition);
    if (test === null) throw unsupported(condition);
    return test;
  });
}

function testOf(side: SearchSide, resource: ResourceName, condition: ApiCondition): Test | null {
  const { field, operator } = condition;
  switch (`${field} ${operator}`) {
    case 'code IN': {
      const codes = new Set(textsIn(condition).map((code) => code.toLowerCase()));
      return (code) => codes.has(code.toLowerCase());
    }
    case 'type IN': {
      const types = new Set(textsIn(condition));
      return (_, item) => types.has(text(item.type) ?? '');
    }
    case 'parent =':
      return resource === 'categories' ? below(side, textIn(condition)) : null;
    case 'is_root =': {
      const wanted = flagIn(condition);
      return (_, item) => (text(item.parent) === null) === wanted;
    }
    case 'enabled =':
    case 'is_main_identifier =': {
      const wanted = flagIn(condition);
      return (_, item) => (item[field] === true) === wanted;
    }
    case 'has_products =':
      return hasProducts(side, flagIn(condition));
    default:
      return field === 'updated' ? updatedTest(side, condition) : null;
  }
}

/** All below a category, without itself. */
function below({ knowledge }: SearchSide, parent: string): Test {
  const branch = new Set(knowledge.branch(parent) ?? []);
  branch.delete(parent);
  return (code) => branch.has(code);
}

function hasProducts({ sets }: SearchSide, wanted: boolean): Test {
  const products = sets.kind('product');
  return (code) => {
    const facet = valueFacet('property', 'family', code);
    return facet !== null && sets.facets([facet]).and(products).count() > 0 === wanted;
  };
}

function updatedTest(side: SearchSide, { field, operator, value }: ApiCondition): Test | null {
  const at = (item: { [key: string]: Json }): number => {
    const time = Date.parse(text(item.updated) ?? '') / 1000;
    if (Number.isNaN(time)) throw new ProblemError(problem('not-in-mirror', { what: field }));
    return time;
  };
  if (operator === 'SINCE LAST N DAYS' && Number.isInteger(value)) {
    const from = side.now().getTime() / 1000 - Number(value) * 86_400;
    return (_, item) => at(item) > from;
  }
  const list = Array.isArray(value) ? value : [value ?? null];
  const [from = Number.NaN, to = from] = list.map((moment) => Date.parse(text(moment) ?? '') / 1000);
  if (Number.isNaN(from) || Number.isNaN(to)) throw refused('This value is not a valid datetime.');
  switch (operator) {
    case '>':
      return (_, item) => at(item) > from;
    case '<':
      return (_, item) => at(item) < from;
    case 'BETWEEN':
      return (_, item) => at(item) >= from && at(item) <= to;
    case 'NOT BETWEEN':
      return (_, item) => at(item) < from || at(item) > to;
    default:
      return null;
  }
}

/** What of an item its text is looked for in: code, labels, then other texts. */
export function structureTexts(code: string, item: Json): string[] {
  if (!isObject(item)) return [code];
  const labels = isObject(item.labels)
    ? Object.values(item.labels).flatMap((label) => text(label) ?? [])
    : [];
  const values = isObject(item.values) ? Object.values(item.values) : [];
  const texts = values.flatMap((entries) =>
    Array.isArray(entries)
      ? entries.flatMap((entry) => (isObject(entry) ? (text(entry.data) ?? []) : []))
      : [],
  );
  return [code, ...labels, ...texts];
}
