import { expect, test } from '../fixtures.ts';
import { act } from '../support/act.ts';

const city = '/t/530100';
const county = '/t/530111';
const title = '2027年市县统合巡察（板块式）';
const counties = ['官渡区', '西山区', '呈贡区', '安宁市'];

test('a city divides its counties into blocks, has them approved, and a county joins', async ({
  openDesk,
}) => {
  test.setTimeout(300_000);
  const coordinator = await openDesk('muxiaolan');
  const { page } = coordinator;

  await test.step('the undertaking is planned over four counties', async () => {
    await coordinator.open(`${city}/m/inspection/combined/new`);
    await page.getByRole('radio', { name: /^板块式/ }).check();
    await page.getByLabel('名称').fill(title);
    await page.getByLabel('进驻窗口起').fill('2027-03-01');
    await page.getByLabel('进驻窗口止').fill('2027-04-30');
    for (const name of counties) await page.getByRole('checkbox', { name, exact: true }).check();
    await coordinator.axe();
    await page.getByRole('button', { name: '建立方案' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  await test.step('what is asked of the blocks is said before they are computed', async () => {
    await page.getByRole('link', { name: '板块划分' }).click();
    await coordinator.settle();
    await page.getByRole('button', { name: '划分要求' }).click();
    const dialog = page.getByRole('dialog', { name: '划分要求' });
    for (const [part, weight] of Object.entries({ 地域相近: '50', 同类相似: '50', 水平相当: '0' }))
      await dialog.getByLabel(part, { exact: true }).fill(weight);
    await dialog.getByLabel('水平指标').fill('');
    await dialog.getByLabel('板块数').fill('2');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('the blocks are computed and proven', async () => {
    await page.getByRole('tab', { name: '划分与复算' }).click();
    await page.getByRole('button', { name: '开始划分' }).click();
    await expect(page.getByText('已证明最优')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('tab', { name: '板块', exact: true }).click();
    await expect(page.getByText('已经证明没有更好的划分')).toBeVisible();
    await coordinator.axe();
  });

  await test.step('a unit is moved by hand, its effect on the score seen before', async () => {
    await page
      .getByRole('button', { name: /^调整\s*：/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: /^调整/ });
    await expect(dialog.getByLabel('调整的影响')).toContainText(/得分 \d+ → \d+，减少 \d+ 分/);
    await coordinator.axe();
    await dialog.getByLabel('调整理由').fill('与另一板块的街道同在一个流域治理片区');
    await dialog.getByRole('button', { name: '确认调整' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/手工调入：与另一板块/)).toBeVisible();
    await expect(page.getByText(/任何划分都不会超过 \d+ 分，差距不超过/)).toBeVisible();
  });

  await test.step('another unit is fixed where it is, by keyboard', async () => {
    const fixed = page.getByText('已固定', { exact: true });
    await expect(fixed).toHaveCount(1);
    await page
      .getByRole('button', { name: /^固定\s*：/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect(fixed).toHaveCount(2);
  });

  await test.step('it is submitted for approval', async () => {
    await page.getByRole('navigation').getByRole('link', { name: title }).click();
    await coordinator.settle();
    await act(page, '报请批准');
    await expect(page.getByText('待批准', { exact: true }).first()).toBeVisible();
  });

  await test.step('the director approves, and the counties are called', async () => {
    const director = await openDesk('shenhuaixin');
    await director.open(`${city}/m/inspection/combined`);
    await director.page.getByRole('link', { name: title }).first().click();
    await director.settle();
    await act(director.page, '批准部署');
    await expect(director.page.getByText('已部署', { exact: true }).first()).toBeVisible();
  });

  await test.step('a county joins with a round of its own', async () => {
    const joining = await openDesk('weichangqing');
    const call = joining.page.getByRole('link', { name: title }).first();
    await expect(async () => {
      await joining.open(`${county}/m/inspection/combined`);
      await expect(call).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await call.click();
    await joining.settle();
    await joining.axe();
    await joining.page.getByRole('button', { name: '参加', exact: true }).click();
    const dialog = joining.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '参加', exact: true }).click();
    await expect(joining.page.getByText('已参加', { exact: true })).toBeVisible();
  });

  await test.step('the city hears of it', async () => {
    const row = page.getByRole('row').filter({ hasText: '官渡区' });
    await expect(async () => {
      await page.reload();
      await coordinator.settle();
      await expect(row).toContainText('已参加', { timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await coordinator.axe();
    await coordinator.shot('combined');
  });
});

test('what the units of a block have in common is found, and confirmed by a person', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.signIn('muxiaolan');
  await desk.open(`${city}/m/inspection/combined`);
  await page.getByRole('link', { name: '2026年市县统合巡察（板块式）' }).click();
  await page.getByRole('link', { name: '板块划分' }).click();
  await desk.settle();
  await desk.axe();
  await desk.shot('block-division');
  await page.getByRole('tab', { name: '分布图' }).click();
  await desk.axe();
  await desk.shot('block-map');
  await page.getByRole('tab', { name: '共性问题' }).click();
  await page.getByRole('button', { name: /^重新比对\s*：第2板块$/ }).click();
  await expect(page.getByText('第2板块已比对').first()).toBeVisible();
  await page.getByRole('link', { name: /^查看共性问题\s*：第2板块$/ }).click();
  await desk.settle();
  const group = page.getByRole('region').filter({ hasText: '系统比对提出，待认定' }).first();
  const heading = await group.getByRole('heading').first().innerText();
  await group.getByRole('button', { name: '认定为共性问题' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('认定理由').fill('多个县区同类单位反复出现');
  await dialog.getByRole('button', { name: '认定' }).click();
  await expect(dialog).toBeHidden();

  await expect(
    page.getByRole('region', { name: heading }).getByText('已认定共性问题'),
  ).toBeVisible();
  await desk.axe();
  await desk.shot('block-common-problems');
});
