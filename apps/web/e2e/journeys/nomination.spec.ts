import { expect, test } from '../fixtures.ts';
import { act, day, fill } from '../support/act.ts';
import type { Desk } from '../support/desk.ts';

const county = '/t/530112';

/** Nobody else is called so, however often the journey is played. */
const name = `段${String(Date.now())
  .slice(-4)
  .replaceAll(/\d/gu, (digit) => '零一二三四五六七八九'.charAt(Number(digit)))}`;

/** Never a person's number: its last digit is one step off, which the form takes as 尚未核验. */
function idNumber(): string {
  const first = `53011219880612${String(Date.now() % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first.charAt(at)), 0);
  return first + '10X98765432'.charAt((sum + 1) % 11);
}

async function chooseCounty({ page }: Desk, label: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill('西山区');
  await page.getByRole('option', { name: '云南省昆明市西山区' }).click();
  await expect(field).toHaveValue('云南省昆明市西山区');
}

/** The page of the membership, once the proposal has been taken into the register. */
async function openMember(desk: Desk): Promise<void> {
  const { page } = desk;
  await expect(async () => {
    await desk.open(`${county}/m/talent-pool/members?q=${encodeURIComponent(name)}`);
    await page.getByRole('link', { name }).first().click({ timeout: 2000 });
    await desk.settle();
    await expect(page.getByRole('link', { name: '人才档案' })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 40_000 });
}

async function sign(desk: Desk): Promise<void> {
  const { page } = desk;
  await openMember(desk);
  await page.getByRole('button', { name: '签署意见' }).click();
  const dialog = page.getByRole('dialog', { name: '签署资格审查意见' });
  await fill(dialog, { 结论: 'yes', 审查意见: '符合条件，同意入库' });
  await dialog.getByRole('button', { name: '签署' }).click();
  await expect(dialog).toBeHidden();
}

test('a unit proposes a person, the office checks him, a second person lets him into the pool', async ({
  openDesk,
}) => {
  test.setTimeout(240_000);

  await test.step('the liaison proposes him and names a county by its name', async () => {
    const unit = await openDesk('lixiaochen');
    const { page } = unit;
    await page.goto('/');
    await expect(page).toHaveURL(/\/units\//);
    const [at = ''] = /\/t\/\d+\/units\/[^/]+/u.exec(page.url()) ?? [];
    await unit.open(`${at}/m/talent-pool/nominees`);
    await page.getByRole('link', { name: '推荐人选' }).last().click();
    await unit.settle();
    await unit.axe();
    await fill(page.getByRole('main'), {
      姓名: name,
      身份证号: idNumber(),
      出生年月: '1988-06',
      手机: '12000007777',
      政治面貌: '中共党员',
      参加工作时间: '2010-09',
      所在单位: '昆明市西山区市场监督管理局',
      职务: '科长',
    });
    await page.getByRole('checkbox', { name: /尚未核验/ }).check();
    for (const place of ['现工作地', '籍贯', '成长地']) await chooseCounty(unit, place);
    await unit.shot('nominate', { fullPage: true });
    await page.getByRole('button', { name: '提交推荐' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('待单位意见');
  });

  await test.step('the head of the unit gives its opinion', async () => {
    const head = await openDesk('hepengcheng');
    const { page } = head;
    await page.goto('/');
    await expect(page).toHaveURL(/\/units\//);
    const [at = ''] = /\/t\/\d+\/units\/[^/]+/u.exec(page.url()) ?? [];
    await head.open(`${at}/m/talent-pool/nominees`);
    await page.getByRole('link', { name }).click();
    await head.settle();
    await act(page, '签署单位意见', { 派员单位意见: '同意推荐，按要求保证派出' });
    await expect(page.getByRole('main')).toContainText('资格审查中');
  });

  const office = await openDesk('lixuemei');
  await test.step('three organs sign, and the office closes its check', async () => {
    await sign(office);
    await office.axe();
    await sign(await openDesk('zhangruogu'));
    await sign(await openDesk('dengjianing'));
    await openMember(office);
    await act(office.page, '资格审查通过');
    await expect(office.page.getByRole('main')).toContainText('待批准入库');
  });

  await test.step('whoever decides is another', async () => {
    const decider = await openDesk('zhouliheng');
    await openMember(decider);
    await act(decider.page, '批准入库', { 入库时间: day(), 批准文号: '西巡才〔2026〕9号' });
    await expect(decider.page.getByRole('main')).toContainText('在库');
  });

  await test.step('his page tells the way he came', async () => {
    await openMember(office);
    await office.page.getByRole('link', { name: '人才档案' }).click();
    await office.settle();
    const timeline = office.page.getByRole('main');
    for (const line of ['推荐', '签署单位意见', '资格审查通过', '批准入库，现为“在库”'])
      await expect(timeline).toContainText(line);
    await expect(timeline).toContainText('云南省昆明市西山区');
    await office.axe();
    await office.shot('pool-person', { fullPage: true });
  });
});
