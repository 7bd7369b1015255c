import { appScheme } from './app-url.ts';

const isLoopbackOnly = process.env.CHROMIUM_HOST_NETWORK === 'loopback';

/** URLs that CHROMIUM_HOST_NETWORK=loopback refused, for tests to look at (`process.chromiumHost.refusedRequests`). */
export const refusedRequests: string[] = [];

/** Whether this URL (as the browser has it) may be connected to; a refusal is recorded. */
export function mayConnect(url: string): boolean {
  if (!isLoopbackOnly || !URL.canParse(url)) {
    return true;
  }
  const { protocol, hostname } = new URL(url);
  const isNetwork = /^(https?|wss?):$/.test(protocol);
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
  if (!isNetwork || isLoopback || appScheme(url) !== undefined) {
    return true;
  }
  refusedRequests.push(url);
  process.stderr.write(`chromium-host: refused ${url} (CHROMIUM_HOST_NETWORK=loopback)\n`);
  return false;
}
