import type { Page } from '@playwright/test';

export interface Frames {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  readonly over50: number;
  readonly longTasks: number;
}

/** Scrolls the grid by so many pixels a frame and says how long the frames took, in milliseconds. */
export function scroll(page: Page, pixels: number, milliseconds: number): Promise<Frames> {
  return page.evaluate(
    async ([step, until]) => {
      const box = document.querySelector('.wx-scroll');
      if (!box) throw new Error('The grid is not there');
      let longTasks = 0;
      const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
      observer.observe({ type: 'longtask' });
      const frames: number[] = [];
      const end = performance.now() + until;
      let last = performance.now();
      while (last < end) {
        box.scrollTop += step;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        frames.push(now - last);
        last = now;
      }
      observer.disconnect();
      frames.sort((left, right) => left - right);
      const at = (share: number) => frames[Math.floor((frames.length - 1) * share)] ?? 0;
      return {
        count: frames.length,
        median: at(0.5),
        p95: at(0.95),
        longest: at(1),
        over50: frames.filter((frame) => frame > 50).length,
        longTasks,
      };
    },
    [pixels, milliseconds] as const,
  );
}
