import type { Asker } from '../../preload/contract/activity.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Answer } from './answer.ts';
import { redactSecrets } from './redaction.ts';
import type { TransportRequest } from './transport.ts';

const mark = '[redacted]';
const bodyLength = 500;

/** On whose behalf a call is made. */
export interface Asking {
  /** The profile's id, or the attempt's while there is no profile; null for neither. */
  profileId: string | null;
  asker: Asker;
  /** 1 unless the call is a repetition. */
  attempt?: number;
}

/** One call as activity and reports may keep it: no header that authorizes, no body of a token call. */
export interface Exchange {
  startedAt: string;
  profileId: string | null;
  asker: Asker;
  attempt: number;
  method: 'GET' | 'POST';
  url: string;
  requestHeaders: Record<string, string>;
  /** The beginning of the body; empty for token calls. */
  requestBody: string;
  status: number | null;
  answerHeaders: Record<string, string>;
  /** The beginning of the answer's body without the secrets of the request; of token calls only what refuses. */
  excerpt: string;
  /** Bytes of the answer's body, unpacked. */
  bytes: number;
  durationMs: number;
  /** Address and port of the other end, of the proxy where there is one; null where no connection came about. */
  remoteAddress: string | null;
  /** What the PIM or a server in front of it calls the request in its logs. */
  requestId: string | null;
  /** Why no usable answer came, or null. */
  problem: Problem | null;
}

/** An answer with what only the connection knows. */
export interface Received {
  answer: Answer;
  bytes: number;
  remoteAddress: string | null;
}

/** Puts an exchange together; `received` is null where no answer came. */
export function exchangeOf(
  request: TransportRequest,
  sentHeaders: Readonly<Record<string, string>>,
  times: { startedAt: string; durationMs: number },
  received: Received | null,
  problem: Problem | null,
): Exchange {
  const redact = (text: string) => redactSecrets(text, request.secrets ?? []);
  const headers = received === null ? {} : received.answer.headers;
  return {
    ...times,
    profileId: request.asking?.profileId ?? null,
    asker: request.asking?.asker ?? 'other',
    attempt: request.asking?.attempt ?? 1,
    method: request.method,
    url: redact(request.url),
    requestHeaders: withoutSecrets(sentHeaders, redact),
    requestBody: request.confidential === true ? '' : redact(request.body ?? '').slice(0, bodyLength),
    status: received?.answer.status ?? null,
    answerHeaders: withoutSecrets(headers, redact),
    excerpt: excerptOf(request, received),
    bytes: received?.bytes ?? 0,
    remoteAddress: received?.remoteAddress ?? null,
    requestId: requestIdOf(headers),
    problem,
  };
}

function excerptOf({ confidential }: TransportRequest, received: Received | null): string {
  const excerpt = received?.answer.excerpt ?? '';
  if (confidential !== true) return excerpt;
  return excerpt.replace(tokenField, (_all, name: string) => `${name}${mark}"`);
}

/** What no refusal holds, but a broken one might; also cut off in the middle. */
const tokenField = /("(?:access_token|refresh_token|id_token|client_secret|password)"\s*:\s*")[^"]*"?/gi;

/** Headers that authorize keep their scheme, such as `Bearer`; cookies keep nothing. */
function withoutSecrets(headers: Readonly<Record<string, string>>, redact: (text: string) => string) {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => {
    if (/^(proxy-)?authorization$/i.test(name))
      return [name, `${/^\w+(?= )/.exec(value)?.[0] ?? ''} ${mark}`.trim()];
    return [name, /cookie|token|secret|api-key/i.test(name) ? mark : redact(value)];
  });
  return Object.fromEntries(entries);
}

const requestIdNames = [
  'x-request-id',
  'x-akeneo-request-id',
  'x-correlation-id',
  'request-id',
  'x-amzn-trace-id',
  'x-amz-cf-id',
  'x-cloud-trace-context',
  'cf-ray',
  'traceparent',
];

/** The first of the names under which servers and content networks number a request. */
function requestIdOf(headers: Readonly<Record<string, string>>): string | null {
  const name = requestIdNames.find((one) => headers[one] !== undefined && headers[one] !== '');
  return name === undefined ? null : `${name}: ${headers[name]}`;
}
