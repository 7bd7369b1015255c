import { z } from 'zod';
import { networkSeconds, proxySchemes } from './names.ts';

/** A host name or an address, without scheme, port and path. */
const proxyHostSchema = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .refine((host) => !/[\s/@?#\\]/.test(host) && URL.canParse(`http://${bracketed(host)}:1`));

/** The way to a PIM. The proxy's password is a secret: here stands only whether there is one. */
export const proxySchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('system') }),
  z.object({ mode: z.literal('none') }),
  z.object({
    mode: z.literal('own'),
    scheme: z.enum(proxySchemes),
    host: proxyHostSchema,
    port: z.number().int().min(1).max(65_535),
    /** Empty where the proxy asks for no login. */
    username: z.string().max(255),
    hasPassword: z.boolean(),
  }),
]);
export type ProxyChoice = z.infer<typeof proxySchema>;

/** A certificate authority that is trusted beside those of the system. Names are written as `CN=Example, O=Company`. */
export const authoritySchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  /** ISO 8601 in UTC. */
  validTo: z.string(),
  /** SHA-256, in hexadecimal with colons. */
  fingerprint: z.string().regex(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
  pem: z.string().max(20_000),
});
export type Authority = z.infer<typeof authoritySchema>;

const connectSecondsSchema = z.number().int().min(networkSeconds.connect.min).max(networkSeconds.connect.max);
const answerSecondsSchema = z.number().int().min(networkSeconds.answer.min).max(networkSeconds.answer.max);

/**
 * How PIMs are reached: of Pimscope as a whole, or of one profile. Null: as Pimscope as a whole, and there the system's
 * proxy, 10 seconds for a connection and 60 for an answer. A profile trusts its own authorities and those of the whole.
 */
export const networkSettingsSchema = z.object({
  proxy: proxySchema.nullable(),
  connectSeconds: connectSecondsSchema.nullable(),
  answerSeconds: answerSecondsSchema.nullable(),
  authorities: z.array(authoritySchema).max(50),
});
export type NetworkSettings = z.infer<typeof networkSettingsSchema>;

/** What a person changes of it; authorities have calls of their own. */
export const networkChangeSchema = networkSettingsSchema.omit({ authorities: true }).extend({
  /** Null keeps the one that is stored, where `hasPassword` says that there is one. */
  password: z.string().min(1).max(500).nullable(),
  acceptUntilQuit: z.boolean(),
});
export type NetworkChange = z.infer<typeof networkChangeSchema>;

export const noNetworkSettings: NetworkSettings = {
  proxy: null,
  connectSeconds: null,
  answerSeconds: null,
  authorities: [],
};

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}
