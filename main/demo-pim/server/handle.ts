import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { bearerToken, clientOf } from '../access/authenticate.ts';
import { administration } from '../admin/administration.ts';
import { web } from '../apps/web/web.ts';
import type { WebRoute } from '../apps/web/web-route.ts';
import {
  answerOfFault,
  mislabelled,
  proxyLogin,
  proxyLoginPath,
  redirectOfFault,
  tooManyRequests,
  truncated,
  waitLatency,
} from '../faults/apply.ts';
import { strikes } from '../faults/faults.ts';
import { asksForPanel, panel } from '../panel/panel.ts';
import type { Answer, Call } from './call.ts';
import { CallCounters } from './call-counters.ts';
import { CallRate } from './call-rate.ts';
import { dispatch } from './dispatch.ts';
import { readBody, send, sendHalf } from './http-server.ts';
import { InFlight } from './in-flight.ts';
import type { Pim } from './pim.ts';
import { parseQuery } from './query.ts';
import type { Router } from './router.ts';

/** Routes of the API, and of everything else. */
interface Routers {
  readonly api: Router;
  readonly web: Router<WebRoute>;
}

/** The way of every request: administration, limits, latency, faults, and then the PIM itself. */
export function requestHandler(pim: Pim, routers: Routers, scheme: 'http' | 'https') {
  const inFlight = new InFlight();
  const rate = new CallRate();
  const counters = new CallCounters();
  const traffic = { inFlight, counters };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? '/';
    const { method, call } = readCall(request, target, scheme, pim);
    const withBody = method !== 'HEAD';
    if (call.path === '/demo' || asksForPanel(call)) {
      request.resume();
      send(response, panel(pim, call), withBody);
      return;
    }
    if (target.startsWith('/demo/admin')) {
      const body = await readBody(request);
      if (body !== undefined) send(response, administration(pim, traffic, { ...call, body }), withBody);
      return;
    }
    response.once('close', () => counters.count(call.path, response.statusCode));
    const redirect = redirectOfFault(pim.faults, target);
    if (redirect !== undefined) {
      request.resume();
      send(response, redirect, withBody);
      return;
    }
    if (call.path !== '/api' && !call.path.startsWith('/api/')) {
      await answerWeb(pim, routers.web, request, response, { call, target, withBody });
      return;
    }
    const clientId = clientOf(pim, bearerToken(call) ?? '');
    const leave = inFlight.enter(clientId, pim.faults.concurrency);
    if (leave === undefined) {
      request.resume();
      send(response, tooManyRequests(pim.faults, pim.faults.concurrency.retryAfterSeconds), withBody);
      return;
    }
    response.once('close', leave);
    const { requestsPerSecond } = pim.faults;
    if (requestsPerSecond.enabled && !rate.allows(requestsPerSecond.limit, Date.now())) {
      request.resume();
      send(response, tooManyRequests(pim.faults, requestsPerSecond.retryAfterSeconds), withBody);
      return;
    }
    const body = await readBody(request);
    if (body === undefined) {
      response.destroy();
      return;
    }
    await waitLatency(pim.faults, target);
    if (response.destroyed) return;
    const answer =
      answerOfFault(pim.faults, target, call.origin) ?? (await dispatch(pim, routers.api, { ...call, body }));
    respond(pim, response, answer, target, withBody, leave);
  };
}

/** Everything outside /api. No limit of calls in flight; the faults of the next calls strike what apps call. */
async function answerWeb(
  pim: Pim,
  router: Router<WebRoute>,
  request: IncomingMessage,
  response: ServerResponse,
  { call, target, withBody }: { call: Omit<Call, 'parameters' | 'body'>; target: string; withBody: boolean },
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    response.destroy();
    return;
  }
  await waitLatency(pim.faults, target);
  if (response.destroyed) return;
  if (call.path === proxyLoginPath) {
    send(response, proxyLogin(call), withBody);
    return;
  }
  if (!call.path.startsWith('/connect/apps/v1/')) {
    send(response, await web(pim, router, { ...call, body }), withBody);
    return;
  }
  const answer =
    answerOfFault(pim.faults, target, call.origin) ?? (await web(pim, router, { ...call, body }));
  respond(pim, response, answer, target, withBody, () => undefined);
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
  if (pim.faults.bytesPerSecond === 0) leave();
  const cut = strikes(pim.faults.malformedJson, target) ? truncated(answer) : answer;
  const named = strikes(pim.faults.wrongContentType, target) ? mislabelled(cut) : cut;
  send(response, named, withBody, pim.faults.bytesPerSecond);
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
