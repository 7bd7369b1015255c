import { z } from 'zod';

export type Json = z.core.util.JSONType;

/**
 * Any JSON, not looked at: it has come out of `JSON.parse`, so it can be nothing else, and looking through a page of
 * products or a large product once more would block for tens of milliseconds.
 */
export const receivedJson = z.custom<Json>((value) => value !== undefined);

/**
 * One item of a list as the PIM sent it: understood, or odd and shown as it is. One odd item never hides the
 * others of its page.
 */
export function readItemSchema<T extends z.ZodType>(item: T) {
  return z.discriminatedUnion('understood', [
    z.object({ understood: z.literal(true), item }),
    z.object({
      understood: z.literal(false),
      /** The item exactly as received. */
      raw: receivedJson,
      /** What did not fit, for example `values: expected an object`. */
      issues: z.array(z.string()),
    }),
  ]);
}

export type ReadItem<T> = { understood: true; item: T } | { understood: false; raw: Json; issues: string[] };
