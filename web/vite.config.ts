import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/api": process.env.ZHIJI_SERVER ?? "http://localhost:8080" } },
  preview: { proxy: { "/api": process.env.ZHIJI_SERVER ?? "http://localhost:8080" } },
  build: {
    target: "es2023",
    manifest: true,
    // ECharts is large and loaded only with a chart; the first load is watched by `npm run size`.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: "tanstack", test: /node_modules[\\/]@tanstack[\\/]/ },
          ],
        },
      },
    },
  },
  test: {
    environment: "happy-dom",
    environmentOptions: { happyDOM: { url: "http://localhost/" } },
    setupFiles: ["src/testing/setup.ts"],
    restoreMocks: true,
    testTimeout: 15_000,
    // One environment for all files: they clean up after themselves, and starting it costs more than the tests.
    isolate: false,
    maxWorkers: 1,
  },
});
