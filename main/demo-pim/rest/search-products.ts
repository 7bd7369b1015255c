import { isRecord } from '../search/php.ts';
import { ApiError, unprocessable } from '../server/api-error.ts';
import type { Answer, Call } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { listProductsByUuid } from './products.ts';

const texts = ['search', 'scope', 'search_scope', 'search_locale', 'locales', 'attributes'];
const flags = ['with_attribute_options', 'with_quality_scores', 'with_completenesses'];
const pageNames = ['pagination_type', 'page', 'search_after', 'limit', 'with_count'];
const most = { attributes: 800, criteria: 20, values: 800 };

/**
 * `POST /products-uuid/search`, SaaS: the list of products with its filters in the body, whose `search` is JSON in a
 * text, and its page in the query. At most 800 attributes, 20 criteria and 800 values; the texts of these refusals are
 * ours. Source: api.akeneo.com, reference, search list of products.
 */
export function searchProducts(pim: Pim, call: Call): Promise<Answer> {
  const body = readBody(call.body);
  const query = new Map([...call.query].filter(([name]) => pageNames.includes(name)));
  for (const name of texts) {
    const value = name === 'search' && isRecord(body[name]) ? JSON.stringify(body[name]) : body[name];
    if (typeof value === 'string') query.set(name, value);
  }
  for (const name of flags) if (body[name] === true) query.set(name, 'true');
  checkSize(query);
  return listProductsByUuid(pim, { ...call, query }, '/api/rest/v1/products-uuid/search');
}

function readBody(body: Buffer): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(body.toString('utf8'));
    if (isRecord(content)) return content;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ApiError(400, 'Invalid json message received');
}

function checkSize(query: ReadonlyMap<string, string>): void {
  if ((query.get('attributes') ?? '').split(',').length > most.attributes)
    throw unprocessable(`You cannot request more than ${most.attributes} attributes.`);
  const criteria = criteriaOf(query.get('search') ?? '');
  if (criteria.length > most.criteria)
    throw unprocessable(`You cannot search with more than ${most.criteria} criteria.`);
  const tooLong = criteria.some(
    (criterion) =>
      isRecord(criterion) && Array.isArray(criterion.value) && criterion.value.length > most.values,
  );
  if (tooLong) throw unprocessable(`You cannot search for more than ${most.values} values.`);
}

/** The criteria of a search; none where it isn't one, which the search itself refuses. */
function criteriaOf(search: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(search);
    return isRecord(content) ? Object.values(content).flat() : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
