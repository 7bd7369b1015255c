import { enableCompileCache } from 'node:module';
import { AppNotFoundError } from './boot/app-package.ts';

/** Starts the app that the command line names. */
async function boot(): Promise<void> {
  if (!process.env.NODE_V8_COVERAGE) {
    enableCompileCache(); // a tenth of a second; coverage would be less exact with it
  }
  const { runApp } = await import('./boot/run-app.ts');
  await runApp();
}

boot().catch((error: unknown) => {
  const isKnown =
    error instanceof AppNotFoundError || (error instanceof Error && error.name === 'ChromiumStartError');
  console.error(isKnown ? `chromium-host: ${error.message}` : error);
  process.exit(1);
});
