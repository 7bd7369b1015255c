import { run } from './run.ts';

/** Everything static, in the order in which a mistake is cheapest to read. */
const checks: readonly [name: string, command: string, args: readonly string[]][] = [
  ['format and lint', 'biome', ['check', '--error-on-warnings']],
  ['types', 'tsc', ['-p', '.']],
  ['lint with types', 'oxlint', ['--type-aware']],
  ['unused code', 'knip', []],
  ['Electron as the Chromium host has it', 'node', ['build/scripts/check-host-api.ts']],
];

/** Runs all checks, prints what fails. @returns whether all passed */
export async function check(): Promise<boolean> {
  let passed = true;
  for (const [name, command, args] of checks) {
    const start = performance.now();
    const { code, output } = await run(command, args, { output: 'collect' });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
    if (code === 0) continue;
    passed = false;
    process.stdout.write(output);
  }
  return passed;
}

if (import.meta.main) process.exit((await check()) ? 0 : 1);
