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
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
