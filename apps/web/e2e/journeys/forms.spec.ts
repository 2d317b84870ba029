import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';

import { expect, test } from '../fixtures.ts';
import { county } from '../support/plan-round.ts';

const register = `${county}/registers/rectification.findings`;
const formTitle = '反馈问题补充信息';

test.describe('fields of the county’s own on 反馈问题', () => {
  test('are designed, published, filled in, and stand in the ledger and its export', async ({
    openDesk,
  }) => {
    test.setTimeout(240_000);
    const business = await openDesk('xieanqi');
    await business.open(`${county}/forms`);
    await business.axe();
    await business.shot('forms');
    await business.page.getByRole('button', { name: /添加字段.*反馈问题/ }).click();
    await business.page.waitForURL(/\/forms\/[0-9a-f-]{36}$/);
    await design(business.page);
    await business.axe();
    await business.shot('form-designer');
    await expect(business.page.getByRole('list', { name: '问题' })).toContainText(
      '台账里已有“根本原因”一列',
    );
    await name(business.page, '上级督办要点');
    await expect(business.page.getByText('没有发现问题，可以提请发布。')).toBeVisible();
    await business.page.getByRole('button', { name: '提请发布' }).click();
    const asking = business.page.getByRole('alertdialog');
    await asking.getByLabel(/改了什么/).fill('按年度监督要点增加');
    await asking.getByRole('button', { name: '提请发布' }).click();
    await expect(business.page.getByText(/等待安全管理员处理/)).toBeVisible();

    const security = await openDesk('shipeiyao');
    await security.open(`${county}/admin/forms`);
    await security.axe();
    await security.page.getByRole('link', { name: new RegExp(formTitle) }).click();
    await expect(security.page.getByRole('main')).toContainText('按年度监督要点增加');
    await security.axe();
    await security.shot('form-proposal');
    await security.page.getByRole('button', { name: '发布', exact: true }).click();
    const confirming = security.page.getByRole('alertdialog');
    await confirming.getByRole('button', { name: '发布', exact: true }).click();
    await expect(security.page.getByText('没有待发布的表单')).toBeVisible();

    const clerk = await openDesk('sunxiaomeng');
    await clerk.open(`${county}/m/rectification/findings`);
    await clerk.page.locator('a[href*="/rectification/findings/"]').first().click();
    await clerk.settle();
    await fillIn(clerk.page);
    await clerk.axe();
    await clerk.shot('finding-fields');

    await clerk.open(register);
    await clerk.page.getByLabel('搜索哪一列').selectOption({ label: '经费来源' });
    await clerk.page.getByLabel('搜索内容').fill('财政');
    await clerk.page.getByRole('button', { name: '搜索', exact: true }).click();
    await expect(clerk.page.getByRole('heading', { level: 1 })).toContainText('1 条');
    await clerk.page.getByRole('gridcell').getByRole('textbox').press('End');
    await expect(clerk.page.getByRole('grid')).toContainText('12.50');
    await clerk.axe();
    await clerk.shot('register-fields');
    const sheet = await exported(clerk.page);
    // The header of money names its unit.
    for (const text of ['经费来源', '涉及金额', '财政拨款']) expect(sheet).toContain(text);
  });
});

/** Three fields; the third begins with a title that the ledger has. */
async function design(page: Page): Promise<void> {
  await add(page, '单行文本', '经费来源');
  await page.getByLabel('必填', { exact: true }).check();
  await page.getByLabel('最多字数').fill('10');
  await page.getByLabel('最多字数').blur();
  await add(page, '金额', '涉及金额');
  await page.getByLabel('填写和显示的单位').selectOption('万元');
  await add(page, '多行文本', '根本原因');
  // The keyboard moves a field as the mouse does.
  const list = page.getByRole('list', { name: '字段' });
  await list.getByRole('button', { name: /^根本原因/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(list.getByRole('listitem').nth(1)).toContainText('根本原因');
}

async function add(page: Page, kind: string, title: string): Promise<void> {
  await page.getByLabel('新字段的类型').selectOption({ label: kind });
  await page.getByRole('button', { name: '添加字段' }).click();
  await name(page, title);
}

async function name(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: /^名称/ }).fill(title);
}

async function fillIn(page: Page): Promise<void> {
  const card = page.getByRole('region', { name: formTitle });
  await card.getByRole('button', { name: /填写/ }).click();
  await card.getByLabel('涉及金额').fill('十二万');
  await card.getByRole('button', { name: '保存' }).click();
  const summary = card.getByRole('alert');
  await expect(summary).toContainText('请填写“经费来源”');
  await expect(summary).toContainText('“涉及金额”只能填写金额');
  await card.getByLabel('经费来源').fill('财政拨款');
  await card.getByLabel('涉及金额').fill('12.5');
  await card.getByRole('button', { name: '保存' }).click();
  await expect(card).toContainText('财政拨款');
  await expect(card).toContainText('12.50 万元');
}

/** The texts of the exported sheet. */
async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: '导出' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('textbox', { name: /导出事由/ }).fill('核对字段');
  await page.getByRole('button', { name: '导出表格' }).click();
  const book = await readXlsx(await readFile(await (await download).path()));
  return book.sheets.flatMap(({ rows }) => rows.flat().map(String)).join('\n');
}
