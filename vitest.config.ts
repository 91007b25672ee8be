import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'dist/test-results.json' }]] : ['default'],
    globalSetup: 'test/support/own-temporary-folder.ts',
    // Against a test that hangs; how long one takes is no matter of the gate, on whatever computer it runs.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Much of a test is waiting, so a core is not kept free for Vitest itself, as it would by default.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: ['test/bundled/**'],
          // `test-d` files hold type tests: the compiler runs them. `npm run typecheck` compiles the rest.
          typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.test-d.json' },
        },
      },
      {
        extends: true,
        test: {
          // What would be deployed: the local stack's tests once more, on the functions' bundles.
          name: 'bundled',
          include: [
            'test/bundled/*.test.ts',
            // All that call the functions, but for those with a world of their own: a clock, a switch or a process to kill.
            ...[
              'deliveries',
              'every-field',
              'fuzz',
              'http-refusals',
              'idempotency',
              'keys',
              'order-events',
              'order-life',
              'refusals',
              'reserve-inventory',
              'rude-clients',
            ].map((name) => `test/local/${name}.test.ts`),
          ],
          globalSetup: 'test/support/bundle.ts',
          // Each file starts four processes more, so one after the other, when the others are done.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
