import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const password = 'Xunlian@2026';
/** The first page of a server that has just started, on a busy machine. */
const timeout = 60_000;

/** Somebody at a browser of his own. */
export class Desk {
  readonly page: Page;
  readonly origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  /** Without the form, which has a journey of its own. */
  signIn = async (userName: string): Promise<void> => {
    const answer = await this.page.request.post('/api/v1/auth/sign-in', {
      headers: { origin: this.origin },
      data: { userName, password },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  };

  /** Opens a page and waits until it has something to show. */
  open = async (path: string): Promise<void> => {
    await this.page.goto(path);
    await this.settle();
  };

  settle = async (): Promise<void> => {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible({ timeout });
    await expect(this.page.getByText(/^正在载入/)).toHaveCount(0, { timeout });
  };

  /** Writes `screenshots/<name>.png`. */
  shot = async (name: string, options: { fullPage?: boolean } = {}): Promise<void> => {
    const path = `screenshots/${name}.png`;
    await this.page.screenshot({ path, animations: 'disabled', ...options });
  };

  /** Fails on anything axe finds against WCAG 2 A and AA. */
  axe = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }));
    expect.soft(found, this.page.url()).toEqual([]);
  };
}
