import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';

import { sampleBoard, SamplePort } from './fixtures/sample-board.ts';
import SampleBoard from './fixtures/SampleBoard.svelte';

async function open() {
  const port = new SamplePort();
  const screen = await render(SampleBoard, { data: sampleBoard(), port });
  return { port, screen };
}

const card = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}，`, 'u') });
const column = (name: string) => page.getByRole('region', { name, exact: true });
const said = () => document.querySelector('[data-said]')?.textContent ?? '';

describe('the staffing board', () => {
  it('carries a person to a team by keys alone, and tells it', async () => {
    const { port } = await open();
    card('钱华').element().focus();
    await userEvent.keyboard('{Enter}{ArrowRight}{Enter}');

    await expect.element(column('第一组').getByText('钱华', { exact: true })).toBeVisible();
    expect(said()).toContain('钱华已放到第一组');
    expect(port.sent).toEqual([
      [{ person: 'b', to: { team: 't1', role: 'member', isLocked: false } }],
    ]);
  });

  it('says why somebody must stay away, and leaves him where he is', async () => {
    const { port } = await open();
    card('赵明').element().focus();
    await userEvent.keyboard('{Enter}{ArrowRight}{ArrowRight}{Enter}');

    await expect.element(page.getByRole('alert').getByText(/^赵明必须回避第二组/u)).toBeVisible();
    expect(port.sent).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(said()).toContain('赵明已放回原处');
  });

  it('is undone', async () => {
    await open();
    card('钱华').element().focus();
    await userEvent.keyboard('{Enter}{ArrowRight}{Enter}');
    await page.getByRole('button', { name: '撤销' }).click();

    await expect
      .element(page.getByRole('group', { name: '人选' }).getByText('钱华', { exact: true }))
      .toBeVisible();
  });

  it('takes a person where the pointer drops him', async () => {
    const { port } = await open();
    const dataTransfer = new DataTransfer();
    const drag = (type: string, at: Element | null) =>
      at?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    drag('dragstart', card('孙丽').element().closest('li'));
    await expect.element(column('第二组').getByText('可以进组', { exact: true })).toBeVisible();
    drag('drop', column('第二组').element());

    await expect
      .poll(() => port.sent)
      .toEqual([[{ person: 'c', to: { team: 't2', role: 'member', isLocked: false } }]]);
  });

  it('has no violation of accessibility', async () => {
    const { screen } = await open();
    const { violations } = await axe.run(screen.container, {
      rules: { 'color-contrast': { enabled: false } },
    });

    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
