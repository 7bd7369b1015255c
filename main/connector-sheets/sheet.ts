import { z } from 'zod';
import { liveCallSchema, sheetIdSchema, sheetTextSchema } from '../../preload/contract/connector-sheets.ts';
import { knownScopes } from '../../preload/contract/scopes.ts';
import { escapeNames } from './escapes.ts';
import { partsIn, secretParts, secretsIn, templateSchema } from './template.ts';

const accessKindSchema = z.enum(['connection', 'app']);

/** Exactly what is copied into one field of the connector's form. */
const fieldSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    label: z.string().min(1),
    value: templateSchema,
    required: z.boolean(),
    /** Has to say what the template is, so that nobody copies a secret by oversight. */
    secret: z.boolean().default(false),
    hint: sheetTextSchema.optional(),
  })
  .superRefine(({ value, secret }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (secret !== secretsIn(value).length > 0) refuse('`secret` differs from what the value names');
    const alone = secretParts.some((part) => value === `{{${part}}}`);
    if (secret && !alone) refuse('a secret field is one secret and nothing else');
  });
export type SheetFieldData = z.output<typeof fieldSchema>;

/** The lines for each kind of access; each value in them is written as `escape` says. */
const documentSchema = z
  .strictObject({
    fileName: templateSchema.refine((name) => secretsIn(name).length === 0, 'a secret in a file name'),
    escape: z.enum(escapeNames),
    lines: z.strictObject({
      connection: z.array(templateSchema).min(1).optional(),
      app: z.array(templateSchema).min(1).optional(),
    }),
  })
  .superRefine(({ fileName }, context) => {
    const odd = partsIn(fileName).filter((part) => part !== 'fileName');
    if (odd.length > 0) context.addIssue({ code: 'custom', message: 'only fileName is safe in a file name' });
  });

const because = { because: sheetTextSchema };

/** What the connector needs of a profile, and why. The kind of access and the secrets are looked at for every sheet. */
const requirementSchema = z.discriminatedUnion('kind', [
  /** The last verification, and whether the authorization was lost since. */
  z.strictObject({ kind: z.literal('verified'), ...because }),
  z.strictObject({ kind: z.literal('https'), ...because }),
  /** The address can be reached from elsewhere than this computer or its network. */
  z.strictObject({ kind: z.literal('reachable-address'), ...because }),
  z.strictObject({ kind: z.literal('no-sub-directory'), ...because }),
  /** One scope, or the permission of a connection's role that stands for it. */
  z.strictObject({
    kind: z.literal('scope'),
    scope: z.string().refine((scope) => knownScopes.has(scope), 'unknown scope'),
    ...because,
  }),
  /** All scopes that are asked for are granted. */
  z.strictObject({ kind: z.literal('scopes-granted'), ...because }),
  /** The app's callback URL leads to the connector. */
  z.strictObject({ kind: z.literal('callback'), ...because }),
  /** The token call fits into the 300 bytes that a PIM takes. */
  z.strictObject({ kind: z.literal('token-body'), ...because }),
]);
export type Requirement = z.output<typeof requirementSchema>;

const stepGroupSchema = z.strictObject({
  releases: z.array(z.enum(['SaaS', '7.0', '6.0', '5.0', '4.0'])).min(1),
  steps: z.array(sheetTextSchema).min(1),
});
/** The groups of steps that lead to the credentials of one kind of access. */
export const stepGroupsSchema = z.array(stepGroupSchema).min(1);
export type StepGroups = z.output<typeof stepGroupsSchema>;

const noteSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  claim: sheetTextSchema.nullable(),
  fact: sheetTextSchema,
  reason: sheetTextSchema,
  source: z.url().nullable(),
});

const liveSchema = z.strictObject({
  connection: z.array(liveCallSchema).optional(),
  app: z.array(liveCallSchema).optional(),
  /** Names that the answer of the token call must have, since the connector looks for them. */
  tokenKeys: z.array(z.string().min(1)).default([]),
});

/**
 * A connector as data: one file in `sheets/`. A form has `fields`, a document has `document`, and nothing has both.
 * `steps` names groups of its own where the usual way to the credentials (`akeneo-steps.json`) is not the way.
 */
export const sheetSchema = z
  .strictObject({
    id: sheetIdSchema,
    name: z.string().min(1),
    vendor: z.string().min(1),
    documentation: z.url({ protocol: /^https$/ }),
    access: z.array(accessKindSchema).min(1),
    fields: z.array(fieldSchema).default([]),
    document: documentSchema.nullable().default(null),
    steps: z
      .strictObject({ connection: stepGroupsSchema.optional(), app: stepGroupsSchema.optional() })
      .default({}),
    requirements: z.array(requirementSchema),
    live: liveSchema,
    notes: z.array(noteSchema),
  })
  .superRefine(({ access, fields, document, live, notes }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (fields.length > 0 === (document !== null)) refuse('either fields or a document');
    if (repeated(fields) || repeated(notes)) refuse('an id is used twice');
    for (const kind of accessKindSchema.options) {
      const taken = access.includes(kind);
      if (document !== null && taken !== (document.lines[kind] !== undefined)) {
        refuse(`lines for ${kind} and access differ`);
      }
      if (!taken && live[kind] !== undefined) refuse(`calls for ${kind}, which it does not take`);
    }
    if (live.app?.some((call) => call !== 'channels') === true) refuse('apps have no password token call');
  });
export type Sheet = z.output<typeof sheetSchema>;

function repeated(items: readonly { id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size !== items.length;
}
