import type { ActivityDetail } from '../../preload/contract/activity.ts';

/** What stands in place of secrets, by the scheme of the header. */
const variables: Readonly<Record<string, string>> = {
  bearer: 'AKENEO_TOKEN',
  basic: 'AKENEO_CLIENT_ID_AND_SECRET_IN_BASE64',
};

/**
 * A call as a command for a POSIX shell. The token is the variable `$AKENEO_TOKEN`; the body of token calls, which is
 * never kept, is `$AKENEO_BODY`.
 */
export function asCurl({ method, url, requestHeaders, requestBody }: ActivityDetail): string {
  const headers = Object.entries(requestHeaders)
    .filter(([name]) => name.toLowerCase() !== 'user-agent')
    .map(([name, value]) => `-H ${header(name, value)}`);
  const body =
    method === 'POST' ? [`--data ${requestBody === '' ? '"$AKENEO_BODY"' : quoted(requestBody)}`] : [];
  const start = ['curl -sS -i', ...(method === 'GET' ? [] : [`-X ${method}`])].join(' ');
  return [`${start} ${quoted(url)}`, ...headers, ...body].join(' \\\n  ');
}

function header(name: string, value: string): string {
  const scheme = /^(proxy-)?authorization$/i.test(name) ? (value.split(' ')[0] ?? '') : null;
  if (scheme === null) return quoted(`${name}: ${value}`);
  return `"${name}: ${scheme} $${variables[scheme.toLowerCase()] ?? 'AKENEO_SECRET'}"`;
}

/** Single quotes take everything as it is, but for themselves. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
