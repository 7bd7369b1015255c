import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The interface alone in any browser, on the fake bridge of the tests: `vite --config build/renderer-preview.config.ts`.
 * `?state=` chooses a state of test/renderer/support/preview-states.ts.
 */
// biome-ignore lint/style/noDefaultExport: vite reads the default export
export default defineConfig({
  root: fileURLToPath(new URL('../test/renderer/support', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../node_modules/.vite-preview', import.meta.url)),
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: 5179,
    strictPort: true,
    fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] },
  },
});
