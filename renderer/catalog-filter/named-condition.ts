import type { FilterTree } from '../../preload/contract/catalog-filter.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Json } from '../../preload/contract/read-item.ts';

/**
 * The condition that a PIM's refusal names: by its field, else by a value, channel or locale of it (api.akeneo.com,
 * responses; pim-community-dev, ErrorListProductWithUuidEndToEnd.php). Null where it names none.
 */
export function namedCondition(problem: Problem, tree: FilterTree): number | null {
  const { message } = problem.params;
  if (typeof message !== 'string') return null;
  const quoted = [...message.matchAll(/"([^"]+)"/g)].flatMap(([, text]) => text ?? []);
  // "In order to search on attribute codes you must use …" names no field.
  if (/search on [a-z ]+ codes/i.test(message)) quoted.push('code');
  const byField = tree.flatMap((one, at) => (quoted.some((text) => isSame(text, one.field)) ? [at] : []));
  const byRest = tree.flatMap((one, at) => (quoted.some((text) => holds(one, text)) ? [at] : []));
  return byField.find((at) => byRest.includes(at)) ?? byField[0] ?? byRest[0] ?? null;
}

function holds(one: FilterTree[number], text: string): boolean {
  if (one.kind === 'raw') return hasText(one.json, text);
  const { operator, scope, locale, locales, value } = one;
  return [operator, scope, locale, ...(locales ?? [])].includes(text) || hasText(value, text);
}

function hasText(json: Json | undefined, text: string): boolean {
  if (typeof json === 'string') return isSame(json, text);
  if (typeof json !== 'object' || json === null) return false;
  return Object.values(json).some((one) => hasText(one, text));
}

/** Codes are looked up whatever their case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
