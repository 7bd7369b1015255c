import { parseArgs } from 'node:util';
import { z } from 'zod';
import { maxProducts } from './catalog/layout.ts';
import type { DemoPimOptions } from './types.ts';

/** How the command is called. */
export const usage = `Usage: demo-pim [--json] [--port N] [--products N] [--seed TEXT] [--pim-version V] [--edition E]
                [--callback-url URL] [--variant V] [--categories N] [--options N] [--families N] [--https]

  --json           print one line of JSON instead of text
  --port N         port on 127.0.0.1; any free one by default
  --products N     size of the catalog, 1 to ${maxProducts}; 1200 by default
  --seed TEXT      same seed, same catalog and same credentials
  --pim-version V  4.0, 5.0, 6.0, 7.0 or SaaS (default)
  --edition E      CE, GE or EE (default)
  --callback-url URL  callback of the custom app that comes with it
  --variant V      production (default), or staging, which differs from it in known ways
  --categories N   categories in all
  --options N      options of the attribute brand
  --families N     families in all
  --https          speak https with a certificate of its own authority, which --json prints
`;

const argumentsSchema = z.object({
  json: z.boolean().default(false),
  https: z.boolean().optional(),
  port: z.coerce.number().int().min(0).max(65_535).optional(),
  products: z.coerce.number().int().min(1).max(maxProducts).optional(),
  seed: z.string().min(1).optional(),
  'pim-version': z.enum(['4.0', '5.0', '6.0', '7.0', 'SaaS']).optional(),
  edition: z.enum(['CE', 'GE', 'EE']).optional(),
  variant: z.enum(['production', 'staging']).optional(),
  categories: z.coerce.number().int().min(0).max(1_000_000).optional(),
  options: z.coerce.number().int().min(0).max(900_000).optional(),
  families: z.coerce.number().int().min(0).max(10_000).optional(),
  'callback-url': z.url({ protocol: /^https?$/ }).optional(),
});

/** What the command line asks for, or why it is refused. */
export type CliArguments = { json: boolean; options: DemoPimOptions } | { refused: string };

/** Reads the arguments after the name of the script. */
export function readArguments(args: readonly string[]): CliArguments {
  const parsed = parse(args);
  if ('refused' in parsed) return parsed;
  const checked = argumentsSchema.safeParse(parsed.values);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return { refused: `--${String(issue?.path[0] ?? '')}: ${issue?.message ?? 'invalid'}` };
  }
  const { json, 'pim-version': version, 'callback-url': callbackUrl, ...same } = checked.data;
  const given = Object.entries({ ...same, version, callbackUrl }).filter(([, value]) => value !== undefined);
  return { json, options: Object.fromEntries(given) };
}

function parse(args: readonly string[]): { values: Record<string, unknown> } | { refused: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        https: { type: 'boolean' },
        port: { type: 'string' },
        products: { type: 'string' },
        seed: { type: 'string' },
        'pim-version': { type: 'string' },
        edition: { type: 'string' },
        'callback-url': { type: 'string' },
        variant: { type: 'string' },
        categories: { type: 'string' },
        options: { type: 'string' },
        families: { type: 'string' },
      },
    });
    return { values };
  } catch (error) {
    // parseArgs refuses unknown options and missing values with TypeError.
    if (error instanceof TypeError) return { refused: error.message };
    throw error;
  }
}
