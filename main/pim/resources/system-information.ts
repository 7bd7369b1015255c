import { z } from 'zod';
import type { GetOptions, PimClient } from '../pim-client.ts';
import { lenientText } from './lenient.ts';

const schema = z.object({ version: lenientText.catch(null), edition: lenientText.catch(null) });

/** Version and edition as the PIM words them, for example `7.0.12` and `EE`; `Serenity` is SaaS. */
export type SystemInformation = z.output<typeof schema>;

/**
 * Reads `/system-information`, which PIMs have since 6.0.
 *
 * @throws ProblemError as `PimClient.get`; `not-offered` on older PIMs
 */
export async function readSystemInformation(
  client: PimClient,
  options?: GetOptions,
): Promise<SystemInformation> {
  const answer = await client.get('/system-information', options);
  const parsed = schema.safeParse(answer.body);
  return parsed.success ? parsed.data : { version: null, edition: null };
}
