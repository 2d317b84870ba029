import type { WorkflowEvent, WorkflowFacts, WorkflowSnapshot } from '@lianxun/plugin-api';
import { startCase, step } from '@lianxun/plugin-api/host';
import { describe, expect, it } from 'vitest';

import { workingPaperGuards, workingPaperWorkflow } from './working-paper.workflow.ts';

const people = { handler: ['wang', 'li'], deputy: ['qian', 'sun'], leader: ['zhao'] };
const guardResults = Object.fromEntries(workingPaperGuards.map((guard) => [guard, true as const]));

function factsOf(userId: string, changes: Partial<WorkflowFacts> = {}): WorkflowFacts {
  const roles = userId === 'clerk' ? ['office'] : [];
  const isSystem = userId === 'system';
  return {
    actor: { userId, roles, permissions: [], isSystem },
    people,
    guardResults,
    fields: {},
    evidenceCount: 1,
    now: '2026-03-09T02:00:00.000Z',
    ...changes,
  };
}

type Act = readonly [userId: string, move: string];

function attempt(acts: readonly Act[], changes: Partial<WorkflowFacts> = {}) {
  const start = startCase(workingPaperWorkflow, factsOf('wang', changes)).snapshot;
  let snapshot: WorkflowSnapshot = start;
  let reasons: readonly { readonly code: string; readonly message: string }[] = [];
  for (const [userId, move] of acts) {
    const event: WorkflowEvent = { type: 'move', move, reason: '事实需补充' };
    const result = step(workingPaperWorkflow, snapshot, event, factsOf(userId, changes));
    if (result.ok) snapshot = result.snapshot;
    reasons = result.ok ? [] : result.reasons;
  }
  return { state: snapshot.state, reasons, snapshot };
}

const signed: readonly Act[] = [
  ['wang', 'sign'],
  ['li', 'sign'],
];
const agreed: readonly Act[] = [...signed, ['qian', 'reviewAsDeputy'], ['zhao', 'agreeInTeam']];
const locked: readonly Act[] = [...agreed, ['zhao', 'lock']];

describe('a working paper', () => {
  it('is signed by two handlers, reviewed, agreed, locked, filed and archived', () => {
    const way: readonly Act[] = [...locked, ['clerk', 'file'], ['clerk', 'archive']];
    const states = way.map((_, index) => attempt(way.slice(0, index + 1)).state);

    expect(states).toEqual([
      'draft',
      'signed',
      'deputyReviewed',
      'teamAgreed',
      'locked',
      'filed',
      'archived',
    ]);
  });

  it('needs every handler, and two at least', () => {
    const three = { people: { ...people, handler: ['wang', 'li', 'zhou'] } };
    const one = { people: { ...people, handler: ['wang'] } };

    expect(attempt(signed, three).state).toBe('draft');
    expect(attempt([...signed, ['zhou', 'sign']], three).state).toBe('signed');
    expect(attempt([['wang', 'sign']], one).reasons).toMatchObject([
      { message: '“签字”至少需要2人签字，现在只有1人可签' },
    ]);
  });

  it('is not signed without evidence', () => {
    expect(attempt([['wang', 'sign']], { evidenceCount: 0 }).reasons).toMatchObject([
      { message: '至少需要1份佐证材料，现有0份' },
    ]);
  });

  it('is reviewed by a deputy who did not handle it', () => {
    const changes = { people: { ...people, handler: ['wang', 'qian'] } };
    const acts: readonly Act[] = [
      ['wang', 'sign'],
      ['qian', 'sign'],
    ];

    expect(attempt([...acts, ['qian', 'reviewAsDeputy']], changes).reasons).toMatchObject([
      { message: '承办人不得审核本人底稿，请由承办人以外的副组长审核' },
    ]);
    expect(attempt([...acts, ['sun', 'reviewAsDeputy']], changes).state).toBe('deputyReviewed');
  });

  it('is not reviewed by one who signed it and was then taken off', () => {
    const first = attempt(signed);

    const result = step(
      workingPaperWorkflow,
      first.snapshot,
      { type: 'move', move: 'reviewAsDeputy' },
      factsOf('li', { people: { ...people, handler: ['wang'], deputy: ['li'] } }),
    );

    expect(result).toMatchObject({ ok: false, reasons: [{ code: 'workflow.excluded' }] });
  });

  it('is signed off by a deputy when the leader handled it himself', () => {
    const changes = { people: { ...people, handler: ['wang', 'zhao'] } };
    const reviewed: readonly Act[] = [
      ['wang', 'sign'],
      ['zhao', 'sign'],
      ['qian', 'reviewAsDeputy'],
    ];

    const byLeader = attempt([...reviewed, ['zhao', 'agreeInTeam']], changes);
    const byDeputy = attempt([...reviewed, ['sun', 'agreeInTeam'], ['sun', 'lock']], changes);

    expect(byLeader.reasons).toMatchObject([
      { message: '承办人不得审核本人底稿，请由承办人以外的副组长审核' },
    ]);
    expect(byDeputy.state).toBe('locked');
  });

  it('is not signed off by a deputy while the leader can', () => {
    expect(attempt([...agreed, ['qian', 'lock']])).toMatchObject({
      state: 'teamAgreed',
      reasons: [{ message: '“审签并锁定”须由组长办理' }],
    });
  });

  it('gets its formal number when it is locked', () => {
    const { snapshot } = attempt(agreed);

    const result = step(
      workingPaperWorkflow,
      snapshot,
      { type: 'move', move: 'lock' },
      factsOf('zhao'),
    );

    expect(result).toMatchObject({ effects: [{ issueNumber: 'workingPaper' }] });
  });

  it.each([
    ['signed', signed, 'qian'],
    ['deputyReviewed', agreed.slice(0, 3), 'zhao'],
    ['teamAgreed', agreed, 'zhao'],
  ] as const)('goes back from %s to the handlers, who sign anew', (_, way, reviewer) => {
    const returned: readonly Act[] = [...way, [reviewer, 'return']];

    expect(attempt(returned).state).toBe('draft');
    expect(attempt([...returned, ['wang', 'sign']]).state).toBe('draft');
    expect(attempt([...returned, ...signed]).state).toBe('signed');
  });

  it('is not returned without a reason', () => {
    const { snapshot } = attempt(signed);

    const result = step(
      workingPaperWorkflow,
      snapshot,
      { type: 'move', move: 'return' },
      factsOf('qian'),
    );

    expect(result).toMatchObject({ ok: false, reasons: [{ code: 'workflow.reason_missing' }] });
  });

  it('is kept by the city only in a combined round, and by the system alone', () => {
    const alone = { guardResults: { ...guardResults, roundIsCombined: [] } };

    expect(attempt([...locked, ['system', 'mirror']]).state).toBe('mirrored');
    expect(attempt([...locked, ['clerk', 'mirror']]).state).toBe('locked');
    expect(attempt([...locked, ['system', 'mirror']], alone).state).toBe('locked');
  });

  it('never changes once locked, but is amended as a new version', () => {
    expect(attempt([...locked, ['wang', 'withdraw']]).state).toBe('locked');
    expect(attempt([...locked, ['zhao', 'amend']]).state).toBe('draft');
    expect(attempt([...locked, ['zhao', 'amend'], ...signed]).state).toBe('signed');
  });
});
