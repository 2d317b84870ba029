import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import Combobox from './Combobox.svelte';
import type { Option } from './option.ts';

const people: readonly Option[] = [
  { value: 'li', label: '李雪梅', detail: '巡察办' },
  { value: 'he', label: '何鹏程', refusal: '须回避本单位' },
];
const find = (text: string) => Promise.resolve(people.filter(({ label }) => label.includes(text)));

describe('a picker', () => {
  it('finds while one types and hands over what was chosen', async () => {
    const chosen: (string | undefined)[] = [];
    const screen = await render(Combobox, {
      label: '责任人',
      search: find,
      onchoose: (option) => void chosen.push(option?.label),
    });

    await screen.getByRole('combobox', { name: '责任人' }).fill('李');
    await screen.getByRole('option', { name: /李雪梅/ }).click();

    expect(chosen).toEqual(['李雪梅']);
  });

  it('shows who cannot be chosen, and why', async () => {
    const screen = await render(Combobox, { label: '责任人', search: find });

    await screen.getByRole('combobox', { name: '责任人' }).fill('何');

    const barred = screen.getByRole('option', { name: /何鹏程/ });
    await expect.element(barred.getByText('须回避本单位')).toBeVisible();
    await expect.element(barred).toHaveAttribute('aria-disabled', 'true');
  });

  it('says so when the search failed', async () => {
    const screen = await render(Combobox, {
      label: '责任人',
      search: () => Promise.reject(new Error('no network')),
    });

    await screen.getByRole('combobox', { name: '责任人' }).fill('李');

    await expect.element(screen.getByText(/没有查成/)).toBeVisible();
  });
});
