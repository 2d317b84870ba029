import { describe, expect, it } from 'vitest';

import {
  actor,
  factsOf,
  paperApproval,
  paperWorkflow,
  people,
  run,
  submitted,
} from '../test/workflow-fixtures.ts';
import { assignments } from './workflow-assignments.ts';
import { availableMoves } from './workflow-moves.ts';

describe('the moves of a case', () => {
  it('are all listed, the closed ones with every reason', () => {
    const document = paperWorkflow({ guards: ['minutesLinked'], primary: true });
    const missing = { code: 'inspection.no_minutes', message: '未关联会议纪要' };
    const facts = factsOf(actor('qian'), { guardResults: { minutesLinked: [missing] } });

    const moves = availableMoves(document, submitted(document), facts);

    expect(moves).toMatchObject([
      {
        move: 'approve',
        title: '审签',
        to: 'done',
        open: false,
        primary: true,
        reasons: [{ code: 'workflow.not_assigned' }, missing],
      },
      { move: 'return', open: true, reasons: [], primary: false },
    ]);
  });

  it('say what their dialog asks for, which does not close them', () => {
    const document = paperWorkflow({
      requires: { input: [{ key: 'signedOn', title: '签字日期', type: 'date' }] },
    });

    const [approve, back] = availableMoves(document, submitted(document), factsOf(actor('zhao')));

    expect(approve).toMatchObject({
      open: true,
      needs: {
        reason: false,
        opinion: true,
        input: [{ key: 'signedOn', title: '签字日期', type: 'date' }],
      },
    });
    expect(back?.needs.reason).toBe(true);
  });

  it('show how far an approval is, and who is missing', () => {
    const document = paperApproval({
      mode: 'all',
      approvers: [{ role: 'office' }, { role: 'discipline' }],
    });
    const zhou = actor('zhou', 'office');
    const signed = run(document, [
      [actor('wang'), 'submit'],
      [zhou, 'approve'],
    ]);

    const [approve] = availableMoves(document, signed, factsOf(zhou));

    expect(approve).toMatchObject({
      open: false,
      needs: { input: [] },
      approval: {
        required: 2,
        signedBy: ['zhou'],
        inFlight: true,
        mayWithdraw: true,
        waitingFor: [{ roles: ['discipline'] }],
        waitingForTitle: '纪委监委',
        hasSigned: true,
      },
    });
    expect(approve?.approval?.waitingFor[0]?.except).toContain('zhou');
  });

  it('let everybody who may sign return an approval in flight', () => {
    const document = paperApproval(
      { mode: 'any', approvers: [{ role: 'office' }] },
      {
        by: [{ relation: 'leader' }],
      },
    );
    const opened = run(document, [
      [actor('wang'), 'submit'],
      [actor('zhao'), 'approve'],
    ]);
    const mayReturn = (who: ReturnType<typeof actor>) =>
      availableMoves(document, opened, factsOf(who))[0]?.approval?.mayReturn;

    expect(mayReturn(actor('zhou', 'office'))).toBe(true);
    expect(mayReturn(actor('qian'))).toBe(false);
  });
});

describe('the tasks of a case', () => {
  it('go to those who could make each move, without the excluded', () => {
    const document = paperWorkflow({ by: [{ relation: 'deputy' }, { role: 'office' }] });
    const concerned = { ...people, deputy: ['qian', 'wang'] };

    const [approve] = assignments(document, submitted(document), concerned);

    expect(approve?.candidates).toMatchObject([{ userIds: ['qian'], roles: ['office'] }]);
    expect(approve?.candidates[0]?.except).toEqual(expect.arrayContaining(['wang', 'li']));
  });

  it('leave those who have signed and name one place for each missing signature', () => {
    const document = paperApproval({
      mode: 'all',
      approvers: [{ relation: 'deputy' }, { role: 'office' }],
    });
    const signed = run(document, [
      [actor('wang'), 'submit'],
      [actor('qian'), 'approve'],
    ]);

    const [approve] = assignments(document, signed, people);

    expect(approve?.candidates).toMatchObject([{ userIds: ['sun'] }, { roles: ['office'] }]);
  });
});
