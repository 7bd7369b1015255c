import { z } from 'zod';
import { appCredentialsSchema } from '../../preload/contract/credentials.ts';
import {
  type Access,
  type Profile,
  type ProfileDetails,
  profileDetailsSchema,
  profileIdSchema,
} from '../../preload/contract/profile.ts';

const id = z.string().trim().min(1).max(500);

/** An access as it stands in a file: what it asks for, but neither its token nor who granted it. */
const exchangedAccessSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('connection'),
    clientId: id,
    username: id,
    askPassword: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('app'),
    clientId: id,
    callbackUrl: z.union([z.literal(''), appCredentialsSchema.shape.callbackUrl]),
    scopes: appCredentialsSchema.shape.scopes,
  }),
]);
type ExchangedAccess = z.output<typeof exchangedAccessSchema>;

/**
 * A profile as it stands in a file. Taken over is what is named here and nothing else: how this computer reaches a PIM
 * (proxy, authorities), what was last seen there, and fields of other releases stay out.
 */
export const exchangedProfileSchema = profileDetailsSchema.partial().extend({
  id: profileIdSchema,
  name: profileDetailsSchema.shape.name,
  baseUrl: z.string().min(1).max(2000),
  access: exchangedAccessSchema,
});
export type ExchangedProfile = z.output<typeof exchangedProfileSchema>;

/** What of a profile is written into a file. */
export function toExchanged(profile: Profile): ExchangedProfile {
  return {
    ...profileDetailsSchema.parse(profile),
    id: profile.id,
    baseUrl: profile.baseUrl,
    access: toExchangedAccess(profile.access),
  };
}

/** What of an access is written into a file, and compared. */
export function toExchangedAccess(access: Access): ExchangedAccess {
  const { clientId } = access;
  if (access.kind === 'app') {
    return { kind: 'app', clientId, callbackUrl: access.callbackUrl, scopes: access.authorization.asked };
  }
  const { username, askPassword } = access;
  return { kind: 'connection', clientId, username, ...(askPassword === true ? { askPassword } : {}) };
}

/** The details of a profile, with neutral values where a file has none. */
export function completeDetails(
  some: { [D in keyof ProfileDetails]?: ProfileDetails[D] | undefined } & { name: string },
): ProfileDetails {
  const { description = '', environment = 'other', group = '', ...others } = some;
  return profileDetailsSchema.parse({ ...others, description, environment, group });
}
