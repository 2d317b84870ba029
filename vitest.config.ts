import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,apps,tooling,infra}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/fixtures/**', '**/e2e/**'],
    globalSetup: './packages/core/plugin-testing/src/global-setup.ts',
    expect: { requireAssertions: true },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
