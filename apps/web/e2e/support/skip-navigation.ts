import { expect, type Page } from '@playwright/test';

/** Past the navigation, as somebody without a mouse goes: by the first link of the page. */
export async function skipNavigation(page: Page): Promise<void> {
  const skip = page.getByRole('link', { name: '跳到正文' });
  for (let tabs = 0; tabs < 3; tabs += 1) {
    if (await skip.evaluate((it) => it === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
}
