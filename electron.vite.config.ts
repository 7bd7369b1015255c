import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Everything that runs is bundled: no node_modules folder is shipped, and fewer files are read at start. The target is
 * Electron 45's Node 24 and Chromium 153.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24',
      externalizeDeps: false,
      minify: false,
      sourcemap: false,
      rollupOptions: {
        input: {
          main: 'main/main.ts',
          'demo-pim-worker': 'main/demo-pim/worker.ts',
          'mirror-worker': 'main/mirror-worker.ts',
          'export-worker': 'main/export-worker.ts',
        },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      minify: true,
      rollupOptions: {
        input: { preload: 'preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome150',
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: 'renderer/index.html' },
        // What every start needs is one file: screens that come later share so many parts of it that it would be ninety.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
});
