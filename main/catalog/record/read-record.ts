import type { CatalogRecord, RecordResource } from '../../../preload/contract/catalog-records.ts';
import type { ItemOf } from '../../../preload/contract/catalog-resources.ts';
import type { CatalogSource } from '../catalog-source.ts';
import { createStructureDirectory, type StructureDirectory } from '../structure-directory.ts';
import { categoryPaths } from './category-paths.ts';
import { missingValues } from './missing-values.ts';
import { valueGroups } from './value-groups.ts';
import { variantLevels } from './variant-levels.ts';

/** What both kinds of records have. */
interface Subject {
  family: string | null;
  familyVariant: string | null;
  parent: string | null;
  categories: string[];
  values: ItemOf<'products'>['values'];
  identifier: string | null;
  isProduct: boolean;
}

/**
 * A product or product model with all that names and orders it. An odd one comes without groups.
 *
 * @throws ProblemError as `CatalogSource.entity`
 */
export async function readRecord(
  source: CatalogSource,
  which: { resource: RecordResource; key: string },
  signal?: AbortSignal,
): Promise<CatalogRecord> {
  const record = await source.entity({ ...which, parents: [], extras: true }, signal);
  const subject = subjectOf(record);
  const rest = { record, readAt: record.readAt };
  if (subject === null) return { ...rest, ...nothing };

  const directory = createStructureDirectory(source);
  const family = await familyOf(directory, subject.family, signal);
  const codes = [...new Set([...Object.keys(subject.values), ...(family?.attributes ?? [])])];
  const [attributes, groups, channels, categories, place] = await Promise.all([
    directory.some('attributes', [], codes, signal),
    directory.all('attribute-groups', signal),
    directory.all('channels', signal),
    categoryPaths(directory, subject.categories, signal),
    placeOf(directory, subject, signal),
  ]);
  const { values, identifier } = subject;
  return {
    ...rest,
    familyLabels: family?.labels ?? {},
    labelAttribute: family?.attributeAsLabel ?? null,
    imageAttribute: family?.attributeAsImage ?? null,
    groups: valueGroups({ values, family, attributes, groups, ...place }),
    missing:
      family === null
        ? []
        : missingValues({ values, family, attributes, channels, identifier, holds: place.holds }),
    categories,
    unread: directory.unread(),
  };
}

const nothing = {
  familyLabels: {},
  labelAttribute: null,
  imageAttribute: null,
  groups: [],
  missing: [],
  categories: [],
  unread: [],
} satisfies Omit<CatalogRecord, 'record' | 'readAt'>;

function subjectOf(record: CatalogRecord['record']): Subject | null {
  if (record.resource === 'products' && record.entity.item !== null)
    return { ...record.entity.item, familyVariant: null, isProduct: true };
  if (record.resource === 'product-models' && record.entity.item !== null)
    return { ...record.entity.item, identifier: null, isProduct: false };
  return null;
}

async function familyOf(directory: StructureDirectory, code: string | null, signal: AbortSignal | undefined) {
  if (code === null) return null;
  const found = await directory.some('families', [], [code], signal);
  return [...found.values()][0] ?? null;
}

/** Which attributes a record can hold, and which of them it holds itself, by its place in the family variant. */
async function placeOf(directory: StructureDirectory, subject: Subject, signal: AbortSignal | undefined) {
  const everything = { holds: () => true, owns: () => true };
  if (subject.family === null || (subject.isProduct && subject.parent === null)) return everything;
  const variant = await variantOf(directory, subject, signal);
  if (variant === null) return everything;
  const levels = variantLevels(variant);
  const own = subject.isProduct ? levels.depth : subject.parent === null ? 0 : 1;
  return {
    holds: (attribute: string) => levels.levelOf(attribute) <= own,
    owns: (attribute: string) => levels.levelOf(attribute) === own,
  };
}

/** Products do not name their family variant: the product model above does. */
async function variantOf(
  directory: StructureDirectory,
  { family, familyVariant, parent }: Subject,
  signal: AbortSignal | undefined,
) {
  if (family === null) return null;
  let code = familyVariant;
  if (code === null && parent !== null) {
    const models = await directory.some('product-models', [], [parent], signal);
    code = [...models.values()][0]?.familyVariant ?? null;
  }
  if (code === null) return null;
  const variants = await directory.some('family-variants', [family], [code], signal);
  return [...variants.values()][0] ?? null;
}
