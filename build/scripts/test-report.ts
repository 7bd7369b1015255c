import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A test that failed: its file, its name (or that the file could not be run), and what was said of it. */
export interface FailedTest {
  file: string;
  name: string;
  message: string;
}

/** What one runner reports. */
export interface TestReport {
  passed: number;
  skipped: number;
  failed: FailedTest[];
  /** Those that failed at first and passed when they were run again: counted as passed, and always named. */
  unsteady: FailedTest[];
}

const vitestFile = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const playwrightSuite = z.object({
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
  specs: z
    .array(
      z.object({
        title: z.string(),
        file: z.string(),
        ok: z.boolean(),
        tests: z.array(
          z.object({
            results: z.array(z.object({ error: z.object({ message: z.string().default('') }).optional() })),
          }),
        ),
      }),
    )
    .default([]),
});
type PlaywrightSuite = z.infer<typeof playwrightSuite>;
type PlaywrightSpec = PlaywrightSuite['specs'][number];

const playwrightFile = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(playwrightSuite),
});

/**
 * Reads the JSON report of vitest, but for the files `without`. Throws where the report is missing or has another shape.
 */
export function readVitestReport(file: string, without: ReadonlySet<string> = new Set()): TestReport {
  const { testResults } = vitestFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const results = testResults.filter(({ name }) => !without.has(name));
  const statuses = results.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const failedTests = statuses.filter((status) => status === 'failed').length;
  const failed = results.flatMap((of) => {
    const tests = of.assertionResults.filter(({ status }) => status === 'failed');
    if (tests.length === 0 && of.status === 'failed')
      return [{ file: of.name, name: 'could not be run', message: of.message }];
    return tests.map((test) => ({
      file: of.name,
      name: test.fullName,
      message: test.failureMessages?.[0] ?? '',
    }));
  });
  return { passed, skipped: statuses.length - passed - failedTests, failed, unsteady: [] };
}

/** Reads the JSON report of Playwright. Throws where the file is missing or has another shape. */
export function readPlaywrightReport(file: string): TestReport {
  const { stats, suites } = playwrightFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const specs = suites.flatMap(specsOf);
  return {
    passed: stats.expected + stats.flaky,
    skipped: stats.skipped,
    failed: specs.filter(({ ok }) => !ok).map(asFailed),
    unsteady: specs.filter((spec) => spec.ok && firstError(spec) !== undefined).map(asFailed),
  };
}

function specsOf({ suites, specs }: PlaywrightSuite): PlaywrightSpec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

function firstError({ tests }: PlaywrightSpec): string | undefined {
  return tests.flatMap(({ results }) => results).find(({ error }) => error !== undefined)?.error?.message;
}

function asFailed(spec: PlaywrightSpec): FailedTest {
  return { file: spec.file, name: spec.title, message: firstError(spec) ?? '' };
}

/** Two reports of different tests as one. */
export function together(one: TestReport, other: TestReport): TestReport {
  return {
    passed: one.passed + other.passed,
    skipped: one.skipped + other.skipped,
    failed: [...one.failed, ...other.failed],
    unsteady: [...one.unsteady, ...other.unsteady],
  };
}
