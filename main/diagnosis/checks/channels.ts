import { ProblemError } from '../../pim/problem-error.ts';
import { readChannels } from '../../pim/resources/channels.ts';
import { understoodItems } from '../../pim/resources/item-list.ts';
import type { Check } from '../check.ts';

const shownNames = 10;

/** The test call. A missing permission is no failure: the PIM has taken the token. */
export const channels: Check = {
  id: 'channels',
  timeoutMs: 30_000,
  async run(context, signal) {
    try {
      const items = await readChannels(context.client, { signal });
      const codes = understoodItems(items).map((channel) => channel.code);
      return { facts: { channels: items.length, names: codes.slice(0, shownNames).join(', ') }, limit: null };
    } catch (error) {
      const limited = error instanceof ProblemError && error.problem.code === 'permission-missing';
      if (!limited) throw error;
      return { facts: {}, limit: error.problem };
    }
  },
};
