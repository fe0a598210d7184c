import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

/** `vite build apps/workbench` from the top of the repository. `API_ORIGIN` is where the dev server finds the API. */
export default defineConfig(({ mode }) => {
  const api = loadEnv(mode, '.', 'API_')['API_ORIGIN'] ?? 'http://127.0.0.1:3000';
  return {
    base: '/',
    plugins: [react()],
    build: {
      outDir: '../../dist/workbench',
      emptyOutDir: true,
      target: 'es2022',
      // A data: URL would need its own place in the Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 900,
    },
    server: { port: 5173, proxy: { '/api': api } },
    preview: { port: 5174, proxy: { '/api': api } },
  };
});
