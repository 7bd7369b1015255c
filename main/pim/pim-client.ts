import type { Writable } from 'node:stream';
import type { Asker } from '../../preload/contract/activity.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import type { Answer } from './answer.ts';
import { answerProblem } from './answer-problems.ts';
import { restRoot } from './links.ts';
import type { Pace, Priority } from './pace.ts';
import { ProblemError } from './problem-error.ts';
import { createRetry, type Retry } from './retry.ts';
import type { Transport } from './transport.ts';

/** Where a client gets its access token from. */
export interface TokenSource {
  /** A token that is believed to be alive. @throws ProblemError when none can be had, `cancelled` */
  accessToken(signal?: AbortSignal): Promise<string>;
  /**
   * A token other than `rejected`, which a PIM answered with 401; `refusal` is what that 401 said.
   *
   * @throws ProblemError like `accessToken`
   */
  renew(rejected: string, signal?: AbortSignal, refusal?: Problem): Promise<string>;
}

export interface GetOptions {
  query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  signal?: AbortSignal | undefined;
  /** `user` unless given. */
  priority?: Priority | undefined;
  /** Milliseconds for one call; the transport's unless given. */
  timeoutMs?: number | undefined;
}

interface Download extends GetOptions {
  sink?: (() => Writable) | undefined;
}

/** A successful answer of a PIM. */
export interface PimAnswer {
  status: number;
  body: Json;
  headers: Readonly<Record<string, string>>;
  durationMs: number;
}

/** Reads from one PIM. */
export interface PimClient {
  readonly baseUrl: string;
  /**
   * Reads `path` below `/api/rest/v1`, for example `/channels`; `''` is the root listing. Codes in the path must be
   * encoded already (`pathCode`). A token that is refused is renewed once and the call sent again.
   *
   * @throws ProblemError for every answer but 2xx with JSON, for network errors, and `cancelled`
   */
  get(path: string, options?: GetOptions): Promise<PimAnswer>;
  /**
   * Streams what is no JSON into `sink`, which is opened anew for each sending. Resolves with the headers.
   *
   * @throws ProblemError as `get`; the error of the sink
   */
  download(path: string, sink: () => Writable, options?: GetOptions): Promise<PimAnswer['headers']>;
}

export interface PimClientOptions {
  profileKey: string;
  /** Origin and sub-directory, without a closing slash. */
  baseUrl: string;
  transport: Transport;
  pace: Pace;
  tokens: TokenSource;
  retry?: Retry;
  /** What the person is doing, for the activity; `catalog` unless given. */
  asker?: Asker;
}

/** Creates the client of one profile. Calls wait for their turn, are repeated where that may help, and cancellable. */
export function createPimClient(options: PimClientOptions): PimClient {
  const { baseUrl, transport, pace, tokens } = options;
  const retry = options.retry ?? createRetry();
  const host = new URL(baseUrl).host;

  const send = (url: string, token: string, get: Download, attempt: number): Promise<Answer> =>
    transport.request({
      method: 'GET',
      url,
      sink: get.sink,
      // The scheme's case matters: PIMs up to now know only `Bearer` (FriendsOfSymfony oauth2-php, OAuth2.php).
      headers: { Authorization: `Bearer ${token}` },
      secrets: [token],
      signal: get.signal,
      timeoutMs: get.timeoutMs,
      asking: { profileId: options.profileKey, asker: options.asker ?? 'catalog', attempt },
    });

  /** The token is taken when it is the call's turn, so that a renewal meanwhile counts for all that wait. */
  const ask = (url: string, get: Download, attempt: number): Promise<{ answer: Answer; token: string }> =>
    pace.run(
      { profileKey: options.profileKey, host, priority: get.priority, signal: get.signal },
      async () => {
        const token = await tokens.accessToken(get.signal);
        return { answer: await send(url, token, get, attempt), token };
      },
    );

  const askWithLiveToken = async (url: string, get: Download, attempt: number): Promise<Answer> => {
    const first = await ask(url, get, attempt);
    if (first.answer.status !== 401) return first.answer;
    await tokens.renew(first.token, get.signal, answerProblem(first.answer));
    return (await ask(url, get, attempt + 1)).answer;
  };

  const askUntilAnswered = (path: string, get: Download): Promise<Answer> => {
    const url = `${baseUrl}${restRoot}${path}${queryString(get.query)}`;
    let attempt = 0;
    const again = () => {
      attempt += 1;
      return askWithLiveToken(url, get, attempt);
    };
    return retry(again, get.signal);
  };

  return {
    baseUrl,
    async get(path, get = {}) {
      const answer = await askUntilAnswered(path, get);
      const { status, json, headers, durationMs } = answer;
      if (status < 200 || status > 299 || json === undefined) throw new ProblemError(answerProblem(answer));
      return { status, body: json, headers, durationMs };
    },
    async download(path, sink, get = {}) {
      const answer = await askUntilAnswered(path, { ...get, sink });
      const { status, headers } = answer;
      // A page with 2xx is the login page of something in between.
      const isPage = headers['content-type']?.startsWith('text/html') === true;
      if (status < 200 || status > 299 || isPage) throw new ProblemError(answerProblem(answer));
      return headers;
    },
  };
}

/** A code as part of a path: percent-encoded but for `/`, which web servers refuse when it is encoded. */
export function pathCode(code: string): string {
  return code.split('/').map(encodeURIComponent).join('/');
}

function queryString(query: GetOptions['query'] = {}): string {
  const parts = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(key)}=${encodeURIComponent(value)}`],
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
