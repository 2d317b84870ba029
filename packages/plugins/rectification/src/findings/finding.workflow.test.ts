import type { WorkflowEvent, WorkflowFacts, WorkflowSnapshot } from '@lianxun/plugin-api';
import { startCase, step } from '@lianxun/plugin-api/host';
import { describe, expect, it } from 'vitest';

import { findingGuards, findingWorkflow, findingWorkflowWith } from './finding.workflow.ts';

const roles: Readonly<Record<string, readonly string[]>> = {
  clerk: ['office'],
  director: ['officeDirector'],
  discipline: ['discipline'],
  organizer: ['organization'],
};
const people = { leader: ['zhao'], unitHead: ['head'], unitLiaison: ['liaison'], leadLeader: [] };
const guardResults = Object.fromEntries(findingGuards.map((guard) => [guard, true as const]));
const entered = { mergedIntoId: 'f2', nextReviewOn: '2026-09-30', newDueOn: '2026-12-31' };

function factsOf(userId: string, changes: Partial<WorkflowFacts> = {}): WorkflowFacts {
  return {
    actor: { userId, roles: roles[userId] ?? [], permissions: [] },
    people,
    guardResults,
    fields: { rootCause: '责任不落实', generalise: '已自查', nextReviewOn: null, newDueOn: null },
    evidenceCount: 1,
    now: '2026-03-09T02:00:00.000Z',
    ...changes,
  };
}

type Act = readonly [userId: string, move: string];

function attempt(
  acts: readonly Act[],
  { document = findingWorkflow, ...changes }: Partial<WorkflowFacts> & Options = {},
) {
  let snapshot: WorkflowSnapshot = startCase(document, factsOf('zhao', changes)).snapshot;
  let last: ReturnType<typeof step> | undefined;
  for (const [userId, move] of acts) {
    const event: WorkflowEvent = {
      type: 'move',
      move,
      reason: '措施不实',
      reasonCode: 'measuresHollow',
      fields: entered,
    };
    last = step(document, snapshot, event, factsOf(userId, changes));
    if (last.ok) snapshot = last.snapshot;
  }
  const reasons = last?.ok === false ? last.reasons.map(({ message }) => message) : [];
  return { state: snapshot.state, snapshot, reasons, deadlines: last?.ok ? last.deadlines : [] };
}

interface Options {
  readonly document?: typeof findingWorkflow;
}

const planned: readonly Act[] = [
  ['zhao', 'issue'],
  ['head', 'claim'],
  ['liaison', 'startPlan'],
  ['head', 'submitPlan'],
];
const rectifying: readonly Act[] = [
  ...planned,
  ['clerk', 'approvePlan'],
  ['discipline', 'approvePlan'],
];
const asked: readonly Act[] = [...rectifying, ['head', 'requestClose']];
const closed: readonly Act[] = [...asked, ['clerk', 'close'], ['discipline', 'close']];
const partlyDone: readonly Act[] = [
  ...asked,
  ['discipline', 'closePartly'],
  ['director', 'closePartly'],
];

describe('a finding', () => {
  it('goes from feedback through plan and rectification to its close-out', () => {
    const states = closed.map((_, index) => attempt(closed.slice(0, index + 1)).state);

    expect(states).toEqual([
      'issued',
      'claimed',
      'planning',
      'planInReview',
      'planInReview',
      'rectifying',
      'closeRequested',
      'closeRequested',
      'closed',
    ]);
  });

  it('is closed by both bodies, not by two people of one', () => {
    expect(attempt([...asked, ['clerk', 'close'], ['director', 'close']])).toMatchObject({
      state: 'closeRequested',
      reasons: ['您这一方已经签字，请等待纪委监委签字'],
    });
  });

  it('is never closed by whoever asked for it, whatever his roles', () => {
    const { snapshot } = attempt(asked);
    const facts = factsOf('head');
    const actor = { ...facts.actor, roles: ['office', 'discipline', 'sysAdmin'] };

    const result = step(
      findingWorkflow,
      snapshot,
      { type: 'move', move: 'close' },
      { ...facts, actor },
    );

    expect(result).toMatchObject({ ok: false, reasons: [{ code: 'workflow.excluded' }] });
  });

  it('goes back to rectification with one of three reasons', () => {
    const { snapshot } = attempt(asked);
    const back: WorkflowEvent = { type: 'move', move: 'returnClose', reasonCode: 'other' };

    expect(step(findingWorkflow, snapshot, back, factsOf('clerk'))).toMatchObject({
      reasons: [{ message: '请选择原因：佐证不足、措施不实、未举一反三' }],
    });
    expect(attempt([...asked, ['clerk', 'returnClose']]).state).toBe('rectifying');
  });

  it('asks for its close-out only with evidence, causes and lessons', () => {
    const bare = { evidenceCount: 0, fields: {} };

    expect(attempt(asked, bare).reasons).toEqual([
      '请先填写“根本原因”',
      '请先填写“举一反三”',
      '至少需要1份佐证材料，现有0份',
    ]);
  });

  it('done in part needs the day of its next review, and waits for it', () => {
    const { snapshot } = attempt(asked);
    const undated: WorkflowEvent = { type: 'move', move: 'closePartly' };

    expect(step(findingWorkflow, snapshot, undated, factsOf('clerk'))).toMatchObject({
      reasons: [{ message: '请填写“下次复核日”' }],
    });
    expect(attempt(partlyDone)).toMatchObject({
      state: 'partlyDone',
      deadlines: [{ key: 'nextReview', start: { on: '2026-09-30' } }],
    });
  });

  it.each([
    ['closeAfterReview', 'closed'],
    ['continuePartly', 'partlyDone'],
    ['resumeAfterReview', 'rectifying'],
  ])('done in part may %s', (move, state) => {
    const acts: readonly Act[] = [...partlyDone, ['clerk', move], ['discipline', move]];

    expect(attempt(acts).state).toBe(state);
  });

  it('not done gets a new date and returns to rectification', () => {
    const notDone: readonly Act[] = [
      ...rectifying,
      ['clerk', 'markNotDone'],
      ['discipline', 'markNotDone'],
    ];

    expect(attempt(notDone)).toMatchObject({
      state: 'notDone',
      deadlines: [{ key: 'newDue', start: { on: '2026-12-31' } }],
    });
    expect(attempt([...notDone, ['clerk', 'resume']]).state).toBe('rectifying');
  });

  it.each([
    ['closed', closed],
    ['partlyDone', partlyDone],
  ])('is reopened from %s by approval, and rectified again', (stood, way) => {
    const proposed: readonly Act[] = [...way, ['discipline', 'reopen']];
    const reopened: readonly Act[] = [...proposed, ['director', 'reopen']];

    expect(attempt(proposed).state).toBe(stood);
    expect(attempt(reopened).state).toBe('reopened');
    expect(attempt([...reopened, ['clerk', 'restart']]).state).toBe('rectifying');
  });

  it('is never reopened by its proposer alone', () => {
    const refused = attempt([...closed, ['director', 'reopen'], ['director', 'reopen']]);

    expect(refused.state).toBe('closed');
    expect(refused.reasons).not.toEqual([]);
    expect(attempt([...closed, ['clerk', 'reopen'], ['clerk', 'reopen']]).state).toBe('closed');
  });

  it('is merged into another only before feedback', () => {
    expect(attempt([['clerk', 'merge']]).state).toBe('mergedInto');
    expect(
      attempt([
        ['zhao', 'issue'],
        ['clerk', 'merge'],
      ]),
    ).toMatchObject({
      state: 'issued',
      reasons: ['当前状态“已反馈”不能办理“合并到其他问题”'],
    });
  });

  it('starts the timers of the plan and of the rectification with the feedback', () => {
    const { deadlines } = attempt([['zhao', 'issue']]);

    expect(deadlines.map(({ key, amount, unit }) => [key, amount, unit])).toEqual([
      ['planSubmit', 15, 'workday'],
      ['concentrated', 3, 'month'],
      ['allMattersTarget', 6, 'month'],
      ['allMattersMax', 12, 'month'],
    ]);
  });
});

describe('the joint review of a county', () => {
  it('may have other bodies, all of which sign', () => {
    const document = findingWorkflowWith([
      { role: 'office' },
      { role: 'discipline' },
      { role: 'organization' },
    ]);
    const reviewed: readonly Act[] = [
      ...planned,
      ['clerk', 'approvePlan'],
      ['discipline', 'approvePlan'],
    ];

    expect(attempt(reviewed, { document }).state).toBe('planInReview');
    expect(attempt([...reviewed, ['organizer', 'approvePlan']], { document }).state).toBe(
      'rectifying',
    );
  });
});
