import type { ItemOf } from '../../../preload/contract/catalog-resources.ts';
import type { Usage, UsageResource } from '../../../preload/contract/catalog-structure.ts';
import { isAbort, toProblem } from '../../pim/problem-error.ts';
import { allItems } from '../all-items.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';
import { createStructureDirectory, type StructureDirectory } from '../structure-directory.ts';

type Use = Usage['uses'][number];
type Told = (done: number, total: number | null) => void;

export interface UsageQuestion {
  resource: UsageResource;
  /** Of an option its attribute. */
  parents?: readonly string[];
  code: string;
}

/**
 * What uses a code, from the structure: the API has no such question, so families, their variants or channels are read
 * whole. `told` hears how far it is.
 *
 * @throws ProblemError `cancelled`; what can't be read is named in the answer
 */
export async function whereUsed(
  source: CatalogSource,
  question: UsageQuestion,
  told: Told,
  signal?: AbortSignal,
): Promise<Usage> {
  const directory = createStructureDirectory(source);
  const uses = await usesOf(source, directory, question, told, signal);
  return { uses, counts: await countsOf(source, directory, question, signal), unread: directory.unread() };
}

async function usesOf(
  source: CatalogSource,
  directory: StructureDirectory,
  { resource, parents = [], code }: UsageQuestion,
  told: Told,
  signal: AbortSignal | undefined,
): Promise<Use[]> {
  if (resource === 'attributes') return attributeUses(source, directory, code, told, signal);
  if (resource === 'attribute-groups') {
    const group = (await directory.some('attribute-groups', [], [code], signal)).get(code);
    const members = await directory.some('attributes', [], group?.attributes ?? [], signal);
    return [...members.values()].map((attribute) => use('attributes', attribute, 'member'));
  }
  if (resource === 'attribute-options') {
    const having = await directory.some('attributes', [], parents, signal);
    return [...having.values()].map((attribute) => use('attributes', attribute, 'option'));
  }
  if (resource === 'families') {
    const variants = await variantsOf(source, directory, code, signal);
    return variants.map((variant) => ({ ...use('family-variants', variant, 'member'), parent: code }));
  }
  const channels = await directory.all('channels', signal);
  if (resource === 'channels') {
    const families = await directory.all('families', signal);
    return families.flatMap((family) =>
      (family.attributeRequirements[code]?.length ?? 0) > 0 ? [use('families', family, 'required')] : [],
    );
  }
  return channels.flatMap((channel) => {
    if (resource === 'locales')
      return channel.locales.includes(code) ? [use('channels', channel, 'locale')] : [];
    if (resource === 'currencies')
      return channel.currencies.includes(code) ? [use('channels', channel, 'currency')] : [];
    return channel.categoryTree === code ? [use('channels', channel, 'tree')] : [];
  });
}

async function attributeUses(
  source: CatalogSource,
  directory: StructureDirectory,
  code: string,
  told: Told,
  signal: AbortSignal | undefined,
): Promise<Use[]> {
  const [families, channels] = await Promise.all([
    directory.all('families', signal),
    directory.all('channels', signal),
  ]);
  const having = families.filter(({ attributes }) => attributes.includes(code));
  const uses: Use[] = channels.flatMap((channel) =>
    code in channel.conversionUnits ? [use('channels', channel, 'conversion-unit')] : [],
  );
  let done = 0;
  told(done, having.length);
  const ofFamilies = await Promise.all(
    having.map(async (family) => {
      const variants = await variantsOf(source, directory, family.code, signal);
      done += 1;
      told(done, having.length);
      return [...familyUses(family, code), ...variants.flatMap((one) => variantUses(one, family.code, code))];
    }),
  );
  return [...ofFamilies.flat(), ...uses];
}

function familyUses(family: ItemOf<'families'>, code: string): Use[] {
  const isRequired = Object.values(family.attributeRequirements).some((required) => required.includes(code));
  return [
    use('families', family, isRequired ? 'required' : 'attribute'),
    ...(family.attributeAsLabel === code ? [use('families', family, 'label')] : []),
    ...(family.attributeAsImage === code ? [use('families', family, 'image')] : []),
  ];
}

function variantUses(variant: ItemOf<'family-variants'>, family: string, code: string): Use[] {
  const set = variant.variantAttributeSets.find(
    ({ axes, attributes }) => axes.includes(code) || attributes.includes(code),
  );
  if (set === undefined) return [];
  const how = set.axes.includes(code) ? 'axis' : 'variant-attribute';
  return [{ ...use('family-variants', variant, how), parent: family }];
}

async function variantsOf(
  source: CatalogSource,
  directory: StructureDirectory,
  family: string,
  signal: AbortSignal | undefined,
): Promise<ItemOf<'family-variants'>[]> {
  return directory.attempt('family-variants', async () => {
    const items = await allItems(source, { resource: 'family-variants', parents: [family] }, signal);
    return items.flatMap(({ item }) => item ?? []);
  }, []);
}

/** How many products and product models there are of a family, a category with what lies below, or an option. */
async function countsOf(
  source: CatalogSource,
  directory: StructureDirectory,
  question: UsageQuestion,
  signal: AbortSignal | undefined,
): Promise<Usage['counts']> {
  const search = await searchFor(directory, question, signal);
  if (search === null) return null;
  const query = { ...wholeList, search: JSON.stringify(search) };
  const count = async (of: 'products' | 'product-models') => {
    try {
      return await source.count({ resource: of, parents: [], query }, signal);
    } catch (error) {
      if (isAbort(error) || toProblem(error).code === 'internal-error') throw error;
      return null;
    }
  };
  const [products, models] = await Promise.all([count('products'), count('product-models')]);
  return { products, models };
}

/**
 * What finds the products; null where nothing does. A condition on an attribute by channel or locale is of one of them
 * (api.akeneo.com, filters): such options are not counted.
 */
async function searchFor(
  directory: StructureDirectory,
  { resource, parents = [], code }: UsageQuestion,
  signal: AbortSignal | undefined,
): Promise<Record<string, object[]> | null> {
  if (resource === 'families') return { family: [{ operator: 'IN', value: [code] }] };
  if (resource === 'categories') return { categories: [{ operator: 'IN CHILDREN', value: [code] }] };
  const [parent] = parents;
  if (resource !== 'attribute-options' || parent === undefined) return null;
  const attribute = (await directory.some('attributes', [], [parent], signal)).get(parent);
  if (attribute === undefined || attribute.scopable === true || attribute.localizable === true) return null;
  return { [parent]: [{ operator: 'IN', value: [code] }] };
}

function use(
  resource: Use['resource'],
  { code, labels }: Pick<Use, 'code' | 'labels'>,
  how: Use['how'],
): Use {
  return { resource, parent: null, code, labels, how };
}
