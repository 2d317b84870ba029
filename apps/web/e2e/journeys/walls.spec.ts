import { expect, test } from '../fixtures.ts';
import { callApi } from '../support/call-api.ts';

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

test('a liaison reaches the findings of his unit and no other unit', async ({
  desk: { page, open },
  signIn,
  openDesk,
}) => {
  const clerk = await openDesk('sunxiaomeng');
  const { items } = await callApi<{ items: { id: string; name: string }[] }>(clerk, {
    path: '/t/530112/core/units?limit=50',
  });
  await signIn('lixiaochen');
  await open('/');
  await expect(page).toHaveURL(/\/units\//);
  const own = page.url().split('/').at(-1);
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '待整改问题' })
    .click();
  await expect(page.locator('main a[href*="/findings/"]').first()).toBeVisible();

  const other = items.find(({ id }) => id !== own)?.id ?? '';
  const missing = '01890000-0000-7000-8000-000000000000';
  const seen = async (unit: string) => {
    await open(`/t/530112/units/${unit}/m/rectification/findings`);
    const answer = await page.request.get(`/api/v1/t/530112/units/${unit}/rectification/findings`);
    return { status: answer.status(), text: await page.getByRole('main').innerText() };
  };
  expect(await seen(other)).toEqual(await seen(missing));
  expect(await seen(other)).toMatchObject({ status: 404 });
});
