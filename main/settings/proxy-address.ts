import type { ProxyChoice } from '../../preload/contract/network.ts';

type OwnProxy = Extract<ProxyChoice, { mode: 'own' }>;

/** The address of a proxy with its user and without a password, for example `http://jo@proxy.example.com:8080`. */
export function addressOf(proxy: OwnProxy): string {
  return build(proxy, null);
}

/** The address with what the proxy asks for. To be kept in main. */
export function addressWithPassword(proxy: OwnProxy, password: string): string {
  return build(proxy, password);
}

/** Names are resolved by a SOCKS proxy, as browsers do it. */
function build({ scheme, host, port, username }: OwnProxy, password: string | null): string {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const secret = password === null ? '' : `:${encodeURIComponent(password)}`;
  const login = username === '' && password === null ? '' : `${encodeURIComponent(username)}${secret}@`;
  return `${scheme === 'socks5' ? 'socks5h' : scheme}://${login}${name}:${port}`;
}
