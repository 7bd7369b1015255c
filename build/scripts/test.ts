import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { check } from './check.ts';
import { e2e } from './e2e.ts';
import { buildApp, root, run } from './run.ts';

/** Counts of the tests of one runner. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** `npm test`: everything static beside the unit tests, then e2e; ends with a line that counts the tests. */
const reports = join(root, 'out', 'reports');
rmSync(reports, { recursive: true, force: true });

// Side by side: the unit tests leave a third of the processors idle.
const said: string[] = [];
const checking = check((lines) => said.push(lines));
console.log('Unit tests');
const unitReport = join(reports, 'unit.json');
const unitCode = (
  await run('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`])
).code;

const clean = await checking;
console.log(`\nStatic checks\n${said.join('\n')}`);

console.log('\nEnd-to-end tests');
await buildApp();
const e2eCode = await e2e([]);

const unit = countVitest(unitReport);
const endToEnd = countPlaywright(join(reports, 'e2e.json'));
const total = {
  passed: unit.passed + endToEnd.passed,
  failed: unit.failed + endToEnd.failed,
  skipped: unit.skipped + endToEnd.skipped,
};
console.log(`\nStatic checks: ${clean ? 'passed' : 'FAILED'}`);
console.log(`Unit tests: ${line(unit)}`);
console.log(`End-to-end tests: ${line(endToEnd)}`);
console.log(`\n${line(total)}`);
process.exit(clean && unitCode === 0 && e2eCode === 0 ? 0 : 1);

function countVitest(file: string): Count {
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function countPlaywright(file: string): Count {
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

function line({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
