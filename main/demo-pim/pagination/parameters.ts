import { ApiError, unprocessable } from '../server/api-error.ts';
import type { Call } from '../server/call.ts';

/** Which page is wanted. */
export interface PageRequest {
  readonly page: number;
  readonly limit: number;
  readonly withCount: boolean;
}

/** The page parameters. Throws ApiError 422. Source: pim-community-dev, Tool/Component/Api/Pagination. */
export function pageRequest(call: Call): PageRequest {
  const page = call.query.get('page') ?? '1';
  if (!isPositive(page)) throw unprocessable(`"${page}" is not a valid page number.`);
  return { page: Number(page), ...limitRequest(call) };
}

/** The parameters that both kinds of pagination have. */
export function limitRequest(call: Call): { limit: number; withCount: boolean } {
  const limit = call.query.get('limit') ?? '10';
  const withCount = call.query.get('with_count') ?? 'false';
  if (!isPositive(limit)) throw unprocessable(`"${limit}" is not a valid limit number.`);
  if (Number(limit) > 100) throw unprocessable('You cannot request more than 100 items.');
  if (withCount !== 'true' && withCount !== 'false') {
    throw unprocessable(
      `Parameter "with_count" has to be a boolean. Only "true" or "false" allowed, "${withCount}" given.`,
    );
  }
  return { limit: Number(limit), withCount: withCount === 'true' };
}

/** The kind of pagination. Throws ApiError 422 for one that isn't there or isn't supported by the resource. */
export function paginationType(call: Call, supported: readonly string[]): string {
  const type = call.query.get('pagination_type') ?? 'page';
  if (type !== 'page' && type !== 'search_after') throw unprocessable('Pagination type does not exist.');
  if (!supported.includes(type)) throw unprocessable('Pagination type is not supported.');
  return type;
}

const documentation = 'http://api.akeneo.com/documentation/pagination.html#the-search-after-method';

/** Throws ApiError 422 beyond the 10,000th item. */
export function checkDepth({ page, limit }: PageRequest): void {
  if (page * limit <= 10_000) return;
  const message =
    'You have reached the maximum number of pages you can retrieve with the "page" pagination type. Please use the search after pagination type instead';
  throw new ApiError(422, message, { documentation });
}

function isPositive(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) > 0;
}
