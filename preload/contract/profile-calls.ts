import { z } from 'zod';
import { call } from './call.ts';
import { consentRequestSchema } from './consent.ts';
import { appCredentialsSchema, connectionCredentialsSchema } from './credentials.ts';
import { healthItemSchema } from './health.ts';
import { profileDetailsSchema, profileIdSchema, profileSchema, secretStateSchema } from './profile.ts';
import { verificationSchema } from './verification.ts';

const nothing = z.undefined();
const ofProfile = z.object({ profileId: profileIdSchema });
const attemptId = z.string().min(1).max(100);

/** The calls of the domain `profiles`. */
export const profileCalls = {
  list: call(nothing, z.array(profileSchema)),
  open: call(ofProfile, profileSchema),
  update: call(ofProfile.extend({ details: profileDetailsSchema }), profileSchema),
  remove: call(ofProfile.extend({ confirmation: z.string() }), nothing),
  /** Brings a removed profile back with its secrets, for ten minutes and until Pimscope quits. */
  undoRemove: call(ofProfile, profileSchema),
  /** A new profile like another one, without its secrets. */
  duplicate: call(
    ofProfile.extend({ details: profileDetailsSchema, baseUrl: z.string().max(2000) }),
    profileSchema,
  ),
  secretState: call(ofProfile, secretStateSchema),
  enterSecrets: call(
    ofProfile.extend({ credentials: connectionCredentialsSchema, acceptUntilQuit: z.boolean() }),
    verificationSchema,
  ),
  /** For a profile that does not keep its password: the token it brings lives until Pimscope quits. */
  enterPassword: call(ofProfile.extend({ password: z.string().min(1).max(500) }), nothing),
  /**
   * Authorizes a connected app anew: after it was disconnected, with other scopes, with a new secret. What was stored
   * is replaced as soon as the PIM has granted, and not before.
   */
  authorize: call(
    ofProfile.extend({
      attemptId,
      /** `clientSecret: null` takes the one that is stored. */
      app: appCredentialsSchema.extend({
        clientSecret: appCredentialsSchema.shape.clientSecret.nullable(),
      }),
      consent: consentRequestSchema,
      acceptUntilQuit: z.boolean(),
    }),
    verificationSchema,
  ),
  /** Tells the PIM's users that the app needs other scopes; changes nothing by itself. */
  announceScopes: call(ofProfile.extend({ scopes: appCredentialsSchema.shape.scopes }), nothing),
  /**
   * Moves the profile to another address when the stored secrets work there. Before they go to another host, or to
   * the same one without encryption, main asks; null when nobody agreed.
   */
  changeAddress: call(
    ofProfile.extend({ attemptId, baseUrl: z.string().max(2000) }),
    verificationSchema.nullable(),
  ),
  verify: call(ofProfile.extend({ attemptId }), verificationSchema),
  /** Checks several, few at a time; each is told by `checkAllProgress`. What ended before a cancel is kept. */
  checkAll: call(
    z.object({ attemptId, profileIds: z.array(profileIdSchema).min(1).max(5000) }),
    z.array(healthItemSchema),
  ),
  /** Ends the check that main began by itself, if one runs. */
  stopBackgroundCheck: call(nothing, nothing),
  pin: call(ofProfile.extend({ pinned: z.boolean() }), profileSchema),
  /** Moves several at once; unknown ones are left out. An empty name takes them out of their groups. */
  moveToGroup: call(
    z.object({
      profileIds: z.array(profileIdSchema).min(1).max(5000),
      group: profileDetailsSchema.shape.group,
    }),
    z.array(profileSchema),
  ),
};
