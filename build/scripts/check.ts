import { run } from './run.ts';

/** Everything static, in the order in which a mistake is cheapest to read. */
const checks: readonly [name: string, command: string, args: readonly string[]][] = [
  ['format and lint', 'biome', ['check', '--error-on-warnings']],
  ['types', 'tsc', ['-p', '.']],
  ['lint with types', 'oxlint', ['--type-aware']],
  ['unused code', 'knip', []],
  ['Electron as the Chromium host has it', 'node', ['build/scripts/check-host-api.ts']],
];

/** Runs all checks side by side, says what fails in their order. @returns whether all passed */
export async function check(say: (lines: string) => void = console.log): Promise<boolean> {
  const running = checks.map(async ([name, command, args]) => {
    const start = performance.now();
    const result = await run(command, args, { output: 'collect' });
    return { name, ...result, seconds: ((performance.now() - start) / 1000).toFixed(1) };
  });
  let passed = true;
  for (const ended of running) {
    const { name, code, output, seconds } = await ended;
    say(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
    if (code === 0) continue;
    passed = false;
    say(output);
  }
  return passed;
}

if (import.meta.main) process.exit((await check()) ? 0 : 1);
