import type { DemoPim } from '../../../../../main/demo-pim/demo-pim.ts';

/** What a browser got. */
interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of a redirect; empty otherwise. */
  readonly location: string;
  /** Parsed, where the answer is JSON. */
  readonly json: unknown;
}

/** A browser without a screen: one cookie jar, redirects are seen and not followed. */
export class Browser {
  readonly #base: string;
  readonly #cookies = new Map<string, string>();

  constructor(pim: Pick<DemoPim, 'url'>) {
    this.#base = pim.url;
  }

  get(path: string): Promise<Page> {
    return this.#send(path, {});
  }

  /** As a form of a page sends it. */
  post(path: string, fields: Record<string, string> = {}): Promise<Page> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** As a script of a page asks. */
  scriptGet(path: string): Promise<Page> {
    return this.#send(path, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  }

  scriptPost(path: string, fields: Record<string, string> = {}): Promise<Page> {
    const headers = { 'X-Requested-With': 'XMLHttpRequest' };
    return this.#send(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  }

  /** Logs in; throws when the PIM does not know the user. */
  async logIn(pim: Pick<DemoPim, 'users'>, username: string): Promise<Page> {
    const user = pim.users.find((candidate) => candidate.username === username);
    if (user === undefined) throw new Error(`There is no user ${username}.`);
    return this.post('/user/login-check', { _username: username, _password: user.password });
  }

  async #send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(this.#base + path, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split('=', 2) ?? [];
      this.#cookies.set(name, value);
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type') === 'application/json';
    const location = response.headers.get('location') ?? '';
    const json: unknown = isJson ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, location, json };
  }
}
