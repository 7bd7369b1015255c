import { ApiError } from './api-error.ts';
import type { Call } from './call.ts';

/**
 * 406 for a GET whose Accept is something else than JSON, 415 for a write with another content type.
 * Source: pim-community-dev, CheckHeadersRequestSubscriber.php.
 */
export function checkHeaders(call: Call, contentType: string): void {
  if (call.method === 'GET') checkAccept(call.headers.accept);
  if (call.method === 'POST' || call.method === 'PATCH')
    checkContentType(call.headers['content-type'], contentType);
}

function checkAccept(accept: string | undefined): void {
  if (accept === undefined || accept.includes('*/*') || accept === 'application/json') return;
  throw new ApiError(406, `"${accept}" in "Accept" header is not valid. Only "application/json" is allowed.`);
}

function checkContentType(sent: string | undefined, wanted: string): void {
  const type = sent?.split(';')[0]?.trim() ?? '';
  if (type === wanted) return;
  throw new ApiError(
    415,
    type === ''
      ? `The "Content-Type" header is missing. "${wanted}" has to be specified as value.`
      : `"${type}" in "Content-Type" header is not valid. Only "${wanted}" is allowed.`,
  );
}
