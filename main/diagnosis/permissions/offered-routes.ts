import { z } from 'zod';
import { type Json, receivedJson } from '../../../preload/contract/read-item.ts';
import { restRoot } from '../../pim/links.ts';
import { lenientString, listOf } from '../../pim/resources/lenient.ts';

const routesSchema = z.record(z.string(), receivedJson);
const routeSchema = z.object({ route: z.string(), methods: z.preprocess(listOf, z.array(z.string())) });
const listingSchema = z.object({
  host: lenientString.nullish().catch(null),
  authentication: routesSchema.catch({}),
  routes: routesSchema,
});

/** What the root listing of a PIM names (api.akeneo.com, overview): paths with their methods. */
export interface OfferedRoutes {
  /** Scheme and host as the PIM sees itself, or null. */
  host: string | null;
  /** Paths of token endpoints. */
  tokenPaths: string[];
  /** Number of paths below `/api/rest/v1`. */
  count: number;
  /**
   * Whether `path` below `/api/rest/v1` takes one of the methods. Variable parts are written `{}`:
   * `/families/{}/variants`.
   */
  offers(path: string, ...methods: readonly string[]): boolean;
}

/** The root listing with its methods, or null where the body is none. */
export function readOfferedRoutes(body: Json | undefined): OfferedRoutes | null {
  const listing = listingSchema.safeParse(body);
  if (!listing.success) return null;
  const methods = new Map<string, Set<string>>();
  for (const raw of Object.values(listing.data.routes)) {
    const route = routeSchema.safeParse(raw);
    const at = route.success ? route.data.route.indexOf(`${restRoot}/`) : -1;
    if (!route.success || at < 0) continue;
    const path = route.data.route.slice(at + restRoot.length).replace(/\{[^}]*\}/g, '{}');
    const known = methods.get(path) ?? new Set();
    for (const method of route.data.methods) known.add(method.toUpperCase());
    methods.set(path, known);
  }
  const tokenPaths = Object.values(listing.data.authentication).flatMap((raw) => {
    const route = routeSchema.safeParse(raw);
    return route.success ? [route.data.route] : [];
  });
  return {
    host: listing.data.host ?? null,
    tokenPaths,
    count: methods.size,
    offers: (path, ...wanted) => wanted.some((method) => methods.get(path)?.has(method) === true),
  };
}
