import { z } from 'zod';

/** Who authorized, as the id_token of the PIM says (scopes `openid`, `profile`, `email`). */
export const identitySchema = z.object({
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  email: z.string().nullable(),
  /** What the PIM calls itself; on premises it may differ from the address that works. */
  issuer: z.string(),
  issuerDiffers: z.boolean(),
});
export type Identity = z.infer<typeof identitySchema>;

/** What a person granted to an app, and what was asked for. */
export const appAuthorizationSchema = z.object({
  asked: z.array(z.string()),
  granted: z.array(z.string()),
  /** Null where no id_token came or it could not be verified. */
  identity: identitySchema.nullable(),
});
export type AppAuthorization = z.infer<typeof appAuthorizationSchema>;
