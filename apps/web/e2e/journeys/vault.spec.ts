import { expect, test } from '../fixtures.ts';
import { day, fill } from '../support/act.ts';
import { callApi } from '../support/call-api.ts';

const city = '/t/530100';
const county = '/t/530181';
const unit = '安宁市财政局';
const number = /9巡-1组-03号/;

interface Listed<Item> {
  readonly items: readonly Item[];
}

test('the city opens a mirrored copy under a guidance mandate issued from the county’s screen, and the county sees the log', async ({
  openDesk,
}) => {
  test.setTimeout(240_000);
  const guide = await openDesk('shenhuaixin');
  const office = await openDesk('tangguohua');
  const copy = guide.page;
  const openCopy = async () => {
    await guide.open(`${city}/m/inspection/vault`);
    await copy.getByRole('table').getByRole('link', { name: number }).click();
    await guide.settle();
  };
  const open = copy.getByRole('button', { name: '开启', exact: true });

  await test.step('without a mandate the director of the city opens nothing', async () => {
    await openCopy();
    await expect(copy.getByText(/内容密封。开启须有/)).toBeVisible();
    await expect(open).toHaveAttribute('aria-disabled', 'true');
    await guide.axe();
  });

  await test.step('the county lets him read one unit of the team', async () => {
    const { page } = office;
    const { items } = await callApi<Listed<{ id: string; name: string }>>(office, {
      path: `${county}/inspection/teams?limit=50`,
    });
    const team = items.find(({ name }) => name === '联动巡察组')?.id ?? '';
    await office.open(`${county}/m/inspection/teams/${team}`);
    await page.getByRole('button', { name: '签发指导授权' }).click();
    const dialog = page.getByRole('dialog', { name: '签发指导授权' });
    await fill(dialog, {
      市级指导人员的账号: 'shenhuaixin',
      用途: '核对营养改善资金底稿',
      授权文号: '安巡指授〔2026〕2号',
      截止日期: day(7),
    });
    await dialog.getByRole('checkbox', { name: unit }).check();
    await office.axe();
    await dialog.getByRole('button', { name: '签发', exact: true }).click();
    await expect(dialog).toBeHidden();
    const mandates = page.getByRole('region', { name: '指导授权' });
    await expect(mandates).toContainText(`沈怀信 有效 核对营养改善资金底稿 ${unit}`);
  });

  await test.step('he opens that copy with a reason, and no other', async () => {
    await openCopy();
    await expect(copy.getByText(/您持有该县区对这个被巡察单位的指导授权/)).toBeVisible();
    await open.click();
    const dialog = copy.getByRole('dialog', { name: '开启留存副本' });
    await fill(dialog, { 理由: '核对滞留金额的口径' });
    await dialog.getByRole('button', { name: '开启', exact: true }).click();
    await expect(dialog).toBeHidden();
    const content = copy.getByRole('region', { name: '留存的内容' });
    await expect(content).toContainText('与县级签名一致');
    await expect(content).toContainText('学生营养改善资金拨付滞后');
    await guide.axe();
    await guide.shot('vault-opened');

    await guide.open(`${city}/m/inspection/vault`);
    await copy
      .getByRole('table')
      .getByRole('link', { name: /9巡-1组-02号/ })
      .click();
    await guide.settle();
    await expect(open).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('the county sees who, why and by what right', async () => {
    const { page } = office;
    const row = page.getByRole('row').filter({ hasText: '核对滞留金额的口径' });
    await expect(async () => {
      await office.open(`${county}/m/inspection/vault/openings`);
      await expect(row).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 90_000 });
    await expect(row).toContainText('沈怀信');
    await expect(row).toContainText('指导授权');
    await office.axe();
    await office.shot('vault-heard');
  });
});
