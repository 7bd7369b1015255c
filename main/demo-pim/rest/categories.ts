import type { Category, CategoryTree } from '../catalog/category-tree.ts';
import { dateTime } from '../catalog/dates.ts';
import { labelsOf } from '../catalog/words/localized.ts';
import { structureList } from '../pagination/structure-list.ts';
import {
  bad,
  booleanFilter,
  categoryTexts,
  codesFilter,
  type StructureFilter,
  structureSearch,
  updatedFilter,
} from '../search/structure-search.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { mapOrEmpty } from './shape.ts';
import { structureUpdated } from './structure-dates.ts';

/** All descendants, without the category itself. */
function parentFilter(tree: CategoryTree): StructureFilter<Category> {
  return ({ operator, value }) => {
    if (operator !== '=')
      throw bad(
        `In order to search on category parent you must use "=" operator, "${String(operator)}" given.`,
      );
    const parent = tree.find(String(value));
    if (parent === undefined) return () => false;
    const branch = tree.branch(parent.code);
    return (category) => category.code !== parent.code && branch.has(category.code);
  };
}

/** `GET /categories`, in tree order. */
export function listCategories(pim: Pim, call: Call): Answer {
  const tree = pim.catalog.structure.categories;
  const code = codesFilter<Category>('category', (category) => category.code, {
    prints: 'given',
    ending: ' This value should be of type iterable.',
  });
  const updated = updatedFilter<Category>(categoryTexts, (category) =>
    structureUpdated('category', category.code),
  );
  const isRoot = booleanFilter<Category>('is_root', (category) => category.parent === null);
  const filters = pim.version.categoryDates
    ? { code, updated, parent: parentFilter(tree), is_root: isRoot }
    : { code, parent: parentFilter(tree) };
  const found = structureSearch<Category>(call, tree, filters, categoryTexts);
  return structureList(call, '/api/rest/v1/categories', found, (category) => ({
    code: category.code,
    content: represent(pim, call, category),
  }));
}

/** `GET /categories/{code}`. */
export function getCategory(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const category = pim.catalog.structure.categories.find(code);
  if (category === undefined) throw notFound(`Category "${code}" does not exist.`);
  return jsonAnswer(represent(pim, call, category));
}

function represent(pim: Pim, call: Call, category: Category): Record<string, unknown> {
  const { version } = pim;
  const flag = (name: string) => version.categoryPosition && call.query.get(name) === 'true';
  return {
    code: category.code,
    parent: category.parent,
    ...(version.categoryDates
      ? { updated: dateTime(structureUpdated('category', category.code), version.timeZoneMinutes) }
      : {}),
    ...(flag('with_position') ? { position: category.position } : {}),
    labels: mapOrEmpty(pim, labelsOf(category.labels)),
    ...(flag('with_enriched_attributes') ? { values: enriched(pim, category) } : {}),
  };
}

const photo = 'photo|8587cda6-58c8-47fa-9278-033e1d8c735c';
const seoTitle = 'seo_title|2a4ab3f1-6f2f-4d4e-9a4c-0b6c3a3d7f10';

/** Root categories carry a picture and a text for the shop; the others nothing. */
function enriched(pim: Pim, category: Category): Record<string, unknown> {
  if (category.parent !== null) return {};
  const values: Record<string, unknown> = {};
  const file = pim.catalog.media.files[category.code.length];
  if (file !== undefined) {
    const data = {
      size: file.size,
      extension: file.extension,
      file_path: file.code,
      mime_type: file.mimeType,
      original_filename: file.originalFilename,
    };
    values[photo] = { data, type: 'image', channel: null, locale: null, attribute_code: photo };
  }
  for (const [locale, data] of Object.entries(labelsOf(category.labels)))
    values[`${seoTitle}|${locale}`] = {
      data,
      type: 'text',
      channel: null,
      locale,
      attribute_code: seoTitle,
    };
  return values;
}
