import { isPhpArray, isRecord, parseJson } from '../search/php.ts';
import { ApiError, unprocessable } from '../server/api-error.ts';
import type { Call } from '../server/call.ts';

/** Applies `search={"enabled":[{"operator":"=","value":true}]}`. Source: pim-community-dev, FilterLocaleEndToEnd.php. */
export function enabledSearch<T extends { readonly enabled: boolean }>(
  call: Call,
  all: readonly T[],
): readonly T[] {
  const text = call.query.get('search');
  if (text === undefined || text === '') return all;
  const invalid = () => new ApiError(400, 'Search query parameter should be valid JSON.');
  const search = parseJson(text, invalid);
  if (!isPhpArray(search)) throw invalid();
  let left = all;
  for (const [name, list] of Object.entries(search)) {
    for (const criterion of Array.isArray(list) ? list : [list]) {
      const given = isRecord(criterion) ? criterion : {};
      const operator = String(given.operator);
      if (name !== 'enabled' || operator !== '=') {
        throw unprocessable(
          `Filter on property "${name}" is not supported or does not support operator "${operator}".`,
        );
      }
      const { value } = given;
      if (value === undefined || value === null)
        throw unprocessable('Value is missing for the property "enabled".');
      if (typeof value !== 'boolean')
        throw unprocessable('Filter "enabled" with operator "=" expects a boolean value.');
      left = left.filter((entity) => entity.enabled === value);
    }
  }
  return left;
}
