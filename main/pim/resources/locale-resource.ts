import { z } from 'zod';
import { lenientBoolean, lenientCode } from './lenient.ts';
import { coded } from './resource.ts';

/** `/locales`: all that a PIM knows, about 210, not only those that are enabled. */
export const localeResource = coded(
  () => '/locales',
  z.object({ code: lenientCode, enabled: lenientBoolean }),
);
