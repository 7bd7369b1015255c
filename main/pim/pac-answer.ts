/** One way to a host as a proxy configuration names it. `url` is null for the direct way. */
export interface Route {
  kind: 'direct' | 'http' | 'socks';
  /** Address of the proxy, for example `http://proxy.example.com:8080`. */
  url: string | null;
}

const schemes: Readonly<Record<string, { kind: Route['kind']; scheme: string }>> = {
  PROXY: { kind: 'http', scheme: 'http' },
  HTTP: { kind: 'http', scheme: 'http' },
  HTTPS: { kind: 'http', scheme: 'https' },
  // The names are resolved by the proxy, as Chromium does it for SOCKS 5.
  SOCKS5: { kind: 'socks', scheme: 'socks5h' },
  SOCKS: { kind: 'socks', scheme: 'socks4a' },
  SOCKS4: { kind: 'socks', scheme: 'socks4a' },
};

/**
 * The ways named by an answer of the kind that proxy auto-configuration gives, in their order: `DIRECT`,
 * `PROXY host:port; DIRECT`. Parts that are not understood are left out; with none left, the way is direct.
 */
export function readPacAnswer(answer: string): readonly Route[] {
  const routes = answer.split(';').flatMap((part): Route[] => {
    const [word = '', address = ''] = part.trim().split(/\s+/);
    const name = word.toUpperCase();
    if (name === 'DIRECT') return [{ kind: 'direct', url: null }];
    const known = schemes[name];
    if (known === undefined || !URL.canParse(`${known.scheme}://${address}`)) return [];
    return [{ kind: known.kind, url: `${known.scheme}://${address}` }];
  });
  return routes.length > 0 ? routes : [{ kind: 'direct', url: null }];
}
