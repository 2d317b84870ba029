import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import type { CaseRequest, CaseVerb, CaseVerbs } from './case-types.ts';
import CaseVerbMenu from './CaseVerbMenu.svelte';

const open: CaseVerb = { isOpen: true, reasons: [] };
const closed: CaseVerb = { isOpen: false, reasons: [{ code: 'x', message: '这件事不在您手上' }] };
const verbs: CaseVerbs = {
  sendBack: {
    ...open,
    targets: [
      { state: 'draft', title: '草稿', resume: ['redo', 'direct'] },
      { state: 'signed', title: '承办人已签', resume: ['redo'] },
    ],
  },
  withdraw: { ...closed, what: null, toTitle: null },
  transfer: open,
  delegate: closed,
  answer: { ...closed, owedTo: [] },
  takeBack: { ...closed, lentTo: [] },
  addSigners: { ...closed, positions: [], moves: [] },
  dropSigner: { ...closed, signers: [] },
  standIns: [],
};

async function menu() {
  const sent: CaseRequest[] = [];
  const told: unknown[] = [];
  const screen = await render(CaseVerbMenu, {
    verbs,
    onact: (request) => Promise.resolve(void sent.push(request)),
    search: () => Promise.resolve([{ value: 'u1', label: '王五' }]),
    ontell: (verb, body) => Promise.resolve(void told.push([verb, body])),
  });
  await screen.getByRole('button', { name: '更多办理' }).click();
  return { screen, sent, told };
}

describe('what else may be done with a case', () => {
  it('says why something is closed', async () => {
    const { screen } = await menu();

    await expect
      .element(screen.getByRole('menuitem', { name: '委派 这件事不在您手上' }))
      .toHaveAttribute('aria-disabled', 'true');
  });

  it('sends a case back to a step it has passed, with the reason', async () => {
    const { screen, sent } = await menu();
    await screen.getByRole('menuitem', { name: '退回到以前的环节' }).click();
    const dialog = screen.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: '退回到以前的环节' });

    await confirm.click();
    await expect.element(dialog.getByText('请选择退回到哪个环节。').first()).toBeVisible();
    await dialog.getByRole('radio', { name: '草稿' }).click();
    await dialog.getByRole('radio', { name: /直接回到本环节/ }).click();
    await dialog.getByRole('textbox', { name: /理由/ }).fill('佐证不足');
    await confirm.click();

    await expect.element(dialog).not.toBeInTheDocument();
    expect(sent).toEqual([
      { event: 'sendBack', to: 'draft', resume: 'direct', reason: '佐证不足' },
    ]);
  });

  it('reminds with a note', async () => {
    const { screen, told } = await menu();
    await screen.getByRole('menuitem', { name: '催办' }).click();
    const dialog = screen.getByRole('dialog');

    await dialog.getByRole('textbox', { name: /说明/ }).fill('本周内办结');
    await dialog.getByRole('button', { name: '催办' }).click();

    await expect.element(dialog).not.toBeInTheDocument();
    expect(told).toEqual([['remind', { userIds: [], note: '本周内办结' }]]);
  });
});
