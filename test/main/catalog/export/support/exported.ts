import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { streamXlsxRows } from 'hucre/xlsx';
import type { CatalogSource } from '../../../../../main/catalog/catalog-source.ts';
import { ProblemError, problem } from '../../../../../main/pim/problem-error.ts';
import type { ProblemCode } from '../../../../../preload/contract/problem.ts';
import { asked, exportHouse, profileId } from './export-house.ts';

/** Whether an export is over, whatever came of it. */
export const over = ({ status }: { status: string }) => status === 'finished' || status === 'stopped';

/** A source whose lists fail, or wait, at a page counted from 1. */
export function breaking(source: CatalogSource, at: number, act: () => Promise<void>): CatalogSource {
  let pages = 0;
  return {
    ...source,
    async list(request, signal) {
      if (request.resource === 'products') pages += 1;
      if (request.resource === 'products' && pages === at) await act();
      return source.list(request, signal);
    },
  };
}
export const refusing = (code: ProblemCode) => () => Promise.reject(new ProblemError(problem(code)));

/** A whole export, and what came out. */
export async function exported(
  folder: string,
  source: CatalogSource,
  name: string,
  change: Parameters<typeof asked>[0],
) {
  const house = exportHouse(folder, source);
  house.choose(join(folder, name));
  const ended = house.until(over);
  await house.exports.start(profileId, asked(change));
  const state = await ended;
  return { ...house, state, path: state.path };
}
/** Parts that were left in a folder. */
export const leftOf = (folder: string) => readdirSync(folder).filter((name) => name.includes('.part'));

/** The rows of a sheet of a workbook. */
export async function rowsOf(path: string, sheet = 0): Promise<unknown[][]> {
  const rows = [];
  for await (const { values } of streamXlsxRows(readFileSync(path), { sheet })) rows.push(values);
  return rows;
}
