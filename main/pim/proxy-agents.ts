import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { checkServerIdentity, type PeerCertificate, type SecureContext } from 'node:tls';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import { ConnectTimeOutError } from './connect-time-out.ts';
import type { Route } from './pac-answer.ts';
import { ProxyError } from './proxy-error.ts';

/** How agents through a proxy are made. `secureContext` trusts the same authorities as direct connections. */
export interface ProxyAgentOptions {
  secureContext: () => SecureContext;
  connectTimeoutMs: number;
}

class PlainAgent extends HttpProxyAgent<string> {
  connectTimeoutMs = 0;

  override connect(...args: Parameters<HttpProxyAgent<string>['connect']>) {
    return guarded(this.connectTimeoutMs, super.connect(...args));
  }
}

class TunnelAgent extends HttpsProxyAgent<string> {
  connectTimeoutMs = 0;

  override async connect(...args: Parameters<HttpsProxyAgent<string>['connect']>) {
    const [request, options] = args;
    const status = connectStatus(request);
    const socket = await guarded(this.connectTimeoutMs, super.connect(request, identified(options)));
    if (status() === 200) return socket;
    socket.destroy();
    throw new ProxyError(status() === 407 ? 'ERR_PROXY_AUTHENTICATION' : 'ERR_PROXY_FAILED');
  }
}

class SocksAgent extends SocksProxyAgent {
  connectTimeoutMs = 0;

  override connect(...args: Parameters<SocksProxyAgent['connect']>) {
    const [request, options] = args;
    return guarded(this.connectTimeoutMs, super.connect(request, identified(options)));
  }
}

/** A keep-alive agent through the proxy of `route`, for http or https addresses. */
export function createProxyAgent(
  route: Route & { url: string },
  secure: boolean,
  options: ProxyAgentOptions,
) {
  const pooling = { keepAlive: true, scheduling: 'lifo' as const };
  const agent = createUnguarded(route, secure, options, pooling);
  agent.connectTimeoutMs = options.connectTimeoutMs;
  // What Node's Agent adds to each request: through it the tunnelled connection gets its authorities.
  if (secure) Object.assign(agent.options, { secureContext: options.secureContext() });
  return agent;
}

function createUnguarded(
  route: Route & { url: string },
  secure: boolean,
  options: ProxyAgentOptions,
  pooling: { keepAlive: boolean; scheduling: 'lifo' },
) {
  if (route.kind === 'socks') return new SocksAgent(route.url, pooling);
  const trust = route.url.startsWith('https:') ? { secureContext: options.secureContext() } : {};
  return secure
    ? new TunnelAgent(route.url, { ...pooling, ...trust })
    : new PlainAgent(route.url, { ...pooling, ...trust });
}

/**
 * The certificate must be that of the host behind the proxy, also where the host is an IP address: without a server
 * name Node would compare it with the proxy's.
 */
function identified<T extends { host?: string | undefined }>(options: T): T {
  const { host } = options;
  if (host === undefined) return options;
  return {
    ...options,
    checkServerIdentity: (_name: string, certificate: PeerCertificate) =>
      checkServerIdentity(host, certificate),
  };
}

/** The status with which the proxy answered CONNECT, once it has. */
function connectStatus(request: ClientRequest): () => number | undefined {
  let status: number | undefined;
  request.once('proxyConnect', (answer: { statusCode?: number }) => {
    status = answer.statusCode;
  });
  return () => status;
}

async function guarded<T extends Socket>(ms: number, connecting: Promise<T>): Promise<T> {
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new ConnectTimeOutError()), ms);
  try {
    return await Promise.race([connecting, expired]);
  } catch (error) {
    connecting.then(
      (socket) => socket.destroy(),
      () => undefined,
    );
    if (error instanceof ConnectTimeOutError) throw error;
    throw new ProxyError('ERR_PROXY_FAILED');
  } finally {
    clearTimeout(timer);
  }
}
