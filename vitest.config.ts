import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** How long is waited for what comes by itself; no test takes longer for it where nothing is wrong. */
const patience = { hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } };

export default defineConfig({
  test: {
    pool: 'threads',
    // vitest leaves one core idle, which on a machine of two is half of them.
    maxWorkers: availableParallelism(),
    // Modules are loaded once a worker rather than once a file: half the time. What holds state is reset in setup.ts.
    isolate: false,
    projects: [
      {
        test: {
          ...patience,
          name: 'main',
          environment: 'node',
          include: ['test/main/**/*.test.ts', 'test/preload/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...patience,
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/renderer/support/setup.ts'],
        },
      },
      {
        test: {
          ...patience,
          name: 'build',
          environment: 'node',
          include: ['test/build/**/*.test.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
          // After the others, which run side by side.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
