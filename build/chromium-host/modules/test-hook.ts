import { appendFileSync } from 'node:fs';

/** How a test asked a module to answer without a person: `<mode>` or `<mode>:<file>` in an environment variable. */
export interface TestHook {
  readonly file: string | null;
}

/**
 * Reads the value of such a variable. Null when it is not set.
 * @throws Error when it is set to another mode, so that a typing error never opens real windows in a test run.
 */
export function readTestHook(variable: string, mode: string, value: string | undefined): TestHook | null {
  if (!value) {
    return null;
  }
  if (value === mode) {
    return { file: null };
  }
  if (value.startsWith(`${mode}:`)) {
    return { file: value.slice(mode.length + 1) };
  }
  throw new Error(`${variable} must be ${mode} or ${mode}:<file>, not ${value}`);
}

/** Appends one JSON line. */
export function appendRecord(file: string, record: unknown): void {
  appendFileSync(file, `${JSON.stringify(record)}\n`);
}
