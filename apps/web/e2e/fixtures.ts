import { expect, test as base, type BrowserContext } from '@playwright/test';

import { Desk } from './support/desk.ts';
import { watchContext } from './support/watch-page.ts';

interface Fixtures {
  /** Statuses this journey provokes on purpose. */
  readonly refusals: readonly number[];
  /** The browser of the test; it starts without a session and without storage. */
  readonly desk: Desk;
  readonly signIn: Desk['signIn'];
  readonly shot: Desk['shot'];
  readonly axe: Desk['axe'];
  /** The browser of another person, watched as the first one. */
  readonly openDesk: (account: string) => Promise<Desk>;
}

export const test = base.extend<Fixtures>({
  refusals: [[], { option: true }],
  desk: async ({ page, context, baseURL, refusals }, use) => {
    const faults = await watchContext(context, { origin: baseURL ?? '', refusals });
    await use(new Desk(page, baseURL ?? ''));
    expect(faults, 'Faults seen in the browser').toEqual([]);
  },
  signIn: async ({ desk }, use) => use(desk.signIn),
  shot: async ({ desk }, use) => use(desk.shot),
  axe: async ({ desk }, use) => use(desk.axe),
  openDesk: async ({ browser, baseURL, refusals }, use) => {
    const opened: { context: BrowserContext; faults: readonly string[] }[] = [];
    await use(async (account) => {
      const context = await browser.newContext();
      const faults = await watchContext(context, { origin: baseURL ?? '', refusals });
      opened.push({ context, faults });
      const desk = new Desk(await context.newPage(), baseURL ?? '');
      await desk.signIn(account);
      return desk;
    });
    await Promise.all(opened.map(({ context }) => context.close()));
    const faults = opened.flatMap((it) => it.faults);
    expect(faults, 'Faults seen in the browsers').toEqual([]);
  },
});

export { expect };
