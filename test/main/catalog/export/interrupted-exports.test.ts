import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CatalogSource } from '../../../../main/catalog/catalog-source.ts';
import { ProblemError, problem } from '../../../../main/pim/problem-error.ts';
import { temporaryFolder } from '../../support/real-json-file.ts';
import { demoSource } from '../support/demo-source.ts';
import { asked, exportHouse, profileId } from './support/export-house.ts';
import { breaking, exported, leftOf, over, refusing, rowsOf } from './support/exported.ts';

describe('an interruption', () => {
  it.each(['csv', 'jsonl', 'xlsx'] as const)(
    'leaves a part from which %s becomes the same file as without it, also after a restart',
    async (format) => {
      const folder = temporaryFolder();
      const { source } = await demoSource({ products: 450 });
      const columns = format === 'jsonl' ? null : ['sku', 'family', 'description', 'price'];
      const whole = await exported(folder, source, `whole.${format}`, { format, columns });
      const cut = await exported(folder, breaking(source, 3, refusing('connection-cut')), `cut.${format}`, {
        format,
        columns,
      });
      expect(cut.state).toMatchObject({ status: 'stopped', rows: 200, problem: { code: 'connection-cut' } });
      expect(existsSync(cut.path)).toBe(false);
      // Written after the journal, as by a crash: not known to be whole.
      writeFileSync(`${cut.path}.part`, 'half a li', { flag: 'a' });

      const later = exportHouse(folder, source);
      expect(await later.exports.list()).toMatchObject([
        { status: 'stopped', rows: 200, path: cut.path, format },
      ]);
      const ended = later.until(over);
      await later.exports.resume(cut.state.exportId);
      expect(await ended).toMatchObject({ status: 'finished', rows: 450 });
      if (format === 'xlsx') expect(await rowsOf(cut.path)).toEqual(await rowsOf(whole.path));
      else expect(readFileSync(cut.path, 'utf8')).toBe(readFileSync(whole.path, 'utf8'));
      expect(leftOf(folder)).toEqual([]);
    },
  );

  it.each(['token-rejected', 'rate-limited', 'server-error', 'permission-missing'] as const)(
    'by %s is told as such, and goes on when asked to',
    async (code) => {
      const folder = temporaryFolder();
      const { source } = await demoSource({ products: 150 });
      const house = await exported(folder, breaking(source, 2, refusing(code)), 'x.csv', {
        columns: ['sku'],
      });
      expect(house.state).toMatchObject({ status: 'stopped', problem: { code } });
      const ended = house.until(over);
      await house.exports.resume(house.state.exportId);
      expect(await ended).toMatchObject({ status: 'finished', rows: 150, problem: null });
    },
  );

  it('by a person keeps the part; discarding it removes all of it', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 300 });
    const reached = Promise.withResolvers<undefined>();
    const waits = breaking(source, 3, () => {
      reached.resolve(undefined);
      return new Promise(() => null);
    });
    const abortable: CatalogSource = {
      ...waits,
      list: (request, signal) =>
        Promise.race([
          waits.list(request, signal),
          new Promise<never>((_, reject) =>
            signal?.addEventListener('abort', () => reject(new ProblemError(problem('cancelled')))),
          ),
        ]),
    };
    const house = exportHouse(folder, abortable);
    house.choose(join(folder, 'x.csv'));
    const started = await house.exports.start(profileId, asked());
    await reached.promise;
    const exportId = started?.exportId ?? '';
    const stopped = await house.exports.stop(exportId);
    expect(stopped).toMatchObject({ status: 'stopped', problem: null });
    expect(leftOf(folder)).toEqual(['x.csv.part', 'x.csv.part.json']);
    await house.exports.discard(exportId);
    expect(leftOf(folder)).toEqual([]);
    expect(await house.exports.list()).toEqual([]);
    expect(await exportHouse(folder, source).exports.list()).toEqual([]);
    await expect(house.exports.resume(exportId)).rejects.toMatchObject({
      problem: { code: 'export-not-found' },
    });
  });

  it('whose part was changed since says so, and can be discarded', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 150 });
    const house = await exported(folder, breaking(source, 2, refusing('timed-out')), 'x.csv', {});
    writeFileSync(`${house.path}.part`, 'short');
    const ended = house.until(over);
    await house.exports.resume(house.state.exportId);
    expect((await ended).problem?.code).toBe('export-damaged');
  });

  it('whose journal is damaged is not offered, and the journal is set aside', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 150 });
    const house = await exported(folder, breaking(source, 2, refusing('timed-out')), 'x.csv', {});
    writeFileSync(`${house.path}.part.json`, '{"version":1');
    expect(await exportHouse(folder, source).exports.list()).toEqual([]);
    expect(leftOf(folder).some((name) => name.startsWith('x.csv.part.json.damaged-'))).toBe(true);
  });
});

describe('an export of an offline copy', () => {
  it('is begun anew when it is resumed, and only where the catalog is read from the copy', async () => {
    const folder = temporaryFolder();
    const { source } = await demoSource({ products: 250 });
    let origin: 'live' | 'mirror' = 'mirror';
    const torn = breaking(source, 2, refusing('mirror-off'));
    const house = exportHouse(folder, torn, { originOf: () => origin });
    house.choose(join(folder, 'copy.csv'));
    const stopped = house.until(over);
    await house.exports.start(profileId, asked());
    const { exportId, rows } = await stopped;
    expect(rows).toBe(100);

    origin = 'live';
    const refused = house.until(over);
    await house.exports.resume(exportId);
    expect((await refused).problem?.code).toBe('export-origin-changed');
    expect(leftOf(folder)).toHaveLength(2);

    origin = 'mirror';
    const ended = house.until(over);
    await house.exports.resume(exportId);
    const { path, ...state } = await ended;
    expect(state).toMatchObject({ status: 'finished', rows: 250 });
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(251);
    expect(leftOf(folder)).toEqual([]);
  });
});
