import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type { Protocol } from '../cdp/protocol.ts';
import { browser } from '../chromium/browser.ts';
import { toBrowserUrl } from '../navigation/app-url.ts';

type Scope = () => Promise<{ browserContextId?: string }>;

/** The cookies of one session. */
export class Cookies
  extends EventEmitter
  implements Pick<E.Cookies, 'get' | 'set' | 'remove' | 'flushStore'>
{
  private readonly scope: Scope;

  constructor(scope: Scope) {
    super();
    this.scope = scope;
  }

  async get(filter: E.CookiesGetFilter): Promise<E.Cookie[]> {
    const { cookies } = await browser.send('Storage.getCookies', await this.scope());
    return cookies.filter((cookie) => matches(cookie, filter)).map(toElectron);
  }

  async set(details: E.CookiesSetDetails): Promise<void> {
    const { name = '', value = '', domain, path, secure, httpOnly, expirationDate: expires } = details;
    const sameSite = ({ lax: 'Lax', strict: 'Strict', no_restriction: 'None' } as const)[
      details.sameSite === 'unspecified' || !details.sameSite ? 'lax' : details.sameSite
    ];
    const given = { domain, path, secure, httpOnly, expires };
    const cookie: Protocol.Network.CookieParam = { name, value, sameSite, url: toBrowserUrl(details.url) };
    for (const [key, entry] of Object.entries(given)) {
      if (entry !== undefined) {
        Object.assign(cookie, { [key]: entry });
      }
    }
    await browser.send('Storage.setCookies', { cookies: [cookie], ...(await this.scope()) });
  }

  /** DevTools has no removal of one cookie without a page, so all others are put back. */
  async remove(url: string, name: string): Promise<void> {
    const scope = await this.scope();
    const { cookies } = await browser.send('Storage.getCookies', scope);
    const isIt = (cookie: Protocol.Network.Cookie): boolean =>
      cookie.name === name && matches(cookie, { url });
    const expired = cookies.filter(isIt).map((cookie) => ({ ...toParam(cookie), expires: 1 }));
    if (expired.length > 0) {
      await browser.send('Storage.setCookies', { cookies: expired, ...scope });
    }
  }

  /** Chromium writes them by itself. */
  async flushStore(): Promise<void> {
    await this.scope();
  }
}

function toParam({
  name,
  value,
  domain,
  path,
  secure,
  httpOnly,
}: Protocol.Network.Cookie): Protocol.Network.CookieParam {
  return { name, value, domain, path, secure, httpOnly };
}

function matches(cookie: Protocol.Network.Cookie, filter: E.CookiesGetFilter): boolean {
  const host = filter.url ? new URL(toBrowserUrl(filter.url)).hostname : undefined;
  const domain = cookie.domain.replace(/^\./, '');
  const isUnder = (name: string): boolean => name === domain || name.endsWith(`.${domain}`);
  return (
    (filter.name === undefined || cookie.name === filter.name) &&
    (host === undefined || (cookie.domain.startsWith('.') ? isUnder(host) : host === domain)) &&
    (filter.domain === undefined || domain === filter.domain || domain.endsWith(`.${filter.domain}`)) &&
    (filter.path === undefined || cookie.path === filter.path) &&
    (filter.secure === undefined || cookie.secure === filter.secure) &&
    (filter.session === undefined || cookie.session === filter.session)
  );
}

function toElectron(cookie: Protocol.Network.Cookie): E.Cookie {
  const sameSite = ({ Lax: 'lax', Strict: 'strict', None: 'no_restriction' } as const)[
    cookie.sameSite ?? 'Lax'
  ];
  return {
    name: cookie.name,
    value: cookie.value,
    domain: cookie.domain,
    hostOnly: !cookie.domain.startsWith('.'),
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    session: cookie.session,
    sameSite: cookie.sameSite ? sameSite : 'unspecified',
    ...(cookie.session ? {} : { expirationDate: cookie.expires }),
  };
}
