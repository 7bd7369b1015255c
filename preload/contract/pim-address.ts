import { z } from 'zod';
import { problemSchema } from './problem.ts';

/** What was changed on the way from the typed text to the base URL, so that the screen can say it. */
export const addressChangeSchema = z.enum([
  'scheme-added',
  'spaces-removed',
  'interface-path-removed',
  'api-path-removed',
  'query-removed',
  'credentials-removed',
]);
export type AddressChange = z.infer<typeof addressChangeSchema>;

/** The typed text understood as the base URL of a PIM, or why it can't be. No network is involved. */
export const addressReadingSchema = z.discriminatedUnion('understood', [
  z.object({
    understood: z.literal(true),
    /** Origin and sub-directory, without a closing slash. */
    baseUrl: z.string(),
    changes: z.array(addressChangeSchema),
    /** `http:` to a host other than this computer: secrets would travel in clear. */
    insecure: z.boolean(),
  }),
  z.object({ understood: z.literal(false), problem: problemSchema }),
]);
export type AddressReading = z.infer<typeof addressReadingSchema>;

/** What the root listing of a PIM tells without a token (GET /api/rest/v1). */
export const addressInspectionSchema = z.object({
  baseUrl: z.string(),
  /** Number of routes that the PIM lists. */
  routes: z.number().int().nonnegative(),
  offers: z.object({
    productsByUuid: z.boolean(),
    systemInformation: z.boolean(),
    assetManager: z.boolean(),
    referenceEntities: z.boolean(),
    /** Null where it could not be found out. */
    connectedApps: z.boolean().nullable(),
  }),
  /** The PIM names another scheme or host for itself: a proxy without trusted-proxies setting in front of it. */
  announcedHost: z.string().nullable(),
  durationMs: z.number().nonnegative(),
});
export type AddressInspection = z.infer<typeof addressInspectionSchema>;
