import { z } from 'zod';

const pasted = z.string().trim().min(1).max(500);

/** What the form sends once to authorize with a connection. Leading and trailing blanks are dropped. */
export const connectionCredentialsSchema = z.object({
  kind: z.literal('connection'),
  clientId: pasted,
  clientSecret: pasted,
  username: pasted,
  /** Passwords are taken as they are: a blank at the end may belong to them. */
  password: z.string().min(1).max(500),
  /** Asks for the password anew whenever Pimscope was started, instead of keeping it. */
  askPassword: z.boolean().optional(),
});
export type ConnectionCredentials = z.infer<typeof connectionCredentialsSchema>;

/** A scope as it is sent. Akeneo parts them by blanks (pim-community-dev, ScopeList). */
const scopeSchema = z.string().regex(/^[^\s,]{1,1000}$/);

/** What the form sends once to authorize as a connected app. */
export const appCredentialsSchema = z.object({
  kind: z.literal('app'),
  clientId: pasted,
  clientSecret: pasted,
  /** As it is stored with the app in Akeneo: the PIM sends the browser there and nowhere else. */
  callbackUrl: z.url({ protocol: /^https?$/ }).max(255),
  /** The screen holds the whole list to the 1,000 characters that Akeneo takes. */
  scopes: z.array(scopeSchema).max(500),
});
export type AppCredentials = z.infer<typeof appCredentialsSchema>;

export const credentialsSchema = z.discriminatedUnion('kind', [
  connectionCredentialsSchema,
  appCredentialsSchema,
]);
export type Credentials = z.infer<typeof credentialsSchema>;
