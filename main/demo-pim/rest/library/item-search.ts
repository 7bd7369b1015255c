import type { Collection, LibraryItem } from '../../catalog/library/library-types.ts';
import { isPhpArray, isRecord, parseJson } from '../../search/php.ts';
import { ApiError, unprocessable } from '../../server/api-error.ts';
import type { Call } from '../../server/call.ts';

/** Whether a record or asset is wanted. */
export type ItemTest = (item: LibraryItem) => boolean;

/**
 * The `search` of records and assets: `code` IN, `updated`, and `complete`, which is one object and no list. Throws
 * ApiError 400 and 422; the texts are not known from any source. Source: api.akeneo.com, filter, reference entity
 * records.
 */
export function itemSearch(call: Call, collection: Collection): ItemTest {
  const text = call.query.get('search') ?? '';
  if (text === '') return () => true;
  const invalid = () => new ApiError(400, 'Search query parameter should be valid JSON.');
  const search = parseJson(text, invalid);
  if (!isPhpArray(search)) throw invalid();
  const tests: ItemTest[] = [];
  for (const [property, filter] of Object.entries(search)) {
    if (property === 'complete') tests.push(completeTest(collection, filter));
    else for (const criterion of listOf(property, filter)) tests.push(criterionTest(property, criterion));
  }
  return (item) => tests.every((test) => test(item));
}

function listOf(property: string, filter: unknown): readonly unknown[] {
  if (Array.isArray(filter)) return filter;
  throw unprocessable(
    `Structure of filter "${property}" should respect this structure: {"${property}":[{"operator": "my_operator", "value": "my_value"}]}`,
  );
}

function criterionTest(property: string, criterion: unknown): ItemTest {
  const { operator, value } = isRecord(criterion) ? criterion : {};
  if (property === 'code' && operator === 'IN' && Array.isArray(value)) {
    const wanted = new Set(value.map((code) => String(code).toLowerCase()));
    return ({ code }) => wanted.has(code);
  }
  if (property === 'updated') return updatedTest(String(operator), value);
  throw unsupported(property, operator);
}

function updatedTest(operator: string, value: unknown): ItemTest {
  if (operator === 'SINCE LAST N DAYS' && Number.isInteger(value)) {
    const from = Date.now() / 1000 - Number(value) * 86_400;
    return ({ updated }) => updated > from;
  }
  const list = Array.isArray(value) ? value : [value];
  const [from = Number.NaN, to = from] = list.map((moment) => Date.parse(String(moment)) / 1000);
  if (Number.isNaN(from) || Number.isNaN(to)) {
    throw unprocessable('Property "updated" expects a string with the format ISO 8601 as data.');
  }
  switch (operator) {
    case '>':
      return ({ updated }) => updated > from;
    case '<':
      return ({ updated }) => updated < from;
    case 'BETWEEN':
      return ({ updated }) => updated >= from && updated <= to;
    case 'NOT BETWEEN':
      return ({ updated }) => updated < from || updated > to;
    default:
      throw unsupported('updated', operator);
  }
}

/** Complete is what has every required value of the channel in each of the locales. */
function completeTest(collection: Collection, filter: unknown): ItemTest {
  if (!isRecord(filter) || filter.operator !== '=') {
    throw unsupported('complete', isRecord(filter) ? filter.operator : filter);
  }
  const { value, channel, locales } = filter;
  if (typeof value !== 'boolean' || typeof channel !== 'string' || !Array.isArray(locales)) {
    throw unprocessable('Property "complete" expects "value", "channel" and "locales".');
  }
  const required = collection.attributes.filter(({ code }) => isRequired(collection, code));
  const wanted = locales.map(String);
  const has = (item: LibraryItem, code: string, locale: string) =>
    (item.values[code] ?? []).some(
      (entry) =>
        (entry.locale === null || entry.locale === locale) &&
        (entry.channel === null || entry.channel === channel),
    );
  const isComplete: ItemTest = (item) =>
    wanted.every((locale) => required.every(({ code }) => has(item, code, locale)));
  return (item) => isComplete(item) === value;
}

/** Label, picture and description count; the others may be missing. */
export function isRequired({ attributes }: Pick<Collection, 'attributes'>, code: string): boolean {
  const attribute = attributes.find((candidate) => candidate.code === code);
  return attribute !== undefined && ['label', 'image', 'media', 'description', 'biography'].includes(code);
}

function unsupported(property: string, operator: unknown): ApiError {
  return unprocessable(
    `Filter on property "${property}" is not supported or does not support operator "${String(operator)}"`,
  );
}
