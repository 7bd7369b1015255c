import type { ConsentRequest } from '../../preload/contract/consent.ts';
import type { Problem, ProblemCode } from '../../preload/contract/problem.ts';

/** The request with a way that can be gone: a browser can bring back only a callback on this computer. */
export function usableRequest(request: ConsentRequest, loopback: boolean): ConsentRequest {
  return request.way === 'browser' && !loopback ? { ...request, way: 'window' } : request;
}

/** What stands in the way of the browser only: the consent window needs neither a listener nor a browser. */
const ofTheBrowser: readonly ProblemCode[] = [
  'loopback-port-taken',
  'callback-not-loopback',
  'browser-not-opened',
];

export function helpedByWindow(problems: readonly (Problem | null)[]): boolean {
  return problems.some((problem) => problem !== null && ofTheBrowser.includes(problem.code));
}
