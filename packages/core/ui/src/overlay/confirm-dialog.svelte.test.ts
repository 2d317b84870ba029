import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import ConfirmDialog from './ConfirmDialog.svelte';

const shared = {
  open: true,
  title: '收回授权',
  consequence: '收回后，本人立即不能进入，不能撤销。',
  confirmLabel: '收回',
};

describe('a dialog that asks once more', () => {
  it('wants the reason before it acts', async () => {
    const given: string[] = [];
    const screen = await render(ConfirmDialog, {
      ...shared,
      reasonLabel: '理由',
      reasonRequired: true,
      onconfirm: (reason) => void given.push(reason),
    });

    await screen.getByRole('button', { name: '收回', exact: true }).click();
    await expect.element(screen.getByText('请填写理由。')).toBeVisible();
    expect(given).toEqual([]);

    await screen.getByRole('textbox', { name: /理由/ }).fill(' 人员调整 ');
    await screen.getByRole('button', { name: '收回', exact: true }).click();

    expect(given).toEqual(['人员调整']);
    await expect.element(screen.getByRole('alertdialog')).not.toBeInTheDocument();
  });

  it('stays open with what was typed when it did not work', async () => {
    const screen = await render(ConfirmDialog, {
      ...shared,
      reasonLabel: '理由',
      onconfirm: () => Promise.reject(new Error('连不上服务器。')),
    });
    await screen.getByRole('textbox', { name: /理由/ }).fill('人员调整');

    await screen.getByRole('button', { name: '收回', exact: true }).click();

    await expect.element(screen.getByRole('alert')).toHaveTextContent('连不上服务器。');
    await expect.element(screen.getByRole('textbox', { name: /理由/ })).toHaveValue('人员调整');
  });
});
