import { expect, test } from '../fixtures.ts';
import { act, fill } from '../support/act.ts';
import type { Desk } from '../support/desk.ts';

const title = '档案室夜间有人私自取走案卷';
const county = '/t/530181/restricted/m/inspection/urgent-reports';
const city = '/t/530100/restricted/m/inspection/urgent-reports';

/** The newest report of the list that asks for this; messages between tenants take a moment. */
async function openWaiting(desk: Desk, at: string, state: string): Promise<void> {
  const row = desk.page.getByRole('row').filter({ hasText: state }).getByRole('link').first();
  await expect(async () => {
    await desk.open(at);
    await expect(row).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
  await row.click();
  await desk.settle();
  await expect(desk.page.getByRole('region', { name: title })).toBeVisible();
}

test('a team reports urgently: signed by another, it reaches the named account of the city and nobody else', async ({
  openDesk,
}) => {
  test.setTimeout(300_000);
  const leader = await openDesk('miaohaixia');
  await test.step('the leader hands it in from the team', async () => {
    const { page } = leader;
    await leader.open('/');
    await page.getByRole('link', { name: /安宁市 · 联动巡察组/ }).click();
    await leader.settle();
    await page.getByRole('link', { name: '直报移交' }).click();
    await page.getByRole('link', { name: '移交直报', exact: true }).click();
    await leader.settle();
    await fill(page.getByRole('main'), {
      被巡察单位: '安宁市财政局',
      直报事由: '干扰巡察',
      标题: title,
      情况: '进驻第二天夜间，有人未经登记取走三册凭证，次日上午才发现。',
      市级收件人: '顾长河 guchanghe',
    });
    await leader.axe();
    await page.getByRole('button', { name: '移交', exact: true }).click();
    await expect(page.getByText('已移交，等待签发报送')).toBeVisible();
    await expect(page.getByText(title)).toHaveCount(0);
  });

  await test.step('another person signs and sends it', async () => {
    const signer = await openDesk('shenruixiang');
    await openWaiting(signer, county, '待签发');
    await signer.axe();
    await act(signer.page, '签发报送');
    await expect(signer.page.getByText('已报送待签收').first()).toBeVisible();
  });

  await test.step('the receiver of the city signs for it and decides', async () => {
    const receiver = await openDesk('guchanghe');
    const { page } = receiver;
    await openWaiting(receiver, city, '已报送待签收');
    await act(page, '签收');
    await page.getByRole('button', { name: '填写批示意见' }).click();
    const dialog = page.getByRole('dialog', { name: '填写批示意见' });
    await fill(dialog, { 批示意见: '立即封存档案室，查明去向。' });
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
    await act(page, '作出批示');
    await expect(page.getByText('已批示待办理').first()).toBeVisible();
    await receiver.axe();
    await receiver.shot('urgent-decided');
  });

  await test.step('the office of the county has no way to it', async () => {
    const office = await openDesk('luting');
    const answer = await office.page.request.get(
      '/api/v1/t/530181/restricted/inspection/urgent-reports',
    );
    expect(answer.status()).toBe(404);
  });
});
