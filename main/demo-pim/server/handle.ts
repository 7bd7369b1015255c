import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { bearerToken } from '../access/authenticate.ts';
import { administration } from '../admin/administration.ts';
import { answerOfFault, tooManyRequests, truncated, waitLatency } from '../faults/apply.ts';
import { strikes } from '../faults/faults.ts';
import type { Answer, Call } from './call.ts';
import { dispatch } from './dispatch.ts';
import { readBody, send, sendHalf } from './http-server.ts';
import { InFlight } from './in-flight.ts';
import { page } from './pages.ts';
import type { Pim } from './pim.ts';
import { parseQuery } from './query.ts';
import type { Router } from './router.ts';

/** The way of every request: administration, limits, latency, faults, and then the PIM itself. */
export function requestHandler(pim: Pim, router: Router, scheme: 'http' | 'https') {
  const inFlight = new InFlight();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? '/';
    const { method, call } = readCall(request, target, scheme, pim);
    const withBody = method !== 'HEAD';
    if (target.startsWith('/demo/admin')) {
      const body = await readBody(request);
      if (body !== undefined) send(response, administration(pim, inFlight, { ...call, body }), withBody);
      return;
    }
    if (call.path !== '/api' && !call.path.startsWith('/api/')) {
      send(response, page(pim, call.path, call.origin), withBody);
      return;
    }
    const clientId = pim.access.tokens.access(bearerToken(call) ?? '')?.clientId;
    const leave = inFlight.enter(clientId, pim.faults.concurrency);
    if (leave === undefined) {
      request.resume();
      send(response, tooManyRequests(pim.faults.concurrency.retryAfterSeconds), withBody);
      return;
    }
    response.once('close', leave);
    const body = await readBody(request);
    if (body === undefined) {
      response.destroy();
      return;
    }
    await waitLatency(pim.faults);
    if (response.destroyed) return;
    const answer = answerOfFault(pim.faults, target) ?? (await dispatch(pim, router, { ...call, body }));
    respond(pim, response, answer, target, withBody, leave);
  };
}

function respond(
  pim: Pim,
  response: ServerResponse,
  answer: Answer,
  target: string,
  withBody: boolean,
  leave: () => void,
): void {
  if (strikes(pim.faults.cutConnection, target)) {
    sendHalf(response, answer);
    return;
  }
  // Freed before the last byte goes out: whoever has read the whole answer may call again at once.
  leave();
  send(response, strikes(pim.faults.malformedJson, target) ? truncated(answer) : answer, withBody);
}

function readCall(request: IncomingMessage, target: string, scheme: string, pim: Pim) {
  const mark = target.indexOf('?');
  const rawQuery = mark < 0 ? '' : target.slice(mark + 1);
  const method = request.method ?? 'GET';
  const headers: IncomingHttpHeaders = { ...request.headers };
  if (pim.faults.stripAuthorization && !target.startsWith('/demo/admin')) delete headers.authorization;
  const call: Omit<Call, 'parameters' | 'body'> = {
    method: method === 'HEAD' ? 'GET' : method,
    path: mark < 0 ? target : target.slice(0, mark),
    rawQuery,
    query: parseQuery(rawQuery),
    headers,
    origin: pim.faults.linksOrigin ?? `${scheme}://${request.headers.host ?? '127.0.0.1'}`,
  };
  return { method, call };
}
