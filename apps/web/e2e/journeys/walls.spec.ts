import { expect, test } from '../fixtures.ts';

const another = '530111';
const nowhere = '530199';

test('another county looks to a clerk exactly as a county that does not exist', async ({
  desk: { page, open },
  signIn,
  axe,
}) => {
  await page.goto('/sign-in');
  await signIn('lixuemei');
  const seen = async (path: string) => {
    await open(path);
    const text = await page.getByRole('main').innerText();
    const title = await page.title();
    return { title, text };
  };
  for (const path of ['', '/m/rectification/findings', '/directory/units', '/admin/audit']) {
    const missing = await seen(`/t/${nowhere}${path}`);
    expect(missing.text).toContain('您目前没有进入这里的身份');
    expect(await seen(`/t/${another}${path}`)).toEqual(missing);
  }
  await axe();

  const answer = async (code: string) => {
    const response = await page.request.get(`/api/v1/t/${code}/rectification/findings`);
    const { requestId: _, instance: __, ...body } = await response.json();
    return { status: response.status(), body };
  };
  expect(await answer(another)).toEqual(await answer(nowhere));
  expect((await answer(another)).status).toBe(404);
});

test('a liaison sees the findings of his unit and nobody else’s', async ({
  desk: { page },
  signIn,
}) => {
  await page.goto('/sign-in');
  await signIn('lixiaochen');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
  await expect(page).toHaveURL(/\/units\//);
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '待整改问题' })
    .click();
  await expect(page.getByRole('table')).toBeVisible();
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  const units = await rows.locator('td', { hasText: '西山区' }).allInnerTexts();
  for (const unit of units) expect(unit).toContain('市场监督管理局');
});
