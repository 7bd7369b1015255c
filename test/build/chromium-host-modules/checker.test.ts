import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript-classic';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkProgram } from '../../../build/chromium-host/strict/checker/check-program.ts';
import type { Miss } from '../../../build/chromium-host/strict/checker/misses.ts';
import { readOptions } from '../../../build/chromium-host/strict/checker/project-files.ts';
import { hostTables } from '../../../build/chromium-host/strict/tables.ts';

const root = path.join(import.meta.dirname, '../../..');
const sources = Object.fromEntries(
  ['good', 'bad'].map((name) => {
    const text = readFileSync(path.join(import.meta.dirname, `fixtures/checker-${name}.ts.txt`), 'utf8');
    return [path.join(root, `${name}.ts`), text];
  }),
);
const [good = '', bad = ''] = Object.keys(sources);

/** A program of the two fixtures, as if they stood in the project's folder. */
function makeProgram(): ts.Program {
  const options = readOptions(root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, languageVersion, ...rest) => {
    const text = sources[path.normalize(file)];
    return text === undefined
      ? getSourceFile.call(host, file, languageVersion, ...rest)
      : ts.createSourceFile(file, text, languageVersion);
  };
  return ts.createProgram([good, bad], options, host);
}

describe('the checker of Electron uses', () => {
  let program: ts.Program;
  let misses: readonly Miss[];

  beforeAll(() => {
    program = makeProgram();
    ({ misses } = checkProgram(program, [good, bad], hostTables, () => false));
  });

  it('reads fixtures that are correct TypeScript', () => {
    const errors = [good, bad].flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)));
    expect(errors.map(({ messageText }) => messageText)).toEqual([]);
  });

  it('has nothing to say about uses that the host offers', () => {
    expect(misses.filter(({ file }) => file === good)).toEqual([]);
  });

  it('finds every misuse on its line, and none on the others', () => {
    const lines = sources[bad]?.split('\n') ?? [];
    const wrong = lines.flatMap((text, index) => {
      const wanted = / \/\/ (.*)$/.exec(text)?.[1]?.split(' & ') ?? [];
      const found = misses
        .filter(({ file, line }) => file === bad && line === index + 1)
        .map(({ what }) => what);
      const isRight =
        wanted.every((want) => found.some((what) => what.startsWith(want))) &&
        found.every((what) => wanted.some((want) => what.startsWith(want)));
      return isRight ? [] : [{ line: index + 1, wanted, found }];
    });
    expect(wrong).toEqual([]);
  });

  it('says where to look', () => {
    const { line, column } = misses.find(({ what }) => what === 'App.relaunch') ?? { line: 0, column: 0 };
    expect(sources[bad]?.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^relaunch\(\)/);
  });

  it('keeps the names of main and of preload apart', () => {
    const { misses: found } = checkProgram(program, [good], hostTables, () => true);
    expect(found.map(({ what }) => what)).toEqual(['app', 'BrowserWindow', 'dialog', 'safeStorage']);
  });
});
