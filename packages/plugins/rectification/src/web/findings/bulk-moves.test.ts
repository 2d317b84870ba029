import type { CaseMove } from '@lianxun/ui';
import { expect, it } from 'vitest';

import { bulkMovesOf } from './bulk-moves.ts';

function move(overrides: Partial<CaseMove>): CaseMove {
  return {
    move: 'close',
    title: '同意销号',
    toTitle: '已销号',
    isOpen: true,
    isPrimary: true,
    isBulk: true,
    reasons: [],
    needs: { reason: false, reasonCodes: [], input: [], opinion: true, form: null },
    approval: null,
    ...overrides,
  };
}

it('offers the move that fits most of the chosen findings first and says for which', () => {
  const claim = move({ move: 'claim', title: '认领' });
  const moves = bulkMovesOf([
    { id: 'a', moves: [claim] },
    { id: 'b', moves: [move({})] },
    { id: 'c', moves: [move({}), move({ move: 'x', isOpen: false })] },
  ]);

  expect(moves.map(({ label, ids }) => [label, ids])).toEqual([
    ['同意销号', ['b', 'c']],
    ['认领', ['a']],
  ]);
});

it('leaves out a move that asks for something of each finding', () => {
  const needs = {
    reason: false,
    reasonCodes: [],
    input: [{ key: 'nextReviewOn', title: '下次复核日', type: 'date' as const }],
    opinion: true,
    form: null,
  };

  expect(bulkMovesOf([{ id: 'a', moves: [move({ needs })] }])).toEqual([]);
});

it('keeps a first signature apart from one that joins others', () => {
  const approval = {
    mode: 'all' as const,
    required: 2,
    signedBy: [],
    waitingFor: '',
    hasSigned: false,
    inFlight: true,
    mayReturn: true,
    mayWithdraw: false,
    added: [],
    opinions: [],
    mayGiveOpinion: false,
    conclude: null,
  };

  const moves = bulkMovesOf([
    { id: 'a', moves: [move({})] },
    { id: 'b', moves: [move({ approval })] },
  ]);

  expect(moves.map(({ event, ids }) => [event, ids])).toEqual([
    ['move', ['a']],
    ['approve', ['b']],
  ]);
});
