import type { VersionProfile } from '../versions.ts';
import { ApiError } from './api-error.ts';
import type { Route } from './route.ts';

/** The part of a route that the router looks at. */
type Routed = Pick<Route, 'method' | 'path'>;

/** A route found, with the variable parts of the path; `slash` when only a trailing slash kept it from matching. */
export interface Match<R extends Routed = Route> {
  readonly route: R;
  readonly parameters: Readonly<Record<string, string>>;
  readonly slash: boolean;
}

interface Compiled<R> {
  readonly route: R;
  readonly pattern: RegExp;
}

const uuidPattern = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

/** Finds routes as Symfony does: before authentication, and a wrong method is told apart from an unknown path. */
export class Router<R extends Routed = Route> {
  readonly #routes: readonly Compiled<R>[];
  readonly #version: VersionProfile;

  constructor(routes: readonly R[], version: VersionProfile) {
    this.#routes = routes.map((route) => ({ route, pattern: compile(route.path) }));
    this.#version = version;
  }

  /** The route of a path. Throws ApiError 404 or 405 with the text "No route found". */
  match(method: string, path: string, origin: string): Match<R> {
    const exact = this.#find(method, path);
    if (exact.match !== undefined) return exact.match;
    if (exact.allowed.length > 0) throw this.#methodNotAllowed(method, path, origin, exact.allowed);
    if (method === 'GET' && path.endsWith('/')) {
      const slashless = this.#find(method, path.slice(0, -1)).match;
      if (slashless !== undefined) return { ...slashless, slash: true };
    }
    throw new ApiError(404, this.#noRoute(method, path, origin));
  }

  #find(method: string, path: string): { match?: Match<R>; allowed: readonly string[] } {
    const allowed: string[] = [];
    if (/%2f/i.test(path)) return { allowed };
    for (const { route, pattern } of this.#routes) {
      const found = pattern.exec(path);
      if (found === null) continue;
      const parameters = decode(found.groups ?? {});
      if (parameters === undefined) continue;
      if (route.method === method) return { match: { route, parameters, slash: false }, allowed };
      if (!allowed.includes(route.method)) allowed.push(route.method);
    }
    return { allowed };
  }

  #methodNotAllowed(method: string, path: string, origin: string, allowed: readonly string[]): ApiError {
    const list = allowed.join(', ');
    const message = `${this.#noRoute(method, path, origin)}: Method Not Allowed (Allow: ${list})`;
    return new ApiError(405, message, { headers: { Allow: list } });
  }

  #noRoute(method: string, path: string, origin: string): string {
    return `No route found for "${method} ${this.#version.fullUriInMessages ? origin : ''}${path}"`;
  }
}

function compile(path: string): RegExp {
  const source = path.replace(/[.]/g, '\\.').replace(/\{(\w+)(\+?)\}/g, (_, name: string, greedy: string) => {
    const part = name === 'uuid' ? uuidPattern : greedy === '+' ? '[^/].*?' : '[^/]+';
    return `(?<${name}>${part})`;
  });
  return new RegExp(`^${source}$`);
}

function decode(groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
