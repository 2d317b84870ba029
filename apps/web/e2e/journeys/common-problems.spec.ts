import type { Locator } from '@playwright/test';

import { expect, test } from '../fixtures.ts';

const county = '/t/530112';
const name = '意识形态工作责任制落实不到位';

test('findings of a round become a common problem by decision, and one proposal', async ({
  axe,
  desk,
}) => {
  const { page } = desk;
  await desk.signIn('lixuemei');
  await desk.open(`${county}/m/inspection/rounds`);
  await page.getByRole('link', { name: '十二届区委第三轮巡察' }).first().click();
  await page.getByRole('main').getByRole('link', { name: '共性问题', exact: true }).click();
  await page.getByRole('button', { name: /^(比对|重新比对)$/ }).click();
  const group = page.getByRole('region', { name: /^意识形态/ }).first();
  await expect(group.getByText('系统比对提出，待认定')).toBeVisible();
  await axe();

  await test.step('a finding that does not belong is taken out by keyboard', async () => {
    const before = await findings(group);
    await group.getByText(/条问题原文/).focus();
    await page.keyboard.press('Enter');
    await group.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await group.getByRole('button', { name: '移出所选（1）' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('事实不同');
    await dialog.getByRole('button', { name: '移出' }).click();
    await expect(dialog).toBeHidden();
    expect(await findings(group)).toBe(before - 1);
  });

  await test.step('a person confirms it with name, cause and reason', async () => {
    await group.getByRole('button', { name: '认定为共性问题' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill(name);
    await dialog.getByLabel('原因').fill('责任书一签了之，缺少过程检查');
    await dialog.getByLabel('认定理由').fill('经会商一致');
    await dialog.getByRole('button', { name: '认定' }).click();
    await expect(dialog).toBeHidden();
  });
  const confirmed = page.getByRole('region', { name });
  await expect(confirmed.getByText('已认定共性问题')).toBeVisible();

  await test.step('another comparison leaves it as it is', async () => {
    const before = await findings(confirmed);
    const answered = page.waitForResponse((it) => it.request().method() === 'POST');
    await page.getByRole('button', { name: '重新比对' }).click();
    expect((await answered).status()).toBe(200);
    await expect(confirmed.getByText('已认定共性问题')).toBeVisible();
    expect(await findings(confirmed)).toBe(before);
  });

  await test.step('one proposal names all of its units', async () => {
    await confirmed.getByRole('button', { name: '拟专项治理建议' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '移交单位' }).fill('宣传部');
    await page.getByRole('option').first().click();
    await dialog.getByLabel('移交时间').fill('2026-11-20');
    await dialog.getByLabel('移交建议数').fill('1');
    await dialog.getByLabel('建议内容').fill('建议统一开展意识形态工作责任制专项检查。');
    await dialog.getByLabel('办理时限').fill('2027-03-31');
    await dialog.getByRole('button', { name: '存为草稿' }).click();
    await expect(page.getByRole('link', { name: /打开共性问题/ })).toBeVisible();
    await axe();
    await page.getByRole('link', { name: /打开共性问题/ }).click();
    await expect(confirmed.getByRole('link', { name: /专项治理建议/ })).toBeVisible();
  });
});

async function findings(group: Locator) {
  const text = await group.getByText(/条问题原文/).innerText();
  return Number.parseInt(text, 10);
}
