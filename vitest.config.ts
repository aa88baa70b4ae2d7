import { defineConfig } from 'vitest/config';
import { viteTemplates } from './tools/templates-plugin.mjs';

/** In CI the counts are written down as well: `.ci/run` ends with them. */
const reporters: (string | [string, { outputFile: string }])[] = process.env['CI']
  ? ['default', ['json', { outputFile: 'coverage/tests.json' }]]
  : ['default'];

export default defineConfig({
  plugins: [viteTemplates],
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    // of two cores vitest leaves one idle by itself
    maxWorkers: '100%',
    // whole processes and a browser are started by some tests, on machines of two cores that may have other work
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters,
  },
});
