import { expect, test } from '../fixtures.ts';
import { codeOf } from '../support/totp.ts';

test.use({ refusals: [401] });

test('a clerk mistypes the password, takes an offered account and finds the day’s work', async ({
  desk: { page },
  shot,
  axe,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '联巡' })).toBeVisible();
  await axe();
  await shot('sign-in');

  await page.getByLabel('用户名').fill('lixuemei');
  await page.getByLabel('密码').fill('not-the-password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('用户名或密码不对');
  await axe();

  await page.getByRole('button', { name: /lixuemei/ }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
  await expect(page.getByLabel('当前身份')).toContainText('西山区');
  const tasks = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(tasks.first()).toBeVisible();
  await shot('desk');
});

test('somebody adds a second factor, and the password alone no longer lets him in', async ({
  desk: { page, open, signIn },
  axe,
}) => {
  await page.goto('/sign-in');
  await signIn('dengjianing');
  await open('/account/second-factor');
  await page.getByRole('button', { name: '开启动态口令' }).click();
  const secret = await page.locator('code').innerText();
  await axe();
  await page.getByRole('textbox', { name: '动态口令' }).fill(codeOf(secret));
  await page.getByRole('button', { name: '开启', exact: true }).click();
  await expect(page.getByText('动态口令已开启')).toBeVisible();
  await page.getByRole('button', { name: '我已保存，继续' }).click();

  await page.getByRole('button', { name: /^个人菜单/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByLabel('用户名').fill('dengjianing');
  await page.getByLabel('密码').fill('Xunlian@2026');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  // The code of this half minute is spent on the enrolment.
  await page.getByLabel('动态口令').fill(codeOf(secret, 1));
  await axe();
  await page.getByRole('button', { name: '验证并登录' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();

  await open('/account/second-factor');
  await page.getByRole('button', { name: '关闭动态口令' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('密码').fill('Xunlian@2026');
  await dialog.getByRole('button', { name: '关闭动态口令' }).click();
  await expect(page.getByText('动态口令还没有开启。')).toBeVisible();
});
