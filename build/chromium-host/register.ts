import { registerHooks } from 'node:module';

const FACADE = new URL('./electron-facade.cts', import.meta.url).href;
const ELECTRON = new Set([
  'electron',
  'electron/main',
  'electron/common',
  'electron/renderer',
  'electron/index.js',
]);

/** Makes `electron` (import and require, in any file) the host's module, and `original-fs` Node's fs. */
export function registerElectron(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      if (ELECTRON.has(specifier)) {
        return { url: FACADE, format: 'commonjs-typescript', shortCircuit: true };
      }
      return next(specifier === 'original-fs' ? 'node:fs' : specifier, context);
    },
  });
}
