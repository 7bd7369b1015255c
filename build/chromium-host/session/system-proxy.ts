/**
 * The proxy for a URL by the environment (HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY, also in lower case), in the form
 * of a proxy auto-configuration answer: `DIRECT`, `PROXY host:port`, `SOCKS5 host:port`.
 */
export function resolveSystemProxy(url: string, env: Readonly<Record<string, string | undefined>>): string {
  const read = (name: string): string => env[name.toLowerCase()] || env[name] || '';
  if (!URL.canParse(url)) {
    return 'DIRECT';
  }
  const { protocol, hostname, port } = new URL(url);
  const isSecure = protocol === 'https:' || protocol === 'wss:';
  const proxy = read(isSecure ? 'HTTPS_PROXY' : 'HTTP_PROXY') || read('ALL_PROXY');
  if (!proxy || isExcluded(hostname, port || (isSecure ? '443' : '80'), read('NO_PROXY'))) {
    return 'DIRECT';
  }
  const address = new URL(proxy.includes('://') ? proxy : `http://${proxy}`);
  const kinds: Record<string, [kind: string, port: number]> = {
    'http:': ['PROXY', 80],
    'https:': ['HTTPS', 443],
    'socks:': ['SOCKS5', 1080],
    'socks4:': ['SOCKS', 1080],
    'socks5:': ['SOCKS5', 1080],
    'socks5h:': ['SOCKS5', 1080],
  };
  const [kind, usualPort] = kinds[address.protocol] ?? ['PROXY', 80];
  return `${kind} ${address.hostname}:${address.port || usualPort}`;
}

/** Chromium never sends loopback addresses to a proxy. */
function isExcluded(hostname: string, port: string, list: string): boolean {
  if (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname.startsWith('127.') ||
    hostname === '[::1]'
  ) {
    return true;
  }
  return list
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => {
      const [name = '', only] = entry.split(/:(?=\d+$)/);
      const suffix = name.replace(/^\*?\.?/, '');
      return (
        entry === '*' ||
        ((only === undefined || only === port) && (hostname === suffix || hostname.endsWith(`.${suffix}`)))
      );
    });
}
