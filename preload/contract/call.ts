import type { z } from 'zod';

/** A call from the screen to main: one argument, one result, both with a schema. */
export interface Call<A extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  argument: A;
  result: R;
}

/** One call of a domain. */
export function call<A extends z.ZodType, R extends z.ZodType>(argument: A, result: R): Call<A, R> {
  return { argument, result };
}
