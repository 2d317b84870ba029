import { describe, expect, it } from 'vitest';

import type { Declaration } from '../reading/words.ts';
import { declarationState } from './declaration-state.ts';

const team = {
  engagements: [
    { id: 'e1', unitId: 'u1', unitName: '县教育局' },
    { id: 'e2', unitId: 'u2', unitName: '县水务局' },
  ],
};

function declared(engagementId: string, more: Partial<Declaration> = {}): Declaration {
  return {
    later: [],
    id: engagementId,
    engagementId,
    userId: 'li',
    displayName: '李',
    hasTies: false,
    ties: null,
    declaredAt: '2026-03-01T01:00:00Z',
    decision: null,
    decisionNote: null,
    decidedByName: null,
    ...more,
  };
}

describe('the declarations of a member', () => {
  it('are owed for every unit of the team', () => {
    expect(declarationState(team, [declared('e1')], 'li').word).toBe('1 个单位未申报');
    expect(declarationState(team, [declared('e1'), declared('e2')], 'li').tone).toBe('good');
  });

  it('wait for the office when ties were named, and bar who must recuse', () => {
    const ties = declared('e1', { hasTies: true });
    expect(declarationState(team, [ties, declared('e2')], 'li').word).toBe('待核定');
    const barred = { ...ties, decision: 'mustRecuse' } as const;
    expect(declarationState(team, [barred, declared('e2')], 'li').word).toBe('须回避');
  });
});
