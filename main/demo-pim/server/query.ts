import { ApiError } from './api-error.ts';
import type { Call } from './call.ts';

/** Decodes a query; of a repeated name the last one counts. */
export function parseQuery(rawQuery: string): ReadonlyMap<string, string> {
  return new Map(new URLSearchParams(rawQuery));
}

/** 400 for `a[]=b`. Source: pim-community-dev, ValidateApiRequestQueryParametersSubscriber.php. */
export function checkBrackets(call: Call): void {
  for (const name of call.query.keys()) {
    if (name.includes('[')) throw new ApiError(400, 'Bracket syntax is not supported in query parameters.');
  }
}
