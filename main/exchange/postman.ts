import { z } from 'zod';
import { credentialEntries } from './credential-entries.ts';
import type { Source } from './entry.ts';

const variableSchema = z.object({
  key: z.string(),
  value: z.string(),
  enabled: z.boolean().optional(),
  disabled: z.boolean().optional(),
});
/** Odd variables (numbers, no value) are left out one by one. */
const variablesSchema = z.array(variableSchema.nullable().catch(null));

/** An environment as Postman exports it, for example Akeneo's own (api.akeneo.com/files/akeneo-postman-environment.json). */
const environmentSchema = z.object({ name: z.string().catch(''), values: variablesSchema });

/** A collection of format v2.0 or v2.1 (schema.getpostman.com); its variables may stand for an environment. */
const collectionSchema = z.object({
  info: z.object({ name: z.string().catch(''), schema: z.string().includes('getpostman.com') }),
  variable: variablesSchema.default([]),
});

/**
 * The credentials in an environment or a collection of Postman; null for other content.
 * @throws ProblemError `import-nothing-found`
 */
export function readPostman(raw: unknown): Source | null {
  const environment = environmentSchema.safeParse(raw);
  if (environment.success) {
    const { name, values } = environment.data;
    return { kind: 'postman-environment', entries: entriesOf(values, name), unlock: null };
  }
  const collection = collectionSchema.safeParse(raw);
  if (!collection.success) return null;
  const { info, variable } = collection.data;
  return { kind: 'postman-collection', entries: entriesOf(variable, info.name), unlock: null };
}

function entriesOf(variables: z.output<typeof variablesSchema>, name: string) {
  const used = variables.filter(
    (variable) => variable !== null && variable.enabled !== false && variable.disabled !== true,
  );
  const pairs = used.flatMap((variable) =>
    variable === null ? [] : [[variable.key, variable.value] as const],
  );
  return credentialEntries(pairs, name.trim() === '' ? null : name.trim());
}
