import { problem } from '../../pim/problem-error.ts';
import { differenceMs, inWords, isFar } from '../clock-difference.ts';
import type { Step } from '../diagnosis-step.ts';

/**
 * The clocks of this computer and of the host agree (header `Date`, RFC 9110, section 6.6.1). Codes and tokens are
 * counted by the PIM alone, so a difference only limits.
 */
export const clock: Step = {
  id: 'clock',
  needs: ['scheme'],
  limitMs: 1000,
  async run({ baseUrl, seen: { root, askedRootAt } }) {
    const date = root !== null && 'headers' in root ? root.headers.date : undefined;
    const difference = askedRootAt === null ? null : differenceMs(date, askedRootAt);
    if (difference === null) return { facts: { known: 'no' }, limit: null };
    // No negative zero: JSON has none.
    const facts = { known: 'yes', seconds: Math.round(difference / 1000) + 0 };
    if (!isFar(difference)) return { facts, limit: null };
    const params = { host: new URL(baseUrl).host, difference: inWords(difference) };
    return { facts, limit: problem('clock-differs', params) };
  },
};
