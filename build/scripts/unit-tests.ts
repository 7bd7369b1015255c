import { join } from 'node:path';
import { run } from './run.ts';
import { type FailedTest, readVitestReport, type TestReport, together } from './test-report.ts';

/**
 * Runs the unit tests, with their report in the folder `reports`. Files in which a test failed are run once more by
 * themselves: what passes then is unsteady, which is named, and what fails again has failed.
 */
export async function unitTests(reports: string): Promise<TestReport> {
  const report = join(reports, 'unit.json');
  const code = await vitest(report, []);
  const first = readVitestReport(report);
  if (first.failed.length === 0) return { ...first, failed: withoutTest(code) };

  const files = new Set(first.failed.map(({ file }) => file));
  console.log(`\nUnit tests once more, in the files where some failed: ${files.size}`);
  const secondReport = join(reports, 'unit-again.json');
  const secondCode = await vitest(secondReport, [...files]);
  const again = readVitestReport(secondReport);
  const unsteady = first.failed.filter(
    (test) => !again.failed.some(({ file, name }) => file === test.file && name === test.name),
  );
  const failed = again.failed.length === 0 ? withoutTest(secondCode) : again.failed;
  return together(readVitestReport(report, files), { ...again, failed, unsteady });
}

async function vitest(report: string, args: readonly string[]): Promise<number> {
  const output = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return (await run('vitest', ['run', ...output, ...args])).code;
}

/** What failed though no test did, such as a promise that nobody waited for. */
function withoutTest(code: number): FailedTest[] {
  if (code === 0) return [];
  return [
    { file: 'vitest', name: `ended with ${code}, and no test failed`, message: 'Its output says why.' },
  ];
}
