import { z } from 'zod';
import { type Json, receivedJson } from '../../../preload/contract/read-item.ts';
import { restRoot } from '../links.ts';
import type { PimClient } from '../pim-client.ts';
import { type SharedReading, sharedReading } from '../shared-reading.ts';
import { unexpected } from './item-list.ts';
import { lenientString, listOf } from './lenient.ts';

const routeSchema = z.object({
  route: z.string(),
  methods: z.preprocess(listOf, z.array(z.string())).catch(['GET']),
});

const listingSchema = z.object({
  host: lenientString.nullish().catch(null),
  routes: z.record(z.string(), receivedJson),
});

/** What a PIM offers, by the paths of its root listing (api.akeneo.com, overview; needs no token). */
export interface Capabilities {
  /** Scheme and host as the PIM sees itself, or null. */
  host: string | null;
  routes: number;
  /** Whether `path` below `/api/rest/v1` (for example `/products-uuid`) takes `method`; GET unless given. */
  offers(path: string, method?: 'GET' | 'POST'): boolean;
}

/** The root listing understood, or null where the body is none. Routes are known by path, names differ by version. */
export function readRootListing(body: Json | undefined): Capabilities | null {
  const parsed = listingSchema.safeParse(body);
  if (!parsed.success) return null;
  const routes = Object.values(parsed.data.routes).flatMap((raw) => {
    const route = routeSchema.safeParse(raw);
    return route.success && route.data.route.includes(`${restRoot}/`) ? [route.data] : [];
  });
  if (routes.length === 0) return null;
  const calls = new Set(
    routes.flatMap(({ route, methods }) => {
      const path = route.slice(route.indexOf(restRoot) + restRoot.length);
      return methods.map((method) => `${method.toUpperCase()} ${path}`);
    }),
  );
  return {
    host: parsed.data.host ?? null,
    routes: routes.length,
    offers: (path, method = 'GET') => calls.has(`${method} ${path}`),
  };
}

/** The capabilities, read when they are first asked for, and once only. @throws ProblemError as `PimClient.get` */
export function createCapabilities(client: PimClient): SharedReading<Capabilities> {
  return sharedReading(async (signal) => {
    const answer = await client.get('', { signal });
    const capabilities = readRootListing(answer.body);
    if (capabilities === null) throw unexpected(client, '', answer);
    return capabilities;
  });
}
