import { expect, test } from '../fixtures.ts';
import { skipNavigation } from '../support/skip-navigation.ts';

test('a clerk reaches a finding and decides by keyboard alone', async ({ desk: { page } }) => {
  const { keyboard } = page;

  await page.goto('/sign-in');
  await page.getByLabel('用户名').focus();
  await keyboard.type('gaowenyuan');
  await keyboard.press('Tab');
  await keyboard.type('Xunlian@2026');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();

  await keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await keyboard.type('反馈问题');
  await expect(page.getByRole('option', { name: /反馈问题/ }).first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /反馈问题/ })).toBeVisible();

  const rows = page.getByRole('table').locator('tbody tr');
  await expect(rows.nth(2)).toBeVisible();
  await skipNavigation(page);
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await rows.first().evaluate((row) => row === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await expect(rows.first()).toBeFocused();
  await keyboard.press('j');
  await keyboard.press('j');
  await keyboard.press('k');
  await expect(rows.nth(1)).toBeFocused();
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/findings\/[\da-f-]{36}$/);

  // The finished round's findings are closed: what a clerk decides there is a rebound.
  const decide = page.getByRole('main').getByRole('button', { name: '登记反弹' });
  await expect(decide).toBeVisible();
  await skipNavigation(page);
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await keyboard.press('Tab');
    if (await decide.evaluate((it) => it === document.activeElement)) break;
  }
  await expect(decide).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(decide).toBeFocused();
});
