import { problem } from '../../pim/problem-error.ts';
import { shapeProblem } from '../credential-shape.ts';
import type { Step } from '../diagnosis-step.ts';

/** The credentials are there and look as Akeneo makes them. Only the PIM can say whether they are right. */
export const credentials: Step = {
  id: 'credentials',
  needs: [],
  limitMs: 10_000,
  async run({ access, secrets }) {
    const kept = await secrets.read();
    const shape = shapeProblem(access, kept);
    const facts = {
      clientId: access.clientId,
      password: access.kind === 'app' ? 'none' : kept.password === null ? 'asked-for' : 'kept',
      token: kept.token === null ? 'none' : 'kept',
    };
    return { facts, limit: shape === null ? null : problem(shape.code, shape.params) };
  },
};
