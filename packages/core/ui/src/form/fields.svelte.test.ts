import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import DateField from './DateField.svelte';
import TextField from './TextField.svelte';

describe('a field', () => {
  it('of a date takes a day and reads its errors beside it', async () => {
    const screen = await render(DateField, {
      label: '完成时限',
      required: true,
      errors: ['不能早于今天。'],
    });
    const field = screen.getByLabelText(/完成时限/);

    await field.fill('2026-12-04');

    await expect.element(field).toHaveValue('2026-12-04');
    await expect.element(field).toHaveAccessibleDescription(/不能早于今天。/);
    await expect.element(field).toBeInvalid();
  });

  it('offers what is known and takes anything else', async () => {
    const screen = await render(TextField, {
      label: '责任人',
      suggestions: ['何鹏程', '李晓晨'],
    });
    const field = screen.getByLabelText('责任人');

    await field.fill('周文敏');

    await expect.element(field).toHaveValue('周文敏');
    const offered = [...screen.container.querySelectorAll('datalist option')];
    expect(offered.map((option) => option.getAttribute('value'))).toEqual(['何鹏程', '李晓晨']);
  });
});
