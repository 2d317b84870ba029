import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures.ts';
import {
  commentedCells,
  fileWithMacro,
  fileWithoutColumns,
  ledgerFile,
  ledgerOf,
  oddLedgerFile,
  planPastRound,
  renamedText,
  sheetFile,
} from '../support/ledger.ts';
import { county } from '../support/plan-round.ts';

const importPage = `${county}/registers/rectification.findings/import`;
const unit = '昆明市西山区教育体育局';
const count = 60;

test.describe('a ledger from the office', () => {
  test('is checked, corrected, written once, and its history approved by a colleague', async ({
    openDesk,
  }) => {
    test.setTimeout(240_000);
    const director = await openDesk('gaowenyuan');
    const clerk = await openDesk('sunxiaomeng');
    const round = await planPastRound(director, unit);
    const findings = ledgerOf(round, count);
    const faulty = findings.map((finding, index) => {
      if (index === 3) return { ...finding, unit: '不存在的单位' };
      if (index !== 8) return finding;
      return { ...finding, closedOn: '2025-02-31' };
    });

    const { page } = clerk;
    await upload(page, await ledgerFile('台账.xlsx', faulty));
    await expect(tab(page, '不合格')).toContainText('2');
    await expect(tab(page, '新增')).toContainText(String(count - 2));
    const report = page.getByRole('main');
    await expect(report).toContainText('不存在的单位');
    await expect(report).toContainText('被巡察单位');
    await expect(report).toContainText('销号日期');
    // Title, note and two header rows stand above the two rows of each finding.
    await expect(report.getByText('G11', { exact: true })).toBeVisible();
    await clerk.axe();
    await clerk.shot('import-report');
    await expect(page.getByText(/还有 2 条不合格/).first()).toBeVisible();
    const marked = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载标注了错误的表格' }).click();
    const markedFile = await marked;
    expect(markedFile.suggestedFilename()).toMatch(/^台账.*\.xlsx$/);
    const content = await readFile(await markedFile.path());
    expect(commentedCells(content)).toContain('G11');
    await upload(page, sheetFile('台账（标注）.xlsx', content));
    await expect(tab(page, '不合格')).toContainText('2');

    await upload(page, await ledgerFile('台账（改好）.xlsx', findings));
    await page.getByRole('button', { name: '写入台账' }).click();
    await expect(page.getByText(/^已于.*写入/)).toContainText(`新增 ${count} 条`, {
      timeout: 90_000,
    });
    await expect(page.getByText('历史状态待复核').first()).toBeVisible();
    const batch = page.url();
    await expect(page.getByText(/您不能复核/).first()).toBeVisible();

    await upload(page, await ledgerFile('台账（再来）.xlsx', findings));
    await expect(tab(page, '未变')).toContainText(String(count));
    await expect(tab(page, '新增')).toContainText('0');

    await director.open(batch);
    await director.page.getByRole('button', { name: '批准', exact: true }).click();
    const dialog = director.page.getByRole('alertdialog', { name: '批准历史状态' });
    await dialog.getByLabel('核对说明').fill('与档案核对一致。');
    await dialog.getByRole('button', { name: '批准', exact: true }).click();
    await expect(director.page.getByText('历史状态已批准').first()).toBeVisible();

    await expect(async () => {
      await director.open(`${county}/m/rectification/figures?round=${round.id}`);
      const figures = director.page.getByRole('region', { name: '问题整改' });
      await expect(figures).toContainText(`${count - 1}`, { timeout: 2000 });
    }).toPass();
  });

  test('with a header of its own is asked about once, and remembered', async ({ openDesk }) => {
    test.setTimeout(120_000);
    const { page, axe, shot } = await openDesk('sunxiaomeng');
    const odd = `督办领导${Date.now()}`;
    const file = await oddLedgerFile('自用台账.xlsx', odd);
    await page.goto(importPage);
    await page.getByLabel('选择填好的台账表格').setInputFiles(file);
    await expect(columnsOf(page)).toBeVisible({ timeout: 60_000 });
    const row = page.getByRole('row').filter({ hasText: odd });
    await expect(row).toContainText('未认出');
    await expect(row).toContainText('李明');
    await expect(page.getByRole('row').filter({ hasText: '责任单位' })).toContainText('别名');
    await axe();
    await shot('import-columns');
    await page.getByLabel('A 列“序号”对应').selectOption('');
    await expect(page.getByText(/没有哪一列对应“序号”/).first()).toBeVisible();
    await page.getByLabel('A 列“序号”对应').selectOption({ label: '序号' });
    await page.getByRole('button', { name: '确认并预检' }).click();
    const report = page.getByRole('heading', { name: '预检报告' });
    await expect(report).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('main')).toContainText(odd);

    await page.goto(importPage);
    await page.getByLabel('选择填好的台账表格').setInputFiles(file);
    await expect(report.or(columnsOf(page))).toBeVisible({ timeout: 60_000 });
    await expect(columnsOf(page)).toBeHidden();

    await page.goto(importPage);
    const known = page.getByRole('listitem').filter({ hasText: odd }).last();
    await known.locator('summary').click();
    await known.getByRole('button', { name: '不再记住' }).click();
    const dialog = page.getByRole('alertdialog', { name: '不再记住这种表头' });
    await dialog.getByRole('button', { name: '不再记住' }).click();
    await expect(page.getByText(odd)).toBeHidden();
  });

  test('that was the wrong one is taken back by the director', async ({ openDesk }) => {
    test.setTimeout(240_000);
    const director = await openDesk('gaowenyuan');
    const { page } = await openDesk('sunxiaomeng');
    const round = await planPastRound(director, '昆明市西山区水务局');
    await upload(page, await ledgerFile('台账.xlsx', ledgerOf(round, 3)));
    await page.getByRole('button', { name: '写入台账' }).click();
    await expect(page.getByText(/^已于.*写入/)).toContainText('新增 3 条', { timeout: 60_000 });

    await director.open(new URL(page.url()).pathname);
    await director.page.getByRole('button', { name: '撤回本批' }).click();
    const dialog = director.page.getByRole('alertdialog');
    await dialog.getByLabel('撤回原因').fill('选错了文件。');
    await director.axe();
    await director.shot('import-revert');
    await dialog.getByRole('button', { name: '撤回本批' }).click();

    await expect(director.page.getByText('已撤回').first()).toBeVisible({ timeout: 60_000 });
    await director.open(`${county}/m/rectification/findings?round=${round.id}`);
    await expect(director.page.getByText('没有符合条件的问题')).toBeVisible();
  });

  test('of the finished round leaves and comes back unchanged', async ({ openDesk }) => {
    test.setTimeout(240_000);
    const { page, open } = await openDesk('sunxiaomeng');
    await open(`${county}/m/rectification/findings`);
    const finished = page.getByLabel('轮次').locator('option', { hasText: '十二届第三轮' });
    const query = `round=${await finished.getAttribute('value')}`;
    const path = `/api/v1${county}/core/registers/rectification.findings/export?${query}&reason=${encodeURIComponent('核对')}`;
    const exported = await page.request.get(path);
    expect(exported.status()).toBe(200);

    await upload(page, sheetFile('整改台账.xlsx', await exported.body()));
    await expect(tab(page, '未变')).toContainText('697');
    for (const outcome of ['新增', '变更', '不合格']) {
      await expect(tab(page, outcome)).toContainText('0');
    }
    await expect(page.getByText(/没有需要写入的内容/).first()).toBeVisible();
  });
});

test.describe('a file that is no ledger', () => {
  test.use({ refusals: [400, 415, 422] });

  test('is refused in words and changes nothing', async ({ openDesk }) => {
    const { page, open, axe } = await openDesk('sunxiaomeng');
    const findings = [] as const;
    const said = async (file: Awaited<ReturnType<typeof ledgerFile>>, words: RegExp) => {
      await open(importPage);
      await page.getByLabel('选择填好的台账表格').setInputFiles(file);
      await expect(page.getByRole('main').getByText(words)).toBeVisible();
    };
    await said(renamedText, /这种文件不能上传|不是 Excel 工作簿/);
    await axe();
    await said(await fileWithMacro(findings), /文件带有宏|含有宏/);
    await said(await fileWithoutColumns(), /缺少.*列/);
    const wrongKind = {
      name: '台账.txt',
      mimeType: 'text/plain',
      buffer: await readFile(import.meta.filename),
    };
    await said(wrongKind, /不是可以上传的类型/);
    await said({ ...wrongKind, name: '台账.xls' }, /台账\.xls」是旧格式.*另存为 \.xlsx/);
  });
});

async function upload(page: Page, file: Awaited<ReturnType<typeof ledgerFile>>): Promise<void> {
  await page.goto(importPage);
  await page.getByLabel('选择填好的台账表格').setInputFiles(file);
  await expect(page).toHaveURL(/\/imports\/[\da-f-]{36}/);
  const report = page.getByRole('heading', { name: '预检报告' });
  await expect(columnsOf(page).or(report)).toBeVisible({ timeout: 60_000 });
  if (await columnsOf(page).isVisible())
    await page.getByRole('button', { name: '确认并预检' }).click();
  await expect(report).toBeVisible({ timeout: 60_000 });
}

/** The step at which a header is confirmed that nobody has confirmed before. */
const columnsOf = (page: Page) => page.getByRole('heading', { name: '核对列对应' });

const tab = (page: Page, outcome: string) =>
  page.getByRole('navigation', { name: '预检结果' }).getByRole('link', { name: outcome });
