import { z } from 'zod';
import { problemSchema } from '../../preload/contract/problem.ts';
import type { Exchange } from '../pim/exchange.ts';

const nothing = z.undefined();
const ofProfile = z.object({ profileId: z.string() });

/** What a worker that reads from PIMs asks of main, which keeps secrets, pace, proxy and activity. */
export const mainCalls = {
  accessToken: { argument: ofProfile, result: z.string() },
  renew: {
    argument: ofProfile.extend({ rejected: z.string(), refusal: problemSchema.nullable() }),
    result: z.string(),
  },
  /** Waits for a place in the pace; `release` gives it back. */
  place: {
    argument: ofProfile.extend({ place: z.number(), host: z.string() }),
    result: nothing,
  },
  release: { argument: z.object({ place: z.number() }), result: nothing },
  network: {
    argument: ofProfile.extend({ url: z.string() }),
    result: z.object({
      proxy: z.union([z.literal('system'), z.literal('none'), z.object({ url: z.string() })]),
      authorities: z.array(z.string()).readonly(),
      connectTimeoutMs: z.number().nullable(),
      answerTimeoutMs: z.number().nullable(),
    }),
  },
  proxy: { argument: z.object({ url: z.string() }), result: z.string() },
  exchanged: {
    argument: z.custom<Exchange>((value) => typeof value === 'object' && value !== null),
    result: nothing,
  },
};
