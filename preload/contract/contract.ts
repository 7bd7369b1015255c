import { z } from 'zod';
import {
  appInfoSchema,
  demoPimSchema,
  noticeSchema,
  secretStorageSchema,
  settingsSchema,
} from './application.ts';
import {
  channelSchema,
  currencySchema,
  localeSchema,
  productPageSchema,
  productRecordSchema,
  readListSchema,
} from './catalog.ts';
import { credentialsSchema } from './credentials.ts';
import { addressInspectionSchema, addressReadingSchema } from './pim-address.ts';
import { profileDetailsSchema, profileIdSchema, profileSchema, secretStateSchema } from './profile.ts';
import { checkProgressSchema, verificationSchema } from './verification.ts';

/** A call from the screen to main: one argument, one result, both with a schema. */
export interface Call<A extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  argument: A;
  result: R;
}

function call<A extends z.ZodType, R extends z.ZodType>(argument: A, result: R): Call<A, R> {
  return { argument, result };
}

const nothing = z.undefined();
const ofProfile = z.object({ profileId: profileIdSchema });
const attemptId = z.string().min(1).max(100);

/** Everything that the screen may ask of main, by domain. The channel's name is `<domain>.<name>`. */
export const contract = {
  app: {
    info: call(nothing, appInfoSchema),
    notices: call(nothing, z.array(noticeSchema)),
    dismissNotice: call(z.object({ id: z.string() }), nothing),
    secretStorage: call(nothing, secretStorageSchema),
  },
  settings: {
    get: call(nothing, settingsSchema),
    set: call(settingsSchema.partial(), settingsSchema),
  },
  onboarding: {
    readAddress: call(z.object({ text: z.string().max(2000) }), addressReadingSchema),
    inspectAddress: call(z.object({ baseUrl: z.string().max(2000) }), addressInspectionSchema),
    authorizeAndTest: call(
      z.object({
        attemptId,
        baseUrl: z.string().max(2000),
        credentials: credentialsSchema,
        demo: z.boolean(),
      }),
      verificationSchema,
    ),
    save: call(
      z.object({ attemptId, details: profileDetailsSchema, acceptUntilQuit: z.boolean() }),
      profileSchema,
    ),
    discard: call(z.object({ attemptId }), nothing),
  },
  profiles: {
    list: call(nothing, z.array(profileSchema)),
    open: call(ofProfile, profileSchema),
    update: call(ofProfile.extend({ details: profileDetailsSchema }), profileSchema),
    remove: call(ofProfile.extend({ confirmation: z.string() }), nothing),
    secretState: call(ofProfile, secretStateSchema),
    enterSecrets: call(
      ofProfile.extend({ credentials: credentialsSchema, acceptUntilQuit: z.boolean() }),
      verificationSchema,
    ),
    verify: call(ofProfile.extend({ attemptId }), verificationSchema),
  },
  catalog: {
    channels: call(ofProfile, readListSchema(channelSchema)),
    locales: call(ofProfile, readListSchema(localeSchema)),
    currencies: call(ofProfile, readListSchema(currencySchema)),
    productCount: call(
      ofProfile,
      z.object({ count: z.number().int().nonnegative().nullable(), readAt: z.string() }),
    ),
    products: call(
      ofProfile.extend({
        after: z.string().max(4000).nullable(),
        limit: z.number().int().min(1).max(100),
        locale: z.string().nullable(),
      }),
      productPageSchema,
    ),
    product: call(
      ofProfile.extend({ key: z.string().min(1).max(1000), locale: z.string().nullable() }),
      productRecordSchema,
    ),
  },
  demoPim: {
    start: call(nothing, demoPimSchema),
  },
} as const;

/** Everything that main tells the screen by itself. */
export const events = {
  checkProgress: checkProgressSchema,
  profilesChanged: z.array(profileSchema),
  noticesChanged: z.array(noticeSchema),
} as const;

export type Contract = typeof contract;
export type Domain = keyof Contract;
export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.infer<(typeof events)[E]>;

/** What a call takes, as the screen writes it. */
export type ArgumentOf<C> = C extends Call<infer A, z.ZodType> ? z.input<A> : never;
/** What a handler in main receives after the schema. */
export type ParsedArgumentOf<C> = C extends Call<infer A, z.ZodType> ? z.output<A> : never;
export type ResultOf<C> = C extends Call<z.ZodType, infer R> ? z.output<R> : never;
