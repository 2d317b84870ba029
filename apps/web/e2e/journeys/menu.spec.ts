import { expect, test } from '../fixtures.ts';
import { act, fill } from '../support/act.ts';
import { callApi } from '../support/call-api.ts';
import type { Desk } from '../support/desk.ts';

const title = '2026年菜单式市县统合巡察';
const [city, guandu, anning, xishan] = [
  '/t/530100',
  '/t/530111',
  '/t/530181',
  '/t/530112',
] as const;

interface Listed {
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

/** The undertaking as this tenant has it. */
async function found(desk: Desk, path: string): Promise<string> {
  const { items } = await callApi<Listed>(desk, { path });
  const item = items.find((it) => it.title === title);
  expect(item, path).toBeDefined();
  return item?.id ?? '';
}

const openRequest = async (desk: Desk, county: string): Promise<void> => {
  const id = await found(desk, `${county}/inspection/participations`);
  await desk.open(`${county}/m/menu/requests/${id}`);
};

test('counties order from the menu, the city weighs and answers, each sees its own', async ({
  axe,
  desk,
  openDesk,
}) => {
  test.slow();
  await desk.signIn('lixuemei');

  await test.step('a county writes down what it needs', async () => {
    await openRequest(desk, xishan);
    const { page } = desk;
    await page.getByRole('button', { name: '填报需求' }).click();
    const dialog = page.getByRole('dialog', { name: '填报需求' });
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog.getByText('请写明理由。')).toBeVisible();
    await fill(dialog, { 名称: '工程建设专项', 需要人数: '3', 最少人数: '2', 理由: '力量不足' });
    await dialog.getByRole('group', { name: '被巡察单位' }).getByRole('checkbox').last().check();
    await dialog.getByLabel('工程建设', { exact: true }).check();
    await axe();
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '工程建设专项' })).toBeVisible();
    await act(page, '报请审批');
    await axe();
  });

  const leader = await openDesk('zhouliheng');
  await test.step('its leader approves, and it leaves for the city', async () => {
    const { page } = leader;
    await openRequest(leader, xishan);
    await page.getByRole('link', { name: '工程建设专项' }).click();
    await act(page, '批准报送');
    await expect(page.getByText('已报送第1版')).toBeVisible();
  });

  const office = await openDesk('muxiaolan');
  await test.step('the city sees all demands as one board, and how fair the matching is', async () => {
    const { page } = office;
    const id = await found(office, `${city}/inspection/combined-inspections`);
    await office.open(`${city}/m/menu/boards/${id}`);
    await expect(page.getByRole('link', { name: /民生资金专项/ })).toBeVisible();
    await expect(page.getByText('优先保障')).toBeVisible();
    await office.axe();
    await page.getByRole('link', { name: '匹配与公平' }).click();
    await expect(page.getByText('独立核对通过')).toBeVisible();
    const table = page.getByRole('region', { name: '各县区公平程度' });
    await expect(table.getByRole('row', { name: /^官渡区/ })).toContainText('100%');
    await expect(table.getByRole('row', { name: /^安宁市/ })).toContainText('（官渡区）');
    const unmet = page.getByRole('region', { name: '没有满足的需求，为什么' });
    await expect(unmet.getByText(/需要农业农村3人，安排2人/)).toBeVisible();
    await office.axe();
    await office.shot('menu-fairness');
  });

  await test.step('the office weighs what has come from the third county', async () => {
    const { page } = office;
    await expect(async () => {
      await page.getByRole('link', { name: /各县区需求/ }).click();
      await page.reload();
      await expect(page.getByRole('link', { name: /工程建设专项/ })).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 90_000 });
    await page.getByRole('link', { name: /工程建设专项/ }).click();
    await page.getByRole('button', { name: '研判' }).click();
    const dialog = page.getByRole('dialog', { name: '研判' });
    await fill(dialog, { 研判结果: 'deferred', 理由: '与年度计划冲突' });
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('与年度计划冲突')).toBeVisible();
    await office.axe();
  });

  const served = await openDesk('yuanxiaoli');
  await test.step('a county reads what it got against what it asked, and nothing of others', async () => {
    const { page } = served;
    await openRequest(served, guandu);
    await expect(page.getByRole('link', { name: /三资/ })).toHaveCount(0);
    await page.getByRole('link', { name: '民生资金专项' }).click();
    const answer = page.getByRole('region', { name: /市级答复/ });
    await expect(answer.getByText('派来的人')).toBeVisible();
    await expect(answer.getByRole('row', { name: /人数/ })).toBeVisible();
    await served.axe();
  });

  const other = await openDesk('luting');
  await test.step('the other county reads why it goes short, and nothing of the first', async () => {
    await openRequest(other, anning);
    await expect(other.page.getByRole('link', { name: /三资/ })).toBeVisible();
    await expect(other.page.getByRole('link', { name: '民生资金专项' })).toHaveCount(0);
    await other.page.getByRole('link', { name: /三资/ }).click();
    const answer = other.page.getByRole('region', { name: /市级答复/ });
    await expect(answer.getByText('没有满足的，为什么')).toBeVisible();
    await expect(answer.getByText(/需要农业农村3人，安排2人/)).toBeVisible();
    await expect(other.page.getByText('官渡区')).toHaveCount(0);
    await other.axe();
    await other.shot('menu-demand');
  });
});
