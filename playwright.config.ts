import { defineConfig } from '@playwright/test';

/**
 * The same specs on Electron and on the Chromium host (test/e2e/README.md). Each test has its own app, so they run side
 * by side.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // What passes at the second try only is named at the end (build/scripts/test.ts).
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
