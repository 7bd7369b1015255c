import { z } from 'zod';
import { lenientCode } from './lenient.ts';
import { optionalFlag, optionalText } from './lenient-item.ts';
import type { Resource } from './resource.ts';

const catalog = z.object({ id: lenientCode, name: optionalText, enabled: optionalFlag });

/** `/catalogs` of a connected app (api.akeneo.com, apps, catalogs); tokens of connections are refused. */
export const appCatalogResource: Resource<z.output<typeof catalog>> = {
  path: () => '/catalogs',
  depth: 0,
  paging: 'pages',
  schema: catalog,
  keyOf: (item) => item.id,
  searchedBy: null,
  single: true,
};

const product = z.string().transform((uuid) => ({ uuid }));

/** `/catalogs/{id}/product-uuids`: plain strings. A disabled catalog is an error with status 200. */
export const appCatalogProductResource: Resource<z.output<typeof product>> = {
  path: ([id]) => `/catalogs/${id}/product-uuids`,
  depth: 1,
  paging: 'cursor',
  schema: product,
  keyOf: (item) => item.uuid,
  searchedBy: null,
  single: false,
};
