import type { ExportRequest } from '../../../preload/contract/catalog-export.ts';
import { valueAttributesOf } from '../../../preload/contract/catalog-export-properties.ts';
import type { ListQuery } from '../../../preload/contract/catalog-resources.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { CatalogSource } from '../catalog-source.ts';
import type { ExportJournal } from './journal.ts';
import { type ChosenField, chooseColumns, planColumns } from './plan-columns.ts';

/** Excel has so many columns on a sheet. */
const mostColumns = 16_384;
/** Of more attributes the address would become too long; then all values are read. */
const mostNarrowing = 50;

/** What an export writes, settled before the first item is read. */
export type ExportPlan = Pick<ExportJournal, 'query' | 'columns' | 'choice'>;

/** @throws ProblemError `export-too-wide`; as `CatalogSource.list` */
export async function prepareExport(
  source: CatalogSource,
  request: ExportRequest,
  signal: AbortSignal,
): Promise<ExportPlan> {
  const isJson = request.format === 'jsonl';
  if (isJson && request.columns === null)
    return { query: narrowed(request, []), columns: null, choice: null };
  const fields = await chooseColumns(source, request, signal);
  const query = narrowed(request, fields);
  if (isJson) return { query, columns: null, choice: choiceOf(fields) };
  const columns = await planColumns(source, request, signal);
  if (request.format === 'xlsx' && columns.length > mostColumns)
    throw new ProblemError(problem('export-too-wide', { columns: columns.length, limit: mostColumns }));
  return { query, columns, choice: null };
}

/**
 * Which items there are is as in the list; what is read of them is what is written, not what the list shows. Only the
 * chosen attributes are asked for, where that is possible.
 */
function narrowed({ resource, query, columns }: ExportRequest, fields: readonly ChosenField[]): ListQuery {
  const { attributes, properties } = choiceOf(fields);
  const can = valueAttributesOf(resource) === 'attributes' && columns !== null;
  const worth = attributes.length > 0 && attributes.length <= mostNarrowing;
  return {
    ...query,
    attributes: can && worth ? attributes : [],
    withAttributeOptions: false,
    withQualityScores: properties.includes('quality_scores'),
    withCompletenesses: properties.includes('completenesses'),
  };
}

function choiceOf(fields: readonly ChosenField[]) {
  return {
    properties: fields.flatMap((field) => ('property' in field ? [field.property] : [])),
    attributes: fields.flatMap((field) => ('attribute' in field ? [field.attribute.code] : [])),
  };
}
