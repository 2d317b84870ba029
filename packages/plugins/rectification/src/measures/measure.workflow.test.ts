import type { WorkflowFacts } from '@lianxun/plugin-api';
import { startCase, step } from '@lianxun/plugin-api/host';
import { describe, expect, it } from 'vitest';

import { measureWorkflow } from './measure.workflow.ts';

const people = { owner: ['owner'], unitLiaison: ['liaison'], unitHead: ['head'], leadLeader: [] };

function factsOf(
  userId: string,
  roles: readonly string[] = [],
  changes: Partial<WorkflowFacts> = {},
): WorkflowFacts {
  return {
    actor: { userId, roles, permissions: [] },
    people,
    guardResults: {},
    fields: { dueOn: '2026-06-30' },
    evidenceCount: 1,
    now: '2026-03-09T02:00:00.000Z',
    ...changes,
  };
}

const move = (key: string) => ({ type: 'move', move: key, reason: '佐证不足' }) as const;
const caseIn = (state: string) => startCase(measureWorkflow, factsOf('clerk'), state).snapshot;

describe('a measure', () => {
  it('is carried out and reported by its owner', () => {
    const started = step(measureWorkflow, caseIn('notStarted'), move('start'), factsOf('owner'));

    expect(started).toMatchObject({ ok: true, snapshot: { state: 'inProgress' } });
    expect(
      step(measureWorkflow, caseIn('inProgress'), move('reportDone'), factsOf('liaison')),
    ).toMatchObject({ reasons: [{ message: '“自报完成”须由责任人办理' }] });
  });

  it('is handled by the liaison where the owner has no account', () => {
    const without = { people: { ...people, owner: [] } };

    expect(
      step(measureWorkflow, caseIn('notStarted'), move('start'), factsOf('liaison', [], without)),
    ).toMatchObject({ ok: true });
  });

  it('is not reported done without evidence', () => {
    const bare = factsOf('owner', [], { evidenceCount: 0 });

    expect(step(measureWorkflow, caseIn('inProgress'), move('reportDone'), bare)).toMatchObject({
      reasons: [{ code: 'workflow.evidence_missing' }],
    });
  });

  it.each(['owner', 'head', 'liaison'])(
    'is never verified by the %s, whatever his roles',
    (who) => {
      const result = step(
        measureWorkflow,
        caseIn('selfDone'),
        move('verify'),
        factsOf(who, ['office', 'resident']),
      );

      expect(result).toMatchObject({ ok: false, reasons: [{ code: 'workflow.excluded' }] });
    },
  );

  it.each(['office', 'officeDirector', 'resident'])('is verified or returned by %s', (role) => {
    const facts = factsOf('clerk', [role]);

    expect(step(measureWorkflow, caseIn('selfDone'), move('verify'), facts)).toMatchObject({
      snapshot: { state: 'verified' },
    });
    expect(step(measureWorkflow, caseIn('selfDone'), move('return'), facts)).toMatchObject({
      snapshot: { state: 'inProgress' },
    });
  });

  it('warns at 20 and 10 days and on the day, each time more people', () => {
    const [due] = startCase(measureWorkflow, factsOf('clerk')).deadlines;

    expect(due).toMatchObject({
      key: 'due',
      start: { on: '2026-06-30' },
      ladder: [
        { before: 20, tone: 'green', notify: { userIds: ['owner'] } },
        { before: 10, tone: 'yellow' },
        { before: 0, tone: 'red', notify: { userIds: ['liaison', 'head'] } },
      ],
    });
  });

  it('that lasts for good has no due date to miss', () => {
    const lasting = factsOf('clerk', [], { fields: { dueOn: null } });

    expect(startCase(measureWorkflow, lasting).deadlines).toEqual([]);
  });
});
