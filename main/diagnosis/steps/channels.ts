import { z } from 'zod';
import { receivedJson } from '../../../preload/contract/read-item.ts';
import { answerProblem } from '../../pim/answer-problems.ts';
import { ProblemError } from '../../pim/problem-error.ts';
import { lenientCode } from '../../pim/resources/lenient.ts';
import { askPim } from '../ask-pim.ts';
import type { Step } from '../diagnosis-step.ts';

const pageSchema = z.object({ _embedded: z.object({ items: z.array(receivedJson) }) });
const codedSchema = z.object({ code: lenientCode });

/** The call that connectors test with. A missing permission is no failure: the PIM has taken the token. */
export const channels: Step = {
  id: 'channels',
  needs: ['overall-access'],
  limitMs: 9000,
  async run(context, signal) {
    const answer = await askPim(context, '/channels?limit=100', signal, 8500);
    const page = answer.status === 200 ? pageSchema.safeParse(answer.json) : null;
    if (page?.success !== true) {
      const found = answerProblem(answer);
      if (found.code !== 'permission-missing') throw new ProblemError(found);
      return { facts: { channels: 0, names: '' }, limit: found };
    }
    const codes = page.data._embedded.items.flatMap((raw) => {
      const item = codedSchema.safeParse(raw);
      return item.success ? [item.data.code] : [];
    });
    return { facts: { channels: codes.length, names: codes.slice(0, 20).join(', ') }, limit: null };
  },
};
