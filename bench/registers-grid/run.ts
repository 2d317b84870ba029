import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Page } from '@playwright/test';

import { browserFlags, findBrowser } from '../../tooling/browser.ts';
import { buildPage } from './build-page.ts';
import { scroll, type Frames } from './scroll.ts';
import { serve, total } from './serve.ts';

/** Pixels a frame: a turn of the wheel, a quick drag of the bar, and rows that fly past. */
const speeds = [30, 120, 1000, 8000];

const folder = await mkdtemp(join(tmpdir(), 'registers-grid-'));
try {
  await buildPage(folder);
  const server = await serve(folder, 0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await measure(page, `http://127.0.0.1:${port}/`);
  await browser.close();
  server.close();
} finally {
  await rm(folder, { recursive: true });
}

async function measure(page: Page, url: string): Promise<void> {
  console.log(`${total} records, 45 columns, 2 lines a record on average, 1366 × 768`);
  await page.goto(url);
  const first = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('.lx-words')) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  console.log(`first rows painted after ${first.toFixed(0)} ms`);
  for (const speed of speeds) print(speed, await scroll(page, speed, 5000));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const keys = Date.now();
  for (let index = 0; index < 200; index += 1) await page.keyboard.press('ArrowDown');
  console.log(`200 presses of ↓ in ${Date.now() - keys} ms`);
  const nodes = await page.evaluate(() => document.querySelectorAll('.lx-grid *').length);
  const bytes = await page.evaluate(() => Reflect.get(performance, 'memory')?.usedJSHeapSize ?? 0);
  console.log(`${nodes} elements, heap ${(bytes / 1e6).toFixed(0)} MB`);
}

function print(speed: number, { count, median, p95, longest, over50, longTasks }: Frames): void {
  const figures = [median, p95, longest].map((figure) => figure.toFixed(1).padStart(6));
  console.log(
    `${String(speed).padStart(5)} px/frame: ${count} frames, median ${figures[0]} ms, p95 ${figures[1]} ms, longest ${figures[2]} ms, over 50 ms: ${over50}, long tasks: ${longTasks}`,
  );
}
