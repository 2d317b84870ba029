import { expect, test } from '../fixtures.ts';
import { callApi } from '../support/call-api.ts';

interface Me {
  readonly mandates: readonly { readonly teamId: string; readonly isSigned: boolean }[];
}

test.use({ refusals: [404] });

test('a person sent by another tenant signs the undertaking before the records open', async ({
  openDesk,
}) => {
  const borrowed = await openDesk('louxueying');
  const { page } = borrowed;
  const { mandates } = await callApi<Me>(borrowed, { path: '/me' });
  const team = `/t/530181/teams/${mandates[0]?.teamId ?? ''}`;
  const papers = async () =>
    (await page.request.get(`/api/v1${team}/inspection/papers?limit=5`)).status();

  await test.step('the team is there, and closed', async () => {
    expect(mandates).toMatchObject([{ isSigned: false }]);
    expect(await papers()).toBe(404);
    await borrowed.open('/');
    await expect(page.getByText('签署后才能进入')).toBeVisible();
    await expect(page.getByRole('link', { name: /安宁市 · 联动巡察组/ })).toHaveCount(0);
    await borrowed.axe();
  });

  await test.step('nobody signs without having read', async () => {
    await page.getByRole('link', { name: '去签署' }).click();
    await borrowed.settle();
    await page.getByRole('button', { name: '签署', exact: true }).click();
    await expect(page.getByText('请先阅读全文，并勾选确认。').first()).toBeVisible();
    await borrowed.axe();
    expect(await papers()).toBe(404);
  });

  await test.step('signed, it leads to the team and its papers', async () => {
    await page.getByLabel('我已逐条阅读，知悉并承诺遵守以上内容。').check();
    await page.getByRole('button', { name: '签署', exact: true }).click();
    await expect(page.getByText('都已签署', { exact: true })).toBeVisible();
    await borrowed.axe();
    await borrowed.shot('undertaking-signed');
    await page.getByRole('link', { name: '选择身份进入' }).click();
    await page.getByRole('link', { name: /安宁市 · 联动巡察组/ }).click();
    await borrowed.settle();
    await page.getByRole('link', { name: '问题底稿', exact: true }).click();
    await borrowed.settle();
    await expect(page.getByRole('link', { name: /9巡-1组-01号/ })).toBeVisible();
  });

  await test.step('his county office has no part in it, and the county sees that he has signed', async () => {
    const office = await openDesk('tangguohua');
    await office.open(`/t/530181/m/inspection/teams/${mandates[0]?.teamId ?? ''}`);
    const signatures = office.page.getByRole('region', { name: '保密承诺' });
    const row = signatures.getByRole('row').filter({ hasText: '娄雪莹' });
    await expect(row).toContainText('已签署');
    await expect(row).toContainText('本人在线签署');
    await office.axe();
  });
});
