import { z } from 'zod';
import { askers, statusClasses } from './diagnosis-names.ts';
import { problemSchema } from './problem.ts';

export const askerSchema = z.enum(askers);
export type Asker = z.infer<typeof askerSchema>;

export const methodSchema = z.enum(['GET', 'POST']);

const headersSchema = z.record(z.string(), z.string());

/** One call as the list shows it. Holds no secret. Times are ISO 8601 in UTC, durations milliseconds. */
export const activityEntrySchema = z.object({
  /** Grows with every call; the order of the list. */
  id: z.number().int().nonnegative(),
  startedAt: z.string(),
  /** Null for calls that belong to no profile, such as looking at an address. An attempt's id while it is no profile. */
  profileId: z.string().nullable(),
  asker: askerSchema,
  /** 1 for the first; more for calls that were repeated. */
  attempt: z.number().int().positive(),
  method: methodSchema,
  /** With query; secrets are taken out. */
  url: z.string(),
  /** Null where no answer came. */
  status: z.number().int().nullable(),
  durationMs: z.number().nonnegative(),
  /** Bytes of the answer's body, unpacked. */
  bytes: z.number().int().nonnegative(),
  /** Why no answer came, or null. */
  problem: problemSchema.nullable().catch(null),
});
export type ActivityEntry = z.infer<typeof activityEntrySchema>;

/** One call in full: headers without what authorizes, and the beginning of the bodies without secrets. */
export const activityDetailSchema = activityEntrySchema.extend({
  requestHeaders: headersSchema,
  /** Empty for token calls. */
  requestBody: z.string(),
  answerHeaders: headersSchema,
  /** At most 500 characters; empty for granted tokens. */
  answerBody: z.string(),
  /** Address and port at the other end of the connection, of the proxy where there is one. */
  remoteAddress: z.string().nullable(),
  /** What the PIM or a server in front of it calls this request in its own logs. */
  requestId: z.string().nullable(),
});
export type ActivityDetail = z.infer<typeof activityDetailSchema>;

/** What is shown; all that is given must hold. */
export const activityFilterSchema = z.object({
  profileId: z.string().max(100).optional(),
  method: methodSchema.optional(),
  /** Found anywhere in the address, upper and lower case alike. */
  text: z.string().max(500).optional(),
  status: z.enum(statusClasses).optional(),
  /** Calls that took at least so many milliseconds. */
  slowerThanMs: z.number().nonnegative().optional(),
  /** Calls without an answer, and answers from status 400 on. */
  errorsOnly: z.boolean().optional(),
  /** ISO 8601; the first moment that counts. */
  from: z.string().optional(),
  /** ISO 8601; the first moment that does not count any more. */
  to: z.string().optional(),
});
export type ActivityFilter = z.infer<typeof activityFilterSchema>;

/** A page of calls, newest first. */
export const activityPageSchema = z.object({
  entries: z.array(activityEntrySchema),
  /** What `before` is for the next page; null where nothing older is kept. */
  next: z.number().int().nullable(),
});
export type ActivityPage = z.infer<typeof activityPageSchema>;

/** What went on in one second. */
export const activitySecondSchema = z.object({
  /** ISO 8601, the whole second. */
  at: z.string(),
  /** Calls that started. */
  calls: z.number().int().nonnegative(),
  /** The most calls that were in flight at once. */
  inFlight: z.number().int().nonnegative(),
  /** Answers with status 429. */
  tooMany: z.number().int().nonnegative(),
});
export type ActivitySecond = z.infer<typeof activitySecondSchema>;

/** Calls by second, oldest first, without seconds in which nothing went on; beside what Akeneo allows. */
export const activityRatesSchema = z.object({
  seconds: z.array(activitySecondSchema),
  /** Calls that have a place in the pace of their profile at this moment. */
  inFlight: z.number().int().nonnegative(),
  limits: z.object({ inFlight: z.number().int(), perSecond: z.number().int() }),
});
export type ActivityRates = z.infer<typeof activityRatesSchema>;
