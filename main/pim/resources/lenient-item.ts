import { z } from 'zod';
import { lenientBoolean, lenientString } from './lenient.ts';

/** True, false, or null where it is absent or odd: never a reason to set an item aside. */
export const optionalFlag = lenientBoolean
  .nullish()
  .catch(null)
  .transform((flag) => flag ?? null);

/** A number, also sent as a string; null where it is absent or odd. */
export const optionalNumber = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullish()
  .catch(null)
  .transform((number) => number ?? null);

/** A text that may be absent; null also where it is odd. */
export const optionalText = lenientString
  .nullish()
  .catch(null)
  .transform((text) => (text === undefined || text === '' ? null : text));
