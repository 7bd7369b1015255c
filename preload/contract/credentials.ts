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
});

export const credentialsSchema = z.discriminatedUnion('kind', [connectionCredentialsSchema]);
export type Credentials = z.infer<typeof credentialsSchema>;
