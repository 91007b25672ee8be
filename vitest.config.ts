import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // `test-d` files hold type tests: the compiler runs them.
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'] },
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'dist/test-results.json' }]] : ['default'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
