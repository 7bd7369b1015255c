import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from '../../../build/scripts/test-report.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pimscope-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test('names the unit tests that failed, and the files that could not be run', () => {
  const file = written({
    testResults: [
      {
        name: '/a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'adds', status: 'passed', failureMessages: [] },
          { fullName: 'waits', status: 'skipped', failureMessages: [] },
          { fullName: 'takes away', status: 'failed', failureMessages: ['Error: 1 is not 2'] },
        ],
      },
      { name: '/b.test.ts', status: 'failed', message: 'Unexpected token', assertionResults: [] },
      {
        name: '/c.test.ts',
        status: 'passed',
        message: '',
        assertionResults: [{ fullName: 'rests', status: 'passed', failureMessages: [] }],
      },
    ],
  });
  expect(readVitestReport(file)).toEqual({
    passed: 2,
    skipped: 1,
    failed: [
      { file: '/a.test.ts', name: 'takes away', message: 'Error: 1 is not 2' },
      { file: '/b.test.ts', name: 'could not be run', message: 'Unexpected token' },
    ],
    unsteady: [],
  });
  const rest = readVitestReport(file, new Set(['/a.test.ts', '/b.test.ts']));
  expect(rest).toEqual({ passed: 1, skipped: 0, failed: [], unsteady: [] });
});

test('tells specs that failed from those that passed at the second try', () => {
  const spec = (title: string, ok: boolean, ...errors: (string | undefined)[]): unknown => ({
    title,
    file: 'a.spec.ts',
    ok,
    tests: [{ results: errors.map((message) => (message === undefined ? {} : { error: { message } })) }],
  });
  const file = written({
    stats: { expected: 1, flaky: 1, unexpected: 1, skipped: 0 },
    suites: [
      {
        specs: [spec('opens', true, undefined)],
        suites: [
          {
            specs: [spec('waits', true, 'too late', undefined), spec('closes', false, 'gone', 'gone again')],
          },
        ],
      },
    ],
  });
  expect(readPlaywrightReport(file)).toEqual({
    passed: 2,
    skipped: 0,
    failed: [{ file: 'a.spec.ts', name: 'closes', message: 'gone' }],
    unsteady: [{ file: 'a.spec.ts', name: 'waits', message: 'too late' }],
  });
});

test('refuses what is not a report rather than counting nothing', () => {
  expect(() => readVitestReport(written({}))).toThrow('testResults');
  expect(() => readPlaywrightReport(written({ stats: {} }))).toThrow('suites');
  expect(() => readVitestReport(join(folder, 'missing.json'))).toThrow('ENOENT');
});
