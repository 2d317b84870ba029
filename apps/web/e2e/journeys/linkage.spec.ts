import { expect, test } from '../fixtures.ts';

const city = '/t/530100';
const county = '/t/530181';
const title = '2026年教育领域联动巡察';

test('a county takes the revised checklist, submits again, and the city finds what counties have in common', async ({
  openDesk,
}) => {
  test.setTimeout(300_000);
  const coordinator = await openDesk('muxiaolan');
  const { page } = coordinator;
  const openProgress = async () => {
    await coordinator.open(`${city}/m/inspection/combined`);
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('link', { name: '联动进度' }).click();
    await coordinator.settle();
  };

  await test.step('the city sees who is behind and who works on which version', async () => {
    await openProgress();
    const progress = page.getByRole('region', { name: '县区进度', exact: true }).last();
    await expect(progress.getByRole('row').filter({ hasText: '呈贡区' })).toContainText('落后');
    await expect(progress.getByRole('row').filter({ hasText: '宜良县' })).toContainText('已退出');
    await expect(progress.getByRole('row').filter({ hasText: '安宁市' })).toContainText('非现行版');
    await coordinator.axe();
    await coordinator.shot('linkage-progress');
  });

  await test.step('a county looks through the changes and takes the new version', async () => {
    const desk = await openDesk('tangguohua');
    await desk.open(`${county}/m/inspection/combined`);
    await desk.page.getByRole('link', { name: title }).first().click();
    await desk.page.getByRole('link', { name: '联动办理' }).click();
    await desk.settle();
    await expect(desk.page.getByText('有新的一版，请查看变化')).toBeVisible();
    await expect(desk.page.getByText('新增 1 项，修改 1 项，删除 1 项')).toBeVisible();
    await desk.axe();
    await desk.shot('linkage-part');
    await desk.page.getByRole('button', { name: '采用新版' }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '采用' }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.page.getByText('已采用最新一版', { exact: true })).toBeVisible();

    await desk.page.getByRole('button', { name: '重新报送' }).click();
    await desk.axe();
    await dialog.getByLabel('原因').first().fill('收费目录没有修订');
    await dialog.getByRole('button', { name: '报送', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.page.getByText('已报送2次')).toBeVisible();
  });

  await test.step('the city hears of both', async () => {
    const row = page.getByRole('row').filter({ hasText: '安宁市' });
    await expect(async () => {
      await page.reload();
      await coordinator.settle();
      await expect(row).toContainText('第2次', { timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await expect(row).not.toContainText('非现行版');
  });

  await test.step('what counties have in common is confirmed and leads to a proposal', async () => {
    await page.getByRole('link', { name: '联动汇总' }).click();
    await coordinator.settle();
    await expect(page.getByText('宜良县已退出，此前报送的仍计入')).toBeVisible();
    await coordinator.axe();
    await coordinator.shot('linkage-matrix');
    const item = page.getByRole('region', { name: /^1\.1 / });
    await item.getByRole('button', { name: '认定原因' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('原因类别').selectOption('体制机制问题');
    await dialog.getByLabel('原因', { exact: true }).fill('教育收费目录多年没有修订');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
    await expect(item.getByText('体制机制问题')).toBeVisible();

    await item.getByRole('button', { name: '认定共性问题' }).click();
    await dialog.getByLabel('认定理由').fill('多个县区同一事项反复出现');
    await dialog.getByRole('button', { name: '认定', exact: true }).click();
    await expect(dialog).toBeHidden();
    await item.getByRole('link', { name: '拟专项治理建议' }).click();
    await coordinator.settle();
    await expect(page.getByText('已认定共性问题').first()).toBeVisible();
    await coordinator.axe();
  });
});
