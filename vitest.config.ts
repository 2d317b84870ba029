import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

import { browserFlags, findBrowser } from './tooling/browser.ts';
import { findOffice } from './tooling/office.ts';

/** Tests beside what only a browser can run: components and classes with runes. */
const inBrowser = '**/*.svelte.test.ts';

/** Milliseconds for what happens on its own time, on a busy machine. */
const awaited = { poll: { timeout: 10_000 } };

/** `bundled` are libraries to be made ready beforehand: one found on the way reloads a running test. */
function inBrowserOf(
  root: string,
  name: string,
  bundled: string[],
): TestProjectInlineConfiguration {
  return {
    root,
    // Libraries of components are read as they are: bundling one on the way reloads a running test.
    optimizeDeps: { include: bundled },
    plugins: [svelte({ configFile: false, prebundleSvelteLibraries: false })],
    test: {
      name,
      include: [inBrowser],
      expect: { requireAssertions: true, ...awaited },
      testTimeout: 60_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1366, height: 768 },
        provider: playwright({
          launchOptions: { executablePath: findBrowser(), args: browserFlags },
          contextOptions: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          include: ['{packages,apps,tooling,infra}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/fixtures/**', '**/e2e/**', inBrowser],
          globalSetup: './packages/core/plugin-testing/src/global-setup.ts',
          provide: { office: findOffice() },
          expect: { requireAssertions: true, ...awaited },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      inBrowserOf('./packages/core/ui', 'components', ['@cfworker/json-schema', 'uqr']),
      inBrowserOf('./apps/web', 'web', [
        '@lianxun/ui > @cfworker/json-schema',
        '@lianxun/ui > uqr',
      ]),
      inBrowserOf('./packages/plugins/talent-pool', 'talent-pool', [
        '@lianxun/ui > @cfworker/json-schema',
        '@lianxun/ui > uqr',
        'axe-core',
      ]),
    ],
  },
});
