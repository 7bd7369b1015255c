import { Socket } from 'node:net';
import axios, { type AxiosResponse, isAxiosError, isCancel } from 'axios';
import type { Json } from '../../preload/contract/read-item.ts';
import type { Agents, Way } from './agents.ts';
import type { Answer } from './answer.ts';
import type { Received } from './exchange.ts';
import type { NetworkOptions } from './network-options.ts';
import { ProblemError, problem } from './problem-error.ts';
import { receiveBody } from './receive-body.ts';
import { redactSecrets } from './redaction.ts';
import { headersOf } from './request-headers.ts';
import type { NetworkOf, TransportRequest } from './transport.ts';
import { untilCancelled } from './until-cancelled.ts';

const excerptLength = 500;

export interface SendSettings {
  agents: Agents;
  userAgent: string;
  networkOf: NetworkOf;
  timeoutMs: number;
  maxAnswerBytes: number;
}

/**
 * Sends one request and reads its answer whole. Follows nothing.
 *
 * @throws ProblemError `timed-out`, `unexpected-answer` (too large), `cancelled`; else the error of the socket, with
 *   the `code` that Node gave it
 */
export async function send(request: TransportRequest, settings: SendSettings): Promise<Received> {
  const network = await untilCancelled(() => settings.networkOf(request), request.signal);
  const timeoutMs = request.timeoutMs ?? network.answerTimeoutMs ?? settings.timeoutMs;
  const expired = new AbortController();
  const timer = setTimeout(() => expired.abort(), timeoutMs);
  const signal =
    request.signal === undefined ? expired.signal : AbortSignal.any([request.signal, expired.signal]);
  const start = performance.now();
  try {
    const { response, bytes } = await receiveBody(
      await attempt(request, settings, network, signal),
      request.sink,
      signal,
    );
    return readReceived(request, response, bytes, performance.now() - start);
  } catch (error) {
    const host = new URL(request.url).host;
    const evidence = { request: `${request.method} ${request.url}` };
    if (request.signal?.aborted === true) throw new ProblemError(problem('cancelled'));
    if (expired.signal.aborted) {
      throw new ProblemError(
        problem('timed-out', { host, seconds: Math.round(timeoutMs / 1000) }, { evidence }),
      );
    }
    if (isTooLarge(error)) {
      const params = { host, megabytes: Math.round(settings.maxAnswerBytes / 1024 / 1024) };
      throw new ProblemError(problem('unexpected-answer', params, { evidence }));
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Sends, and sends once more where nothing can have been received: a dead pooled connection, a proxy that failed. */
async function attempt(
  request: TransportRequest,
  settings: SendSettings,
  network: NetworkOptions,
  signal: AbortSignal,
) {
  const way = await untilCancelled(() => settings.agents.wayTo(request.url, network), signal);
  try {
    return await sendOver(way, request, settings, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    const failure = causeOf(error);
    const again = isProxyFailure(failure) ? way.proxyFailed() : wasDeadConnection(error, failure);
    if (!again) throw failure;
    const other = await untilCancelled(() => settings.agents.wayTo(request.url, network), signal);
    return sendOver(other, request, settings, signal).catch((second: unknown) => {
      throw causeOf(second);
    });
  }
}

function sendOver(way: Way, request: TransportRequest, settings: SendSettings, signal: AbortSignal) {
  const isStream = request.sink !== undefined;
  return axios.request<unknown>({
    adapter: 'http',
    method: request.method,
    url: request.url,
    headers: headersOf(request, settings),
    ...(request.body === undefined ? {} : { data: request.body }),
    httpAgent: way.agent,
    httpsAgent: way.agent,
    proxy: false,
    maxRedirects: 0,
    maxContentLength: isStream ? Number.POSITIVE_INFINITY : settings.maxAnswerBytes,
    responseType: isStream ? 'stream' : 'text',
    responseEncoding: 'utf8',
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
    validateStatus: () => true,
    signal,
  });
}

function readReceived(
  request: TransportRequest,
  response: AxiosResponse<string>,
  bytes: number,
  durationMs: number,
): Received {
  return { answer: readAnswer(request, response, durationMs), bytes, remoteAddress: remoteAddress(response) };
}

/** Address and port of the other end; kept-alive sockets stay with their request. */
function remoteAddress({ request }: { request?: unknown }): string | null {
  const socket: unknown = typeof request === 'object' && request !== null && Reflect.get(request, 'socket');
  if (!(socket instanceof Socket) || socket.remoteAddress === undefined) return null;
  const { remoteAddress: address, remotePort } = socket;
  return `${address.includes(':') ? `[${address}]` : address}:${remotePort ?? ''}`;
}

function readAnswer(request: TransportRequest, response: AxiosResponse<string>, durationMs: number): Answer {
  const text = typeof response.data === 'string' ? response.data : '';
  const json = parseJson(text);
  const redact = (shown: string) => redactSecrets(shown, request.secrets ?? []);
  const hidden = request.confidential === true && response.status < 300;
  return {
    method: request.method,
    url: request.url,
    status: response.status,
    headers: plainHeaders(response),
    json,
    text: json === undefined ? text : '',
    excerpt: hidden ? '' : excerptOf(text, redact),
    redact,
    durationMs,
  };
}

/** Cut generously first, so that a secret on the edge is not cut in two before it is found. */
function excerptOf(text: string, redact: Answer['redact']): string {
  return redact(text.slice(0, excerptLength * 20))
    .slice(0, excerptLength)
    .trim();
}

/** `undefined` where the text is not JSON; JSON is judged by the body, because proxies change content types. */
function parseJson(text: string): Json | undefined {
  if (!/^\s*[[{"\-\dtfn]/.test(text)) return undefined;
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse gives nothing but JSON
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function plainHeaders(response: AxiosResponse): Record<string, string> {
  const entries = Object.entries(response.headers).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[name.toLowerCase(), value]];
    return Array.isArray(value) ? [[name.toLowerCase(), value.join(', ')]] : [];
  });
  return Object.fromEntries(entries);
}

/** axios' error without axios: its `config` and `request` hold the headers. */
function causeOf(error: unknown): unknown {
  if (isCancel(error) || !isAxiosError(error)) return error;
  if (error.cause instanceof Error) return error.cause;
  const code = error.code === 'ERR_BAD_RESPONSE' ? 'ECONNRESET' : (error.code ?? 'UNKNOWN');
  return Object.assign(new Error(error.message), { code });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('maxContentLength');
}

function isProxyFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_PROXY_FAILED';
}

/** A kept-alive connection that the server had closed in the meantime (nodejs.org, http, request.reusedSocket). */
function wasDeadConnection(error: unknown, failure: unknown): boolean {
  if (!isAxiosError(error) || !(failure instanceof Error) || !('code' in failure)) return false;
  const request: unknown = error.request;
  const reused =
    typeof request === 'object' && request !== null && Reflect.get(request, 'reusedSocket') === true;
  return (
    reused && error.response === undefined && (failure.code === 'ECONNRESET' || failure.code === 'EPIPE')
  );
}
