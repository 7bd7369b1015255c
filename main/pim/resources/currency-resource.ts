import { z } from 'zod';
import { lenientBoolean, lenientCode } from './lenient.ts';
import { optionalText } from './lenient-item.ts';
import { coded } from './resource.ts';

/** `/currencies`; only SaaS has labels. */
export const currencyResource = coded(
  () => '/currencies',
  z.object({ code: lenientCode, enabled: lenientBoolean, label: optionalText }),
);
