import { z } from 'zod';
import { consentWays } from './names.ts';
import { problemSchema } from './problem.ts';

/** How a person gets to the PIM's consent and the code gets back: see `main/authorization/consent`. */
export const consentWaySchema = z.enum(consentWays);
export type ConsentWay = z.infer<typeof consentWaySchema>;

/** How the consent of a person is asked for. */
export const consentRequestSchema = z.object({
  way: consentWaySchema,
  /** How long Pimscope waits for it: Akeneo never tells that somebody cancelled. */
  timeoutSeconds: z.number().int().min(30).max(3600),
});
export type ConsentRequest = z.infer<typeof consentRequestSchema>;

/** Where a running consent stands. */
export const consentStageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('waiting'),
    way: consentWaySchema,
    /** The page that the consent window shows; null for the other ways and before the first page. */
    page: z.object({ origin: z.string(), secure: z.boolean() }).nullable(),
    /** The address that asks for consent, to be opened in a browser. Holds no secret. */
    authorizeUrl: z.string(),
    /** ISO 8601. */
    endsAt: z.string(),
  }),
  /** The consent is there; the code is being exchanged for a token. */
  z.object({ kind: z.literal('exchanging') }),
  z.object({ kind: z.literal('over') }),
]);
export type ConsentStage = z.infer<typeof consentStageSchema>;

export const consentProgressSchema = z.object({ attemptId: z.string(), stage: consentStageSchema });

/** The listener on this computer that browsers reach at 127.0.0.1. */
export const loopbackStateSchema = z.object({
  port: z.number().int().min(1).max(65_535),
  /** What is entered as callback URL of a custom app in Akeneo. */
  callbackUrl: z.string(),
  /** What is entered as activation URL: Akeneo's *Connect* then opens Pimscope. */
  activateUrl: z.string(),
  /** Whether Pimscope listens for Akeneo's *Connect* as long as it runs. */
  listening: z.boolean(),
  /** Why it does not although it should. */
  problem: problemSchema.nullable(),
});
export type LoopbackState = z.infer<typeof loopbackStateSchema>;

/** Somebody chose *Connect* or *Open* for Pimscope in a PIM. */
export const activationSchema = z.object({
  /** As understood from `pim_url`, which a PIM may have wrong. */
  baseUrl: z.string(),
  /** A profile with a connected app at this address. */
  profileId: z.string().nullable(),
});
export type Activation = z.infer<typeof activationSchema>;
