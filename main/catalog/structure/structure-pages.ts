import type { ItemOf } from '../../../preload/contract/catalog-resources.ts';
import type { AttributePage, ChannelPage, FamilyPage } from '../../../preload/contract/catalog-structure.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import { allItems } from '../all-items.ts';
import type { CatalogSource } from '../catalog-source.ts';
import { valueGroups } from '../record/value-groups.ts';
import { createStructureDirectory, type StructureDirectory } from '../structure-directory.ts';
import { sortedOptions } from './sorted-options.ts';

/** A family with its attributes by group and its variants. @throws ProblemError as `CatalogSource.entity` */
export async function familyPage(
  source: CatalogSource,
  code: string,
  signal?: AbortSignal,
): Promise<FamilyPage> {
  const { entity } = await source.entity({ resource: 'families', parents: [], key: code }, signal);
  const family = understood(entity.item, code);
  const directory = createStructureDirectory(source);
  const [attributes, groups, variants] = await Promise.all([
    directory.some('attributes', [], family.attributes, signal),
    directory.all('attribute-groups', signal),
    allBelow(source, directory, 'family-variants', family.code, signal),
  ]);
  const everywhere = { holds: () => true, owns: () => true };
  return {
    family,
    groups: valueGroups({ values: {}, family, attributes, groups, ...everywhere }).map((group) => ({
      code: group.code,
      labels: group.labels,
      attributes: group.attributes.map(({ code: attribute, requiredFor }) => ({
        code: attribute,
        attribute: attributes.get(attribute) ?? null,
        requiredFor,
      })),
    })),
    variants,
    unread: directory.unread(),
  };
}

/** An attribute with its sorted options. @throws ProblemError as `CatalogSource.entity` */
export async function attributePage(
  source: CatalogSource,
  { code, locale }: { code: string; locale: string | null },
  signal?: AbortSignal,
): Promise<AttributePage> {
  const { entity } = await source.entity({ resource: 'attributes', parents: [], key: code }, signal);
  const attribute = understood(entity.item, code);
  const directory = createStructureDirectory(source);
  const hasOptions = ['pim_catalog_simpleselect', 'pim_catalog_multiselect'].includes(attribute.type ?? '');
  const options = hasOptions
    ? await allBelow(source, directory, 'attribute-options', attribute.code, signal)
    : [];
  return { attribute, options: sortedOptions(options, attribute, locale), unread: directory.unread() };
}

/** A channel with its tree and the families that count for it. @throws ProblemError as `CatalogSource.entity` */
export async function channelPage(
  source: CatalogSource,
  code: string,
  signal?: AbortSignal,
): Promise<ChannelPage> {
  const { entity } = await source.entity({ resource: 'channels', parents: [], key: code }, signal);
  const channel = understood(entity.item, code);
  const directory = createStructureDirectory(source);
  const roots = channel.categoryTree === null ? [] : [channel.categoryTree];
  const [tree, families] = await Promise.all([
    directory.some('categories', [], roots, signal),
    directory.all('families', signal),
  ]);
  return {
    channel,
    tree: [...tree.values()].map(({ code: root, labels }) => ({ code: root, labels }))[0] ?? null,
    families: families.flatMap(({ code: family, labels, attributeRequirements }) => {
      const required = attributeRequirements[channel.code]?.length ?? 0;
      return required === 0 ? [] : [{ code: family, labels, required }];
    }),
    unread: directory.unread(),
  };
}

async function allBelow<R extends 'family-variants' | 'attribute-options'>(
  source: CatalogSource,
  directory: StructureDirectory,
  resource: R,
  parent: string,
  signal: AbortSignal | undefined,
): Promise<ItemOf<R>[]> {
  const read = async () =>
    (await allItems(source, { resource, parents: [parent] }, signal)).flatMap(({ item }) => item ?? []);
  return directory.attempt(resource, read, []);
}

function understood<T>(item: T | null, code: string): T {
  if (item !== null) return item;
  throw new ProblemError(problem('entity-not-found', { message: `"${code}" is not as expected.` }));
}
