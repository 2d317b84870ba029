import { expect, test } from '../fixtures.ts';
import { act, day, fill } from '../support/act.ts';
import type { Desk } from '../support/desk.ts';
import { nextRoundNo } from '../support/plan-round.ts';

const county = '/t/530112';
const pages = `${county}/m/inspection`;
const exact = { exact: true };
const opinion = '名单统筹了近年反映集中、任期内未巡的单位，同意。';

test('a year is planned from what is not covered yet, approved by others, and a round takes its units', async ({
  openDesk,
}) => {
  test.setTimeout(300_000);
  const clerk = await openDesk('lixuemei');
  const { page } = clerk;
  const dialog = page.getByRole('dialog');
  let units: string[] = [];
  let plan = '';
  let year = '';

  await test.step('the clerk sees which units nobody has arranged yet', async () => {
    units = (await unitsOf(clerk, '尚未安排')).slice(0, 2);
    expect(units).toHaveLength(2);
    await clerk.axe();
  });

  await test.step('begins the plan of the next year with its target', async () => {
    await clerk.open(`${pages}/annual-plans`);
    await page.getByRole('button', { name: '编制年度计划' }).click();
    await expect(dialog.getByLabel('党委届次')).toHaveValue('12');
    year = await dialog.getByLabel(/^年度/).inputValue();
    await expect(dialog.getByLabel('名称')).toHaveValue(`${year}年度区委巡察工作计划`);
    await fill(dialog, { 计划巡察党组织数: '2' });
    await dialog.getByRole('button', { name: '建立计划' }).click();
    await expect(page).toHaveURL(/\/annual-plans\/[\da-f-]{36}$/);
    await clerk.settle();
    plan = new URL(page.url()).pathname;
    await expect(page.getByText('巡察对象建议名单还没有单位', exact)).toBeVisible();
    await expect(page.getByText('还没有登记纪委监委、组织部的意见', exact)).toBeVisible();
  });

  await test.step('puts the units on the list, and writes down what departments say', async () => {
    await page.getByRole('button', { name: '编辑名单' }).click();
    for (const unit of units) {
      const search = dialog.getByPlaceholder('按名称查找单位');
      await search.fill(unit);
      await search.press('Enter');
      await dialog.getByRole('checkbox', { name: new RegExp(`^${unit}`) }).check();
    }
    await clerk.axe();
    await dialog.getByRole('button', { name: '保存名单' }).click();
    await expect(dialog).toBeHidden();
    for (const [department, givenBy] of [
      ['纪委监委', '区纪委监委'],
      ['组织部', '区委组织部'],
    ] as const) {
      await page.getByRole('button', { name: '登记意见' }).click();
      await fill(dialog, { 部门: department, 出具意见的单位: givenBy, 日期: day() });
      await dialog.getByLabel(/^意见/).fill(opinion);
      await dialog.getByRole('button', { name: '登记', exact: true }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(page.getByText('报送以前还要办')).toBeHidden();
    await act(page, '报领导小组审议');
    await clerk.settle();
    await clerk.shot('annual-plan-submitted');
  });

  await test.step('who drafted it, and who reviewed it, does not approve it', async () => {
    await expect(page.getByRole('button', { name: '编辑名单' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    const director = await openDesk('gaowenyuan');
    await director.open(plan);
    await act(director.page, '审议通过');
    await director.settle();
    await expect(director.page.getByRole('button', { name: '批准', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  await test.step('the committee approves it, and its number stands in the plan', async () => {
    const leader = await openDesk('zhouliheng');
    await leader.open(plan);
    await act(leader.page, '批准', { 批准日期: day(), 批准文号: `西办发〔${year}〕1号` });
    await leader.settle();
    await expect(leader.page.getByText(`西办发〔${year}〕1号`)).toBeVisible();
    await leader.axe();
  });

  await test.step('coverage counts the units as planned', async () => {
    expect(await unitsOf(clerk, '已列入计划')).toEqual(expect.arrayContaining(units));
  });

  await test.step('a round of the year takes them from the plan', async () => {
    const roundNo = String(await nextRoundNo(clerk));
    const name = `年度计划验证第${roundNo}轮`;
    await clerk.open(`${pages}/rounds/new`);
    await fill(page.getByRole('main').locator('form'), {
      党委届次: '12',
      年度: year,
      第几轮: roundNo,
      轮次名称: name,
    });
    await page.getByRole('button', { name: '建立轮次' }).click();
    await expect(page).toHaveURL(/\/rounds\/[\da-f-]{36}$/);
    await clerk.open(plan);
    await page.getByRole('button', { name: '安排轮次' }).click();
    await fill(dialog, { 轮次: name });
    await dialog.getByRole('button', { name: '列入轮次' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('main').getByRole('link', { name })).toHaveCount(2);
    await clerk.axe();
    await clerk.shot('annual-plan-arranged');
  });
});

/** Names of the units behind a figure of 全覆盖. */
async function unitsOf(desk: Desk, figure: string): Promise<string[]> {
  const { page } = desk;
  await desk.open(`${pages}/coverage`);
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${figure}`) })
    .click();
  await expect(page).toHaveURL(/standing=/);
  await desk.settle();
  const cells = page.getByRole('main').locator('tbody tr > :first-child');
  return await cells.allInnerTexts();
}
