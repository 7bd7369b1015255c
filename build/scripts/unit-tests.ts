import { join } from 'node:path';
import { run } from './run.ts';
import { type FailedTest, readVitestReport, type TestReport } from './test-report.ts';

/**
 * Runs the unit tests of the projects that are named (vitest.config.ts), with their report in the folder `reports`.
 * Files in which a test failed are run once more by themselves: what passes then is unsteady, which is named, and what
 * fails again has failed.
 */
export async function unitTests(reports: string, projects: readonly string[]): Promise<TestReport> {
  const named = projects.map((name) => `--project=${name}`);
  const report = join(reports, `unit-${projects.join('-')}`);
  const first = await vitest(`${report}.json`, named);
  if (first.failed.length === 0) return { ...first, failed: withoutTest(first) };

  const files = [...new Set(first.failed.map(({ file }) => file))];
  console.log(`\nUnit tests once more, in the files where some failed: ${files.length}`);
  const again = await vitest(`${report}-again.json`, [...named, ...files]);
  const passedNow = (test: FailedTest): boolean =>
    !again.failed.some(({ file, name }) => file === test.file && name === test.name);
  const unsteady = first.failed.filter(passedNow);
  return {
    ...first,
    passed: first.passed + unsteady.length,
    failed: [...again.failed, ...withoutTest(again)],
    unsteady,
  };
}

async function vitest(report: string, args: readonly string[]): Promise<TestReport & { code: number }> {
  const output = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run('vitest', ['run', ...output, ...args]);
  return { ...readVitestReport(report), code };
}

/** What failed beside the tests, such as a promise that nobody waited for. */
function withoutTest({ code, failed }: TestReport & { code: number }): FailedTest[] {
  if (code === 0 || failed.length > 0) return [];
  return [
    { file: 'vitest', name: `ended with ${code}, though no test failed`, message: 'Its output says why.' },
  ];
}
