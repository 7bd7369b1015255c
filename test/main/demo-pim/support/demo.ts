import { afterAll, beforeAll } from 'vitest';
import { type DemoPim, type DemoPimOptions, startDemoPim } from '../../../../main/demo-pim/demo-pim.ts';
import type { Body } from './body.ts';

/** What came back: status, headers, text, and the text as JSON where it is some. */
interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined where the answer is no JSON, though typed as if it always were: tests then fail by themselves. */
  readonly json: Body;
}

/** A demo PIM for the tests of one file. */
export interface Demo {
  readonly pim: DemoPim;
  readonly basic: string;
  /** Sends a request without a token. */
  send(path: string, init?: RequestInit): Promise<Reply>;
  /** Asks for a token with the given body and the client in the header. */
  token(body: Record<string, string>, init?: RequestInit): Promise<Reply>;
  /** GET with a token of the connection. */
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  /** GET below /api/rest/v1 with a search. */
  search(path: string, search: unknown, more?: string): Promise<Reply>;
}

/** Starts one and logs in. */
export async function startDemo(options: DemoPimOptions = {}): Promise<Demo> {
  const pim = await startDemoPim({ products: 300, seed: 'tests', ...options });
  const { clientId, secret, username, password } = pim.connection;
  const basic = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
  const send = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    const response = await fetch(pim.url + path, { redirect: 'manual', ...init });
    const text = await response.text();
    const isJson = response.headers.get('content-type') === 'application/json';
    // The one place where the shape is taken on trust; each test says what it expects of it.
    const json = (isJson ? JSON.parse(text) : undefined) as Body;
    return { status: response.status, headers: response.headers, text, json };
  };
  const token = (body: Record<string, string>, init: RequestInit = {}) =>
    send('/api/oauth/v1/token', {
      method: 'POST',
      headers: { authorization: basic, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...init,
    });
  let bearer: string | undefined;
  const get = async (path: string, headers: Record<string, string> = {}) => {
    bearer ??= `Bearer ${(await token({ grant_type: 'password', username, password })).json.access_token}`;
    return send(path, { headers: { authorization: bearer, ...headers } });
  };
  const search = (path: string, wanted: unknown, more = '') =>
    get(
      `/api/rest/v1/${path}?search=${encodeURIComponent(typeof wanted === 'string' ? wanted : JSON.stringify(wanted))}${more}`,
    );
  return { pim, basic, send, token, get, search };
}

/** A demo PIM that lives as long as the tests of a file (or of a `describe`). */
export function withDemo(options: DemoPimOptions = {}): () => Demo {
  let demo: Demo | undefined;
  beforeAll(async () => {
    demo = await startDemo(options);
  });
  afterAll(() => demo?.pim.close());
  return () => {
    if (demo === undefined) throw new Error('The demo PIM has not started.');
    return demo;
  };
}
