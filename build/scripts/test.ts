import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.ts';
import { e2e } from './e2e.ts';
import { buildApp, root } from './run.ts';
import { type FailedTest, readPlaywrightReport, type TestReport, together } from './test-report.ts';
import { unitTests } from './unit-tests.ts';

/** `npm test`: everything static beside the unit tests, then e2e; ends with what failed and how many tests there were. */
const reports = join(root, 'out', 'reports');
rmSync(reports, { recursive: true, force: true });

// Side by side: the unit tests leave a third of the processors idle.
const said: string[] = [];
const checking = check((lines) => said.push(lines));
console.log('Unit tests');
const unit = await unitTests(reports);
const clean = await checking;
console.log(`\nStatic checks\n${said.join('\n')}`);

console.log('\nEnd-to-end tests');
await buildApp();
const e2eCode = await e2e([]);
const endToEnd = readPlaywrightReport(join(reports, 'e2e.json'));

const total = together(unit, endToEnd);
for (const test of total.unsteady) console.log(`\nFailed, and passed when run again: ${story(test)}`);
for (const test of total.failed) console.log(`\nFAILED: ${story(test)}`);
if (!clean) console.log(`\nFAILED: static checks\n${said.join('\n')}`);
console.log(`\nStatic checks: ${clean ? 'passed' : 'FAILED'}`);
console.log(`Unit tests: ${line(unit)}`);
console.log(`End-to-end tests: ${line(endToEnd)}`);
console.log(`\n${line(total)}`);
process.exit(clean && unit.failed.length === 0 && e2eCode === 0 ? 0 : 1);

function story({ file, name, message }: FailedTest): string {
  return [`${file} › ${name}`, ...message.split('\n').slice(0, 15)].join('\n    ');
}

function line({ passed, failed, skipped, unsteady }: TestReport): string {
  const parts = [`${passed} passed`, `${failed.length} failed`];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (unsteady.length > 0) parts.push(`${unsteady.length} passed at the second try only`);
  return parts.join(', ');
}
