import { describe, expect, it } from 'vitest';

import {
  consequenceOf,
  isPrimary,
  orderedActions,
  refusalOf,
  signatureProgress,
  signingNote,
} from './case-step.ts';
import type { CaseMove, MoveApproval } from './case-types.ts';

function move(overrides: Partial<CaseMove>): CaseMove {
  return {
    move: 'close',
    title: '同意销号',
    toTitle: '已销号',
    isOpen: true,
    isPrimary: false,
    isBulk: true,
    reasons: [],
    needs: { reason: false, reasonCodes: [], input: [], opinion: false, form: null },
    approval: null,
    ...overrides,
  };
}

const joint: MoveApproval = {
  mode: 'all',
  required: 2,
  signedBy: [],
  waitingFor: '纪委监委',
  hasSigned: false,
  inFlight: false,
  mayReturn: false,
  mayWithdraw: false,
  added: [],
  opinions: [],
  mayGiveOpinion: false,
  conclude: null,
};

describe('the actions of a case', () => {
  it('put the primary open move first and the closed ones after with their reasons', () => {
    const { open, closed } = orderedActions([
      move({ move: 'returnClose', title: '退回整改' }),
      move({ isPrimary: true }),
      move({
        move: 'markNotDone',
        isOpen: false,
        reasons: [
          { code: 'a', message: '整改时限未到' },
          { code: 'b', message: '由巡察办办理' },
        ],
      }),
    ]);

    expect(open.map(({ label }) => label)).toEqual(['同意销号', '退回整改']);
    expect(closed.map(refusalOf)).toEqual(['整改时限未到；由巡察办办理']);
  });

  it('let nothing lead where all that is open sends back or gives up', () => {
    const { open } = orderedActions([
      move({ isPrimary: true, isOpen: false, reasons: [{ code: 'a', message: '还没有纪要' }] }),
      move({ move: 'return', title: '退回' }),
    ]);

    expect(open.map((action, index) => [action.label, isPrimary(action, index)])).toEqual([
      ['退回', false],
    ]);
  });

  it('offer to sign, return or take back a signature while signatures are collected', () => {
    const approval = {
      ...joint,
      signedBy: ['张敏'],
      inFlight: true,
      mayReturn: true,
      mayWithdraw: true,
      added: [],
      opinions: [],
      mayGiveOpinion: false,
      conclude: null,
    };
    const { open } = orderedActions([move({ approval })]);

    expect(open.map(({ event }) => event)).toEqual(['approve', 'return', 'withdraw']);
    expect(signatureProgress(move({ approval }))).toBe('已签 1 / 2：张敏');
  });

  it('keep taking back open for somebody who has signed and cannot sign twice', () => {
    const approval = { ...joint, signedBy: ['张敏'], inFlight: true, mayWithdraw: true };
    const { open, closed } = orderedActions([
      move({ isOpen: false, reasons: [{ code: 'x', message: '您已签署' }], approval }),
    ]);

    expect(open.map(({ event }) => event)).toEqual(['withdraw']);
    expect(closed.map(({ event }) => event)).toEqual(['approve']);
  });

  it('have no primary one left for somebody who has signed, and say whom they wait for', () => {
    const approval = {
      ...joint,
      signedBy: ['张敏'],
      hasSigned: true,
      inFlight: true,
      mayReturn: true,
      mayWithdraw: true,
      added: [],
      opinions: [],
      mayGiveOpinion: false,
      conclude: null,
    };
    const signed = move({ isOpen: false, approval });

    const { open } = orderedActions([signed]);

    expect(open.map(isPrimary)).toEqual([false, false]);
    expect(signingNote(signed)).toBe('您已签署“同意销号”，等待纪委监委签署（已签 1 / 2：张敏）');
  });

  it('lead with the signature for somebody who is still to sign', () => {
    const { open } = orderedActions([
      move({ approval: { ...joint, inFlight: true, mayReturn: true } }),
    ]);

    expect(open.map(isPrimary)).toEqual([true, false]);
  });

  it('say how many signatures are still missing afterwards', () => {
    const first = { event: 'move', move: move({ approval: joint }), label: '' } as const;
    const last = {
      event: 'approve',
      move: move({ approval: { ...joint, signedBy: ['张敏'], inFlight: true } }),
      label: '',
    } as const;

    expect(consequenceOf(first)).toContain('还差 1 人签署');
    expect(consequenceOf(last)).toContain('状态变为“已销号”');
  });
});
