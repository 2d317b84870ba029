import { defineConfig } from '@playwright/test';

import { browserFlags, findBrowser } from './tooling/browser.ts';

const journeyUrl = process.env['JOURNEY_URL'];

export default defineConfig({
  testDir: './apps/web/e2e',
  outputDir: './test-results/journeys',
  globalSetup: './tooling/journey-server.ts',
  fullyParallel: false,
  forbidOnly: true,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    ...(journeyUrl === undefined ? {} : { baseURL: journeyUrl }),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 20_000,
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
  },
});
