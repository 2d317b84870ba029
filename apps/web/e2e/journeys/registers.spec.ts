import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures.ts';
import { callApi } from '../support/call-api.ts';
import type { Desk } from '../support/desk.ts';
import { planPastRound, type PastRound } from '../support/ledger.ts';
import { copiedRows } from '../support/pasted-rows.ts';
import { county } from '../support/plan-round.ts';
import { skipNavigation } from '../support/skip-navigation.ts';

const register = `${county}/registers/rectification.findings`;
const path = `${county}/core/registers/rectification.findings`;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Only the rows of one round, as its address has it. */
function narrowed({ roundNo }: PastRound): string {
  const within = { column: 'roundNo', from: String(roundNo), to: String(roundNo) };
  const term = { column: 'committeeTerm', from: '7', to: '7' };
  return encodeURIComponent(JSON.stringify({ filters: [within, term], sort: [] }));
}

async function rowsOf(desk: Desk, round: PastRound): Promise<readonly Row[]> {
  const { items } = await callApi<{ items: readonly Row[] }>(desk, {
    path: `${path}/rows?limit=200&query=${narrowed(round)}`,
  });
  return items;
}

async function copy(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** Pastes rows into the register and writes them. */
async function fillRegister(desk: Desk, round: PastRound, count: number): Promise<void> {
  const { page } = desk;
  await desk.open(register);
  await copy(page, copiedRows(round, count));
  await page.getByRole('button', { name: '粘贴新行' }).click();
  const dialog = page.getByRole('dialog', { name: '粘贴新行' });
  await dialog.getByLabel('把复制的行粘贴到这里').press('Control+v');
  await dialog.getByRole('button', { name: `写入 ${count} 条` }).click();
  await expect(dialog).toBeHidden({ timeout: 60_000 });
}

/** The field the keyboard is in; it is named after the cell one stands on. */
const field = (page: Page) => page.getByRole('gridcell').getByRole('textbox');

/** Goes to a cell by keys: columns out of view are not drawn. */
async function stand(page: Page, row: number, title: string): Promise<void> {
  await field(page).focus();
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('Home');
  for (let down = 1; down < row; down += 1) await page.keyboard.press('ArrowDown');
  for (let right = 0; right < 60; right += 1) {
    if ((await field(page).getAttribute('aria-label'))?.startsWith(`${title}，`)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`No column ${title}`);
}

test.describe('fifty rows from a spreadsheet', () => {
  test('are pasted, three of them put right, and written once', async ({ openDesk }) => {
    test.setTimeout(240_000);
    const director = await openDesk('gaowenyuan');
    const clerk = await openDesk('lixuemei');
    const round = await planPastRound(director, '昆明市西山区水务局');
    const { page } = clerk;
    await clerk.open(register);
    await copy(
      page,
      copiedRows(round, 50, {
        7: { 问题层级: '地市级' },
        20: { 完成时限: '择日' },
        34: { 被巡察党组织: '没有这个单位' },
      }),
    );

    await page.getByRole('button', { name: '粘贴新行' }).click();
    const dialog = page.getByRole('dialog', { name: '粘贴新行' });
    await dialog.getByLabel('把复制的行粘贴到这里').press('Control+v');
    await expect(dialog.getByText('不合格 3 条')).toBeVisible({ timeout: 60_000 });
    await expect(dialog.getByText('新增 47 条', { exact: false }).first()).toBeVisible();
    await expect(dialog.getByLabel('第 34 行被巡察党组织')).toHaveAccessibleDescription(/单位/);
    await clerk.axe();
    await clerk.shot('register-paste');

    await dialog.getByLabel('第 7 行问题层级').fill('县区级');
    await dialog.getByLabel('第 20 行完成时限').fill('2026-12-31');
    await dialog.getByLabel('第 34 行被巡察党组织').fill(round.unit);
    await dialog.getByRole('button', { name: '重新检查' }).click();
    await expect(dialog.getByText('不合格 0 条')).toBeVisible({ timeout: 60_000 });
    await dialog.getByRole('button', { name: '写入 50 条' }).click();

    await expect(dialog).toBeHidden({ timeout: 60_000 });
    await expect(page.getByText('新增 50 条，变更 0 条')).toBeVisible();
    const rows = await rowsOf(clerk, round);
    expect(rows).toHaveLength(50);
    expect(rows[33]?.values).toMatchObject({ seq: '34', unit: round.unit });
  });
});

test.describe('two people at one row', () => {
  test.use({ refusals: [412] });

  test('are shown both texts, and nothing is overwritten unseen', async ({ openDesk }) => {
    test.setTimeout(240_000);
    const director = await openDesk('gaowenyuan');
    const clerk = await openDesk('lixuemei');
    const round = await planPastRound(director, '昆明市西山区民政局');
    const { page } = clerk;
    await fillRegister(clerk, round, 3);
    await clerk.open(`${register}?query=${narrowed(round)}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('3 条');

    await stand(page, 1, '反馈问题');
    await page.keyboard.type('第1个问题：台账不实。');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid').getByText('第1个问题：台账不实。')).toBeVisible();
    await expect
      .poll(async () => (await rowsOf(clerk, round))[0]?.values['finding'])
      .toBe('第1个问题：台账不实。');

    const [, second] = await rowsOf(director, round);
    await callApi(director, {
      method: 'PATCH',
      path: `${path}/rows/${second?.id}`,
      body: { cells: { finding: '主任改过的问题。' } },
      ...(second && { version: second.version }),
    });
    await page.keyboard.type('科员改过的问题。');
    await page.keyboard.press('Enter');
    const conflict = page.getByRole('region', { name: '修改冲突' });
    await expect(conflict).toContainText('主任改过的问题。');
    await expect(conflict).toContainText('科员改过的问题。');
    await clerk.axe();
    await clerk.shot('register-conflict');
    await conflict.getByRole('button', { name: '全选我填写的' }).click();
    await conflict.getByRole('button', { name: '按所选内容合并' }).click();
    await expect(conflict).toBeHidden();
    await expect
      .poll(async () => (await rowsOf(clerk, round))[1]?.values['finding'])
      .toBe('科员改过的问题。');

    await stand(page, 1, '反馈问题');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => (await rowsOf(clerk, round))[0]?.values['finding'])
      .toBe('第1个问题：制度执行不严。');
  });
});

test('a register is filtered, kept as a view, and changed in bulk after a preview', async ({
  openDesk,
}) => {
  test.setTimeout(240_000);
  const director = await openDesk('gaowenyuan');
  const clerk = await openDesk('lixuemei');
  const round = await planPastRound(director, '昆明市西山区财政局');
  const { page } = clerk;
  await fillRegister(clerk, round, 4);

  await page.getByRole('button', { name: /^轮次：筛选和排序/ }).click();
  const menu = page.getByRole('dialog', { name: '轮次：筛选和排序' });
  await menu.getByLabel('从').fill(String(round.roundNo));
  await menu.getByLabel('到').fill(String(round.roundNo));
  await clerk.axe();
  await menu.getByRole('button', { name: '筛选', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/台账\s*4 条/);
  await expect(page).toHaveURL(/query=/);

  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('menuitem', { name: '另存为新视图…' }).click();
  const saving = page.getByRole('dialog', { name: '另存为新视图' });
  await saving.getByLabel('视图名称').fill(round.team);
  await saving.getByRole('button', { name: '保存' }).click();
  await expect(saving).toBeHidden();
  await clerk.open(register);
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('menuitem', { name: round.team }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/台账\s*4 条/);
  expect(await leaving(page, '导出')).toContain(round.team);

  await page.getByRole('checkbox', { name: '选中第 1 条' }).check();
  await page.getByRole('checkbox', { name: '选中第 2 条' }).check();
  await page.getByRole('button', { name: '批量修改 2 条' }).click();
  const bulk = page.getByRole('dialog', { name: '批量修改' });
  await bulk.getByLabel('修改哪一列').selectOption({ label: '备注' });
  await bulk.getByLabel('改为').fill('已电话核对');
  await bulk.getByRole('button', { name: '预览' }).click();
  await expect(bulk.getByText('已电话核对').first()).toBeVisible();
  await clerk.axe();
  await clerk.shot('register-bulk');
  await bulk.getByRole('button', { name: '修改 2 条' }).click();
  await expect(bulk).toBeHidden({ timeout: 60_000 });
  const notes = async () => (await rowsOf(clerk, round)).map(({ values }) => values['note']);
  await expect.poll(notes).toEqual(['已电话核对', '已电话核对', '', '']);

  await clerk.open(`${county}/m/rectification/findings`);
  expect(await leaving(page, '导出台账')).toMatch(/\.xlsx$/);
});

/** Name of the sheet that leaves by a button, for a reason. */
async function leaving(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('textbox', { name: /导出事由/ }).fill('报市委巡察办');
  await page.getByRole('button', { name: '导出表格' }).click();
  return (await download).suggestedFilename();
}

test('a register is worked on by keyboard alone', async ({ openDesk }) => {
  test.setTimeout(240_000);
  const director = await openDesk('gaowenyuan');
  const clerk = await openDesk('lixuemei');
  const round = await planPastRound(director, '昆明市西山区农业农村局');
  const { page } = clerk;
  const { keyboard } = page;
  await fillRegister(clerk, round, 3);
  await clerk.open(`${register}?query=${narrowed(round)}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/台账\s*3 条/);

  const typing = field(page);
  await skipNavigation(page);
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await typing.evaluate((it) => it === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await expect(typing).toBeFocused();
  await keyboard.press('ArrowDown');
  while (!(await typing.getAttribute('aria-label'))?.startsWith('反馈问题，')) {
    await keyboard.press('ArrowRight');
  }
  await keyboard.press('F2');
  await keyboard.type('（已核实）');
  await keyboard.press('Enter');
  await expect
    .poll(async () => (await rowsOf(clerk, round))[1]?.values['finding'])
    .toBe('第2个问题：制度执行不严。（已核实）');

  await keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: '表格的用法' })).toBeVisible();
  await clerk.axe();
  await keyboard.press('Escape');
  await expect(typing).toBeFocused();
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  await expect(typing).not.toBeFocused();
});
