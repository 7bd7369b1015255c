import type { Writable } from 'node:stream';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Agents } from './agents.ts';
import { type Answer, evidenceOf } from './answer.ts';
import { type Asking, type Exchange, exchangeOf, type Received } from './exchange.ts';
import { type NetworkOptions, systemNetwork } from './network-options.ts';
import { networkProblem } from './network-problems.ts';
import { isAbort, ProblemError, problem, throwIfCancelled } from './problem-error.ts';
import { redactSecrets } from './redaction.ts';
import { judgeRedirect } from './redirects.ts';
import { headersOf } from './request-headers.ts';

const maxRedirects = 3;

/** One request. Only what is named here is sent, beside `Accept`, `User-Agent` and the host. */
export interface TransportRequest {
  method: 'GET' | 'POST';
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Takes the body of a 2xx answer as it comes, instead of its being kept; opened anew for each sending. */
  sink?: (() => Writable) | undefined;
  /** Secrets that the request carries: taken out of everything that is shown of the answer. */
  secrets?: readonly string[];
  /** The answer holds secrets where it succeeds (token calls): nothing of its body is shown then. */
  confidential?: boolean;
  signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call; those of the network's options unless given, and 60 seconds without any. */
  timeoutMs?: number | undefined;
  /** On whose behalf the call is made, for the activity. */
  asking?: Asking | undefined;
  /** Told of this call and of each hop of a redirect, beside the transport's own listener. */
  onExchange?: ((exchange: Exchange) => void) | undefined;
}

export interface TransportOptions {
  agents: Agents;
  userAgent: string;
  /** How a call reaches its host, by whom it is made for; as the computer is set up unless given. @throws ProblemError */
  networkOf?: NetworkOf;
  onExchange?: (exchange: Exchange) => void;
  timeoutMs?: number;
  /** Bytes of the largest answer taken, unpacked; 64 MB unless given. */
  maxAnswerBytes?: number;
}

/** Proxy, authorities and time-outs of a call. @throws ProblemError `vault-locked` where the proxy's password is needed */
export type NetworkOf = (request: Pick<TransportRequest, 'url' | 'asking'>) => Promise<NetworkOptions>;

/** The one way out to the network. */
export interface Transport {
  /**
   * Any status is an answer. Redirects of a GET within its origin are followed, up to three.
   *
   * @throws ProblemError for what is no answer: network, TLS and proxy errors, time-outs, redirects elsewhere,
   *   `cancelled`
   */
  request(request: TransportRequest): Promise<Answer>;
}

/** Creates the one place from which requests leave the computer. */
export function createTransport(options: TransportOptions): Transport {
  const settings = {
    agents: options.agents,
    userAgent: options.userAgent,
    networkOf: options.networkOf ?? (() => Promise.resolve(systemNetwork)),
    timeoutMs: options.timeoutMs ?? 60_000,
    maxAnswerBytes: options.maxAnswerBytes ?? 64 * 1024 * 1024,
  };

  const exchange = async (request: TransportRequest): Promise<Answer> => {
    const startedAt = new Date().toISOString();
    const start = performance.now();
    const report = (received: Received | null, failure: Problem | null) => {
      const times = { startedAt, durationMs: performance.now() - start };
      const told = exchangeOf(request, headersOf(request, settings), times, received, failure);
      options.onExchange?.(told);
      request.onExchange?.(told);
    };
    try {
      // The HTTP client takes long to be loaded, and no start needs it.
      const { send } = await import('./send.ts');
      const received = await send(request, settings);
      report(received, null);
      return received.answer;
    } catch (error) {
      const failure = failureOf(error, request);
      report(null, failure);
      throw new ProblemError(failure);
    }
  };

  return {
    async request(request) {
      throwIfCancelled(request.signal);
      let answer = await exchange(request);
      for (let hops = 0; ; hops += 1) {
        const step = judgeRedirect(answer);
        if (step === null) return answer;
        if ('problem' in step) throw new ProblemError(withoutSecrets(step.problem, request));
        if (hops === maxRedirects) {
          const params = { host: new URL(answer.url).host };
          throw new ProblemError(problem('unexpected-answer', params, { evidence: evidenceOf(answer) }));
        }
        answer = await exchange({ ...request, url: step.follow });
      }
    },
  };
}

function failureOf(error: unknown, request: TransportRequest): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (request.signal?.aborted === true || isAbort(error)) return problem('cancelled');
  return networkProblem(error, { url: new URL(request.url), request: `${request.method} ${request.url}` });
}

function withoutSecrets(found: Problem, request: TransportRequest): Problem {
  const params: Problem['params'] = {};
  for (const [key, value] of Object.entries(found.params)) {
    params[key] = typeof value === 'string' ? redactSecrets(value, request.secrets ?? []) : value;
  }
  return { ...found, params };
}

/** The same transport for calls on behalf of somebody, where they do not say themselves. */
export function onBehalfOf(transport: Transport, asking: Asking): Transport {
  return { request: (request) => transport.request({ asking, ...request }) };
}
