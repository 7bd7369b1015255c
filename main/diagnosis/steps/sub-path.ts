import { baseUrlOf } from '../../pim/address.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import { readRootListing } from '../../pim/resources/root-listing.ts';
import type { Transport } from '../../pim/transport.ts';
import type { Step } from '../diagnosis-step.ts';

/** Where no PIM answers at the address: one may answer with a shorter path, such as without `/api/rest/v1`. */
export const subPath: Step = {
  id: 'sub-path',
  needs: ['scheme'],
  limitMs: 6000,
  async run({ baseUrl, seen, transport }, signal) {
    const url = new URL(baseUrl);
    const path = url.pathname === '/' ? '' : url.pathname;
    const facts = { path: path === '' ? '/' : path };
    if (seen.offered !== null || seen.root instanceof ProblemError || path === '') {
      return { facts, limit: null };
    }
    const shorter = [...new Set([baseUrlOf(url), url.origin])].filter((one) => one !== baseUrl);
    for (const candidate of shorter) {
      if (await isPim(transport, candidate, signal)) {
        const action = { kind: 'use-address' as const, url: candidate };
        const params = { host: url.host, url: candidate, path };
        throw new ProblemError(problem('address-path-wrong', params, { action }));
      }
    }
    return { facts, limit: null };
  },
};

async function isPim(transport: Transport, baseUrl: string, signal: AbortSignal): Promise<boolean> {
  try {
    const url = `${baseUrl}/api/rest/v1`;
    const { status, json } = await transport.request({ method: 'GET', url, signal, timeoutMs: 2800 });
    return status === 200 && readRootListing(json) !== null;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code !== 'cancelled') return false;
    throw error;
  }
}
