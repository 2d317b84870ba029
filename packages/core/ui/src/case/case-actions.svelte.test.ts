import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import type { CaseMove, CaseRequest } from './case-types.ts';
import CaseActions from './CaseActions.svelte';

const send: CaseMove = {
  move: 'returnClose',
  title: '退回整改',
  toTitle: '整改中',
  isOpen: true,
  isPrimary: false,
  isBulk: true,
  reasons: [],
  needs: {
    reason: false,
    reasonCodes: [{ code: 'evidenceInsufficient', title: '佐证不足' }],
    input: [],
    opinion: false,
    form: null,
  },
  approval: null,
};

describe('the actions of a case', () => {
  it('ask for what the move needs before it is sent', async () => {
    const sent: CaseRequest[] = [];
    const screen = await render(CaseActions, {
      moves: [send],
      onact: (request) => Promise.resolve(void sent.push(request)),
    });

    await screen.getByRole('button', { name: '退回整改' }).click();
    const dialog = screen.getByRole('dialog');
    await dialog.getByRole('button', { name: '退回整改' }).click();
    expect(sent).toEqual([]);

    await dialog.getByRole('radio', { name: '佐证不足' }).click();
    await dialog.getByRole('button', { name: '退回整改' }).click();

    await expect.element(dialog).not.toBeInTheDocument();
    expect(sent).toMatchObject([
      { event: 'move', move: 'returnClose', reasonCode: 'evidenceInsufficient' },
    ]);
  });

  it('tell somebody who has signed whom he waits for', async () => {
    const screen = await render(CaseActions, {
      moves: [
        {
          ...send,
          title: '同意销号',
          isOpen: false,
          reasons: [{ code: 'workflow.already_signed', message: '您已签字，不能重复签字' }],
          approval: {
            mode: 'all',
            required: 2,
            signedBy: ['张若谷'],
            waitingFor: '组织部',
            hasSigned: true,
            inFlight: true,
            mayReturn: true,
            mayWithdraw: true,
            added: [],
            opinions: [],
            mayGiveOpinion: false,
            conclude: null,
          },
        },
      ],
      onact: () => Promise.resolve(),
    });

    await expect
      .element(screen.getByText('您已签署“同意销号”，等待组织部签署（已签 1 / 2：张若谷）'))
      .toBeVisible();
  });

  it('collect the opinions of a joint review and merge them once', async () => {
    const sent: CaseRequest[] = [];
    const review: CaseMove = {
      ...send,
      move: 'agree',
      title: '联审同意',
      needs: { ...send.needs, reasonCodes: [] },
      approval: {
        mode: 'all',
        required: 2,
        signedBy: [],
        waitingFor: '组织部',
        hasSigned: false,
        inFlight: true,
        mayReturn: false,
        mayWithdraw: false,
        added: [],
        opinions: [{ name: '张若谷', onBehalfOf: null, agrees: false, text: '时限不实' }],
        mayGiveOpinion: true,
        conclude: { isOpen: true, reasons: [] },
      },
    };
    const screen = await render(CaseActions, {
      moves: [review],
      onact: (request) => Promise.resolve(void sent.push(request)),
    });
    const dialog = screen.getByRole('dialog');

    await screen.getByRole('button', { name: '提出意见：联审同意' }).click();
    await dialog.getByRole('radio', { name: '需要修改' }).click();
    await dialog.getByRole('button', { name: '提出意见：联审同意' }).click();
    expect(sent).toEqual([]);
    await dialog.getByRole('textbox', { name: /具体意见/ }).fill('补充责任人');
    await dialog.getByRole('button', { name: '提出意见：联审同意' }).click();
    await expect.element(dialog).not.toBeInTheDocument();

    await screen.getByRole('button', { name: '汇总意见：联审同意' }).click();
    await expect.element(dialog.getByText('时限不实')).toBeVisible();
    await dialog.getByRole('textbox', { name: /汇总后的意见/ }).fill('请补充时限和责任人');
    await dialog.getByRole('button', { name: '汇总意见：联审同意' }).click();
    await expect.element(dialog).not.toBeInTheDocument();

    expect(sent).toEqual([
      { event: 'opinion', move: 'agree', agrees: false, opinion: '补充责任人' },
      { event: 'conclude', opinion: '请补充时限和责任人' },
    ]);
  });
});
