import { z } from 'zod';
import type {
  Associated,
  Associations,
  RecordBrief,
  RecordResource,
} from '../../../preload/contract/catalog-records.ts';
import { type Json, receivedJson } from '../../../preload/contract/read-item.ts';
import { lenientCodes, lenientMap, lenientString, listOf } from '../../pim/resources/lenient.ts';
import { allItems } from '../all-items.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';
import { createStructureDirectory, type StructureDirectory } from '../structure-directory.ts';
import { modelBriefs, productBriefs } from './record-brief.ts';

const plain = z.object({
  products: lenientCodes.catch([]),
  product_models: lenientCodes.catch([]),
  groups: lenientCodes.catch([]),
});
const counted = z.preprocess(
  (list) => listOf(list ?? []),
  z.array(
    z.object({
      uuid: lenientString.nullish(),
      identifier: lenientString.nullish(),
      quantity: z.coerce.number(),
    }),
  ),
);
const quantified = z.object({ products: counted.catch([]), product_models: counted.catch([]) });
const bodySchema = z.object({
  associations: lenientMap(receivedJson).catch({}),
  quantified_associations: lenientMap(receivedJson).catch({}),
});

type End = Omit<Associated, 'record'>;
interface Ends {
  type: string;
  quantified: boolean;
  ends: End[];
  groups: string[];
}

/**
 * The associations of a record, with what they lead to read in batches. Empty ones are left out.
 *
 * @throws ProblemError as `CatalogSource.entity`
 */
export async function readAssociations(
  source: CatalogSource,
  which: { resource: RecordResource; key: string; locale: string | null },
  signal?: AbortSignal,
): Promise<Associations> {
  const { entity } = await source.entity({ resource: which.resource, parents: [], key: which.key }, signal);
  const all = endsOf(entity.raw);
  const directory = createStructureDirectory(source);
  const ends = all.flatMap((one) => one.ends);
  const keysOf = (resource: RecordResource) =>
    ends.flatMap((end) => (end.resource === resource ? [end.key] : []));
  const [types, products, models] = await Promise.all([
    directory.all('association-types', signal),
    productsOf(source, directory, which, keysOf('products'), signal),
    modelsOf(directory, keysOf('product-models'), which.locale, signal),
  ]);
  const labels = new Map(types.map((type) => [type.code, type.labels]));
  return all.map(({ type, quantified: isQuantified, ends: of, groups }) => ({
    type,
    labels: labels.get(type) ?? {},
    quantified: isQuantified,
    groups,
    records: of.map((end) => ({
      ...end,
      record: (end.resource === 'products' ? products : models).get(end.key.toLowerCase()) ?? null,
    })),
  }));
}

function endsOf(raw: Json): Ends[] {
  const body = bodySchema.safeParse(raw);
  if (!body.success) return [];
  const end = (resource: RecordResource, key: string, quantity: number | null): End => ({
    resource,
    key,
    quantity,
  });
  const simple = Object.entries(body.data.associations).flatMap(([type, one]): Ends[] => {
    const { data } = plain.safeParse(one);
    if (data === undefined) return [];
    const ends = [
      ...data.products.map((key) => end('products', key, null)),
      ...data.product_models.map((key) => end('product-models', key, null)),
    ];
    return ends.length + data.groups.length === 0
      ? []
      : [{ type, quantified: false, ends, groups: data.groups }];
  });
  const counts = Object.entries(body.data.quantified_associations).flatMap(([type, one]): Ends[] => {
    const { data } = quantified.safeParse(one);
    if (data === undefined) return [];
    const read = (resource: RecordResource, list: z.output<typeof counted>) =>
      list.flatMap(({ uuid, identifier, quantity }) => {
        const key = uuid ?? identifier ?? null;
        return key === null ? [] : [end(resource, key, quantity)];
      });
    const ends = [...read('products', data.products), ...read('product-models', data.product_models)];
    return ends.length === 0 ? [] : [{ type, quantified: true, ends, groups: [] }];
  });
  return [...simple, ...counts];
}

/** Product models name products by identifier, also where products are asked by uuid (ConnectorProductModelNormalizer). */
async function productsOf(
  source: CatalogSource,
  directory: StructureDirectory,
  { resource, locale }: { resource: RecordResource; locale: string | null },
  keys: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, RecordBrief>> {
  const wanted = [...new Set(keys)];
  const byIdentifier = resource === 'product-models' && (await source.offers(signal)).byUuid;
  if (!byIdentifier) {
    const found = await directory.some('products', [], wanted, signal);
    const briefs = await productBriefs(source, directory, [...found.values()], locale, signal);
    return new Map(briefs.map((brief) => [brief.key.toLowerCase(), brief]));
  }
  if (wanted.length === 0) return new Map();
  const search = JSON.stringify({ identifier: [{ operator: 'IN', value: wanted }] });
  const query = { ...wholeList, search };
  const items = await allItems(source, { resource: 'products', parents: [], query }, signal);
  const products = items.flatMap(({ item }) => item ?? []);
  const briefs = await productBriefs(source, directory, products, locale, signal);
  return new Map(briefs.map((brief) => [(brief.name ?? brief.key).toLowerCase(), brief]));
}

async function modelsOf(
  directory: StructureDirectory,
  keys: readonly string[],
  locale: string | null,
  signal: AbortSignal | undefined,
): Promise<Map<string, RecordBrief>> {
  const found = await directory.some('product-models', [], [...new Set(keys)], signal);
  const briefs = await modelBriefs(directory, [...found.values()], locale, signal);
  return new Map(briefs.map((brief) => [brief.key.toLowerCase(), brief]));
}
