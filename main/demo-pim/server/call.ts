import type { IncomingHttpHeaders } from 'node:http';

/** One request, as the PIM sees it. */
export interface Call {
  /** Upper case; HEAD arrives as GET. */
  readonly method: string;
  /** As sent: percent-encoded, without query. */
  readonly path: string;
  /** As sent, without the question mark. */
  readonly rawQuery: string;
  /** Decoded; of a repeated name the last one counts, as in PHP. */
  readonly query: ReadonlyMap<string, string>;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Scheme and host as the PIM sees them: the start of every link. */
  readonly origin: string;
  /** Decoded variable parts of the path. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What goes back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A variable part of the path; throws when the route has no such part, which is a mistake in the route table. */
export function parameter(call: Call, name: string): string {
  const value = call.parameters[name];
  if (value === undefined) throw new Error(`The route of ${call.path} has no part "${name}".`);
  return value;
}
