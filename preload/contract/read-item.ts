import { z } from 'zod';

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
      raw: z.json(),
      /** What did not fit, for example `values: expected an object`. */
      issues: z.array(z.string()),
    }),
  ]);
}

export type ReadItem<T> =
  | { understood: true; item: T }
  | { understood: false; raw: z.core.util.JSONType; issues: string[] };

export type Json = z.core.util.JSONType;
