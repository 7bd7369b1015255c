import { type AgentOptions, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { secureContexts } from './certificate-authorities.ts';
import { limitConnect } from './connect-time-out.ts';
import { type NetworkOptions, systemNetwork } from './network-options.ts';
import { type Route, readPacAnswer } from './pac-answer.ts';
import { ProxyError } from './proxy-error.ts';

/** How long a proxy that failed is left aside while another way is named. */
const asideMs = 5 * 60_000;
const connectTimeoutMs = 10_000;

/** What the agents need of the computer. */
export interface AgentsOptions {
  /** PEM texts of the system's certificate authorities; asked once, at the first https call. */
  systemCertificates: () => readonly string[];
  /** The system's proxy for an address, as proxy auto-configuration words it: `DIRECT`, `PROXY host:port`. */
  resolveProxy: (url: string) => Promise<string>;
  /** Milliseconds for making a connection, TLS and proxy included; 10 seconds unless given. */
  connectTimeoutMs?: number;
}

/** The way to one address. */
export interface Way {
  agent: HttpAgent;
  /** Address of the proxy on the way, without its login, or null. */
  proxy: string | null;
  /** Where the way leads through a proxy: leaves it aside for five minutes; true where another way is left. */
  proxyFailed: () => boolean;
}

export interface Agents {
  /**
   * The keep-alive agent for an address. Agents are pooled by way and options, so connections are shared by all profiles
   * that go the same way. @throws ProxyError
   */
  wayTo(url: string, network?: NetworkOptions): Promise<Way>;
  /** Closes all connections. */
  close(): void;
}

type Connect = HttpAgent['createConnection'];

class DirectHttpAgent extends HttpAgent {
  connectTimeoutMs = connectTimeoutMs;

  override createConnection(...args: Parameters<Connect>): ReturnType<Connect> {
    const socket = super.createConnection(...args);
    if (socket instanceof Socket) limitConnect(socket, 'connect', this.connectTimeoutMs);
    return socket;
  }
}

class DirectHttpsAgent extends HttpsAgent {
  connectTimeoutMs = connectTimeoutMs;

  override createConnection(...args: Parameters<Connect>): ReturnType<Connect> {
    const socket = super.createConnection(...args);
    if (socket instanceof Socket) limitConnect(socket, 'secureConnect', this.connectTimeoutMs);
    return socket;
  }
}

/** Agents for axios' Node adapter: the system's authorities and Node's own, the system's proxy, pooled per way. */
export function createAgents(options: AgentsOptions): Agents {
  const contexts = secureContexts(options.systemCertificates);
  const usualLimit = options.connectTimeoutMs ?? connectTimeoutMs;
  const pool = new Map<string, HttpAgent>();
  const aside = new Map<string, number>();

  const resolve = async (url: string): Promise<string> => {
    try {
      return await options.resolveProxy(url);
    } catch {
      throw new ProxyError('ERR_PROXY_FAILED');
    }
  };

  const routesTo = async (url: string, { proxy }: NetworkOptions): Promise<readonly Route[]> => {
    if (proxy === 'system') return readPacAnswer(await resolve(url));
    if (proxy === 'none') return [directRoute];
    return [{ kind: proxy.url.startsWith('socks') ? 'socks' : 'http', url: proxy.url }];
  };

  const agentFor = async (route: Route, secure: boolean, network: NetworkOptions): Promise<HttpAgent> => {
    const limit = network.connectTimeoutMs ?? usualLimit;
    const { key: trust, context } = contexts.trusting(network.authorities);
    const key = JSON.stringify([secure, route.url, limit, trust]);
    const known = pool.get(key);
    if (known !== undefined) return known;
    if (route.url === null) {
      const direct = createDirectAgent(secure, context, limit);
      pool.set(key, direct);
      return direct;
    }
    // Most go without a proxy, and its code takes a while to be loaded.
    const { createProxyAgent } = await import('./proxy-agents.ts');
    const meanwhile = pool.get(key);
    if (meanwhile !== undefined) return meanwhile;
    const agent = createProxyAgent({ ...route, url: route.url }, secure, {
      secureContext: context,
      connectTimeoutMs: limit,
    });
    pool.set(key, agent);
    return agent;
  };

  return {
    async wayTo(url, network = systemNetwork) {
      const routes = await routesTo(url, network);
      const isAside = (route: Route) => (aside.get(route.url ?? '') ?? 0) > performance.now();
      const route = routes.find((one) => !isAside(one)) ?? routes[0] ?? directRoute;
      return {
        agent: await agentFor(route, url.startsWith('https:'), network),
        proxy: route.url === null ? null : withoutLogin(route.url),
        proxyFailed: () => {
          if (route.url === null) return false;
          aside.set(route.url, performance.now() + asideMs);
          return routes.some((one) => !isAside(one));
        },
      };
    },
    close() {
      for (const agent of pool.values()) agent.destroy();
      pool.clear();
    },
  };
}

const directRoute: Route = { kind: 'direct', url: null };

function withoutLogin(address: string): string {
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  url.username = '';
  url.password = '';
  return url.href.replace(/\/$/, '');
}

function createDirectAgent(secure: boolean, secureContext: () => SecureContext, limit: number): HttpAgent {
  // Node gives each address of a host 250 ms by default; hosts far away need more.
  const pooling: AgentOptions & { autoSelectFamilyAttemptTimeout: number } = {
    keepAlive: true,
    scheduling: 'lifo',
    autoSelectFamilyAttemptTimeout: 1000,
  };
  const agent = secure
    ? new DirectHttpsAgent({ ...pooling, secureContext: secureContext() })
    : new DirectHttpAgent(pooling);
  agent.connectTimeoutMs = limit;
  return agent;
}
