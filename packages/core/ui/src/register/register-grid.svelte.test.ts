import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';

import GridPage from './fixtures/GridPage.svelte';
import { LedgerServer } from './fixtures/ledger.ts';
import type { NewRows } from './sheet-actions.ts';

async function open(count = 250) {
  const server = new LedgerServer(count);
  const pasted: NewRows[] = [];
  const screen = await render(GridPage, {
    port: server,
    onnewrows: (rows: NewRows) => void pasted.push(rows),
  });
  await expect.element(screen.getByText('第1号问题', { exact: true })).toBeVisible();
  return { server, screen, pasted };
}

/** The field the keyboard is in, named after the cell one stands on. */
const standing = () => page.getByRole('gridcell').getByRole('textbox');

async function stand(text: string) {
  await page.getByText(text, { exact: true }).first().click();
}

const clipboard = (type: 'copy' | 'paste', text = '') => {
  const data = new DataTransfer();
  if (text !== '') data.setData('text/plain', text);
  const event = new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true });
  standing().element().dispatchEvent(event);
  return data.getData('text/plain');
};

describe('a register in the grid', () => {
  it('tells a screen reader its true size and asks the server for the window in view only', async () => {
    const { server, screen } = await open();

    const grid = screen.getByRole('grid', { name: '整改台账' });
    await expect.element(grid).toHaveAttribute('aria-colcount', '7');
    const third = screen.getByRole('row').filter({ hasText: '措施3.1' });
    await expect.element(third).toHaveAttribute('aria-rowindex', '6');
    expect(server.asked).toEqual([{ start: 0, limit: 100 }]);
  });

  it('has no header cell that says nothing', async () => {
    const { screen } = await open();
    await expect
      .element(screen.getByRole('columnheader', { name: /整改措施/ }).first())
      .toBeVisible();
    const headers = [...document.querySelectorAll('.wx-header [role=columnheader]')];
    const heard = headers.filter((header) => header.getAttribute('aria-hidden') !== 'true');

    expect(heard.map((header) => header.textContent.trim())).toEqual([
      '行',
      '序号',
      '问题',
      '整改',
      '反馈问题',
      '是否重点',
      '整改措施',
      '责任人',
      '完成时限',
    ]);
  });

  it('draws a finding once beside all of its measures', async () => {
    const { screen } = await open();

    await expect.element(screen.getByText('措施3.3')).toBeVisible();
    expect(screen.getByText('第3号问题', { exact: true }).elements()).toHaveLength(1);
  });

  it('is walked through by keys: findings in a main column, measures in a detail column', async () => {
    await open();

    await stand('第2号问题');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(standing()).toHaveAccessibleName(/^反馈问题，第 3 行/);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
    await expect.element(standing()).toHaveAccessibleName(/^整改措施，第 3 行/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');

    await expect.element(standing()).toHaveAccessibleName(/^整改措施，第 4 行/);
  });

  it('reaches the last row, loading no more than what is looked at', async () => {
    const { server, screen } = await open(100_000);

    await stand('第1号问题');
    await userEvent.keyboard('{Control>}{End}{/Control}');

    await expect.element(screen.getByText('第100000号问题')).toBeVisible();
    expect(server.asked.length).toBeLessThan(6);
  });

  it('is left with Tab after Escape, forwards and backwards', async () => {
    const { screen } = await open();

    await stand('第1号问题');
    await userEvent.keyboard('{Escape}{Tab}');
    await expect.element(screen.getByRole('button', { name: '后面的按钮' })).toHaveFocus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.element(standing()).toHaveFocus();
  });
});

describe('typing into a register', () => {
  it('replaces what was there, and Enter saves it and goes on', async () => {
    const { server, screen } = await open();

    await stand('措施1.1');
    await userEvent.keyboard('重新排查{Enter}');

    await expect.element(screen.getByText('重新排查')).toBeVisible();
    await expect.element(standing()).toHaveAccessibleName(/^整改措施，第 2 行/);
    await expect.poll(() => server.rows[0]?.details[0]?.values['measure']).toBe('重新排查');
  });

  it('gives up on Escape', async () => {
    const { server, screen } = await open();

    await stand('措施1.1');
    await userEvent.keyboard('改错了{Escape}');

    await expect.element(screen.getByText('措施1.1')).toBeVisible();
    expect(server.rows[0]?.version).toBe(1);
  });

  it('offers the choices of a column, taken by arrow and Enter', async () => {
    const { server, screen } = await open();

    await stand('是');
    await userEvent.keyboard('{F2}');
    await expect.element(screen.getByRole('option', { name: '否' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');

    await expect.poll(() => server.rows[0]?.values['key']).toBe('否');
  });

  it('says why a closed cell stays as it is', async () => {
    const { server, screen } = await open();

    await stand('第5号问题');
    await userEvent.keyboard('{F2}');

    await expect.element(screen.getByText(/^按现在的办理环节.*这一格不能改/)).toBeVisible();
    expect(server.rows[4]?.version).toBe(1);
  });

  it('keeps a refused text with its reason', async () => {
    const { screen } = await open();

    await stand('2026-03-05');
    await userEvent.keyboard('明天{Enter}');

    const refused = screen.getByTitle('日期写成 2026-03-05 这样');
    await expect.element(refused.getByText('明天')).toBeVisible();
  });

  it('is undone', async () => {
    const { server } = await open();

    await stand('措施1.1');
    await userEvent.keyboard('重新排查{Enter}');
    await expect.poll(() => server.rows[0]?.details[0]?.values['measure']).toBe('重新排查');
    await userEvent.keyboard('{Control>}z{/Control}');

    await expect.poll(() => server.rows[0]?.details[0]?.values['measure']).toBe('措施1.1');
  });
});

describe('blocks of cells', () => {
  it('are pasted into rows, line by line, and what stands below the last row is handed over', async () => {
    const { server, pasted } = await open(2);

    await stand('措施2.1');
    clipboard('paste', '甲\t李四\r\n"乙\n二"\t王五\r\n丙\t赵六\r\n');

    await expect
      .poll(() => server.rows[1]?.details.map(({ values }) => values))
      .toEqual([
        { measure: '甲', owner: '李四', due: '2026-03-05' },
        { measure: '乙\n二', owner: '王五', due: '2026-03-05' },
      ]);
    await expect.poll(() => pasted.map(({ rows }) => rows)).toEqual([[['丙', '赵六']]]);
  });

  it('are copied as a spreadsheet reads them', async () => {
    await open();

    await stand('措施2.1');
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');

    expect(clipboard('copy')).toBe('措施2.1\t张三\r\n措施2.2\t张三');
  });

  it('are filled down from their first row', async () => {
    const { server } = await open();

    await stand('措施2.1');
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');

    await expect.poll(() => server.rows[2]?.details[0]?.values['measure']).toBe('措施2.1');
    expect(server.rows[1]?.details[1]?.values['measure']).toBe('措施2.1');
  });
});
