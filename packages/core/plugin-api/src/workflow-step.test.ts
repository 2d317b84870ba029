import { describe, expect, it } from 'vitest';

import {
  accepted,
  actor,
  factsOf,
  paperWorkflow,
  refusals,
  run,
  submitted,
} from '../test/workflow-fixtures.ts';
import type { WorkflowEvent, WorkflowMove } from './index.ts';
import { startCase, step } from './workflow-step.ts';

const approve = { type: 'move', move: 'approve' } as const;
const signOff: Partial<WorkflowMove> = {
  by: [{ firstOf: [{ relation: 'leader' }, { relation: 'deputy' }] }],
};

describe('a case', () => {
  it('starts in the initial state, with whoever opened it on record', () => {
    const { snapshot } = startCase(paperWorkflow(), factsOf(actor('wang')));

    expect(snapshot).toEqual({
      state: 'draft',
      entryNumber: 1,
      approval: null,
      history: [{ entry: 1, move: null, kind: 'act', actors: ['wang'] }],
    });
  });

  it('starts elsewhere for a record with a history', () => {
    const { snapshot } = startCase(paperWorkflow(), factsOf(actor('wang')), 'done');

    expect(snapshot.state).toBe('done');
  });

  it('counts every state entry and remembers who brought it about', () => {
    const document = paperWorkflow();
    const back = { type: 'move', move: 'return', reason: '依据不足' } as const;

    const snapshot = run(document, [
      [actor('wang'), 'submit'],
      [actor('zhao'), back],
      [actor('li'), 'submit'],
    ]);

    expect(snapshot.entryNumber).toBe(4);
    expect(snapshot.history.map(({ actors }) => actors)).toEqual([
      ['wang'],
      ['wang'],
      ['zhao'],
      ['li'],
    ]);
  });

  it.each(['constructor', 'toString', 'lock'])('knows no move %s', (move) => {
    const result = step(
      paperWorkflow(),
      submitted(paperWorkflow()),
      { type: 'move', move },
      factsOf(actor('zhao')),
    );

    expect(refusals(result)).toEqual(['unknown_move']);
  });

  it('refuses a move from another state', () => {
    const document = paperWorkflow();
    const draft = startCase(document, factsOf(actor('wang'))).snapshot;

    expect(refusals(step(document, draft, approve, factsOf(actor('zhao'))))).toEqual([
      'wrong_state',
    ]);
  });
});

describe('who may act', () => {
  it('refuses others and says whose turn it is', () => {
    const document = paperWorkflow();

    const result = step(document, submitted(document), approve, factsOf(actor('zhou')));

    expect(result).toMatchObject({
      reasons: [{ code: 'workflow.not_assigned', message: '“审签”须由组长办理' }],
    });
  });

  it('accepts a role, a permission and a named person alike', () => {
    const document = paperWorkflow({
      by: [{ role: 'office' }, { permission: 'inspection:lock' }, { user: 'wu' }],
    });
    const snapshot = submitted(document);
    const clerk = { userId: 'zheng', roles: [], permissions: ['inspection:lock'] };

    const results = [actor('zhou', 'office'), clerk, actor('wu'), actor('feng', 'org')].map(
      (who) => step(document, snapshot, approve, factsOf(who)).ok,
    );

    expect(results).toEqual([true, true, true, false]);
  });

  it('leaves the sign-off to a deputy when the leader handles the paper himself', () => {
    const document = paperWorkflow(signOff);
    const people = { handler: ['wang', 'zhao'], leader: ['zhao'], deputy: ['qian'] };
    const snapshot = submitted(document, { people });

    const leader = step(document, snapshot, approve, factsOf(actor('zhao'), { people }));
    const deputy = step(document, snapshot, approve, factsOf(actor('qian'), { people }));

    expect(leader).toMatchObject({
      reasons: [{ message: '承办人不得审核本人底稿，请由承办人以外的副组长审核' }],
    });
    expect(deputy.ok).toBe(true);
  });

  it('keeps the deputy out while the leader can sign', () => {
    const document = paperWorkflow(signOff);

    const result = step(document, submitted(document), approve, factsOf(actor('qian')));

    expect(refusals(result)).toEqual(['not_assigned']);
  });

  it('says so when everybody who could review has handled the paper', () => {
    const document = paperWorkflow(signOff);
    const people = { handler: ['zhao', 'qian'], leader: ['zhao'], deputy: ['qian'] };
    const snapshot = run(document, [[actor('qian'), 'submit']], { people });

    const handler = step(document, snapshot, approve, factsOf(actor('zhao'), { people }));
    const outsider = step(document, snapshot, approve, factsOf(actor('zhou'), { people }));

    expect(handler).toMatchObject({
      reasons: [{ message: '承办人不得审核本人底稿，且没有其他可以审核的人，请调整人员' }],
    });
    expect(refusals(outsider)).toEqual(['nobody_left']);
  });

  it('never lets the submitter review, whatever his roles', () => {
    const document = paperWorkflow(
      { by: [{ role: 'office' }] },
      { authors: [], parties: { office: '巡察办' } },
    );
    const snapshot = submitted(document);

    const own = step(document, snapshot, approve, factsOf(actor('wang', 'office', 'sysAdmin')));
    const other = step(document, snapshot, approve, factsOf(actor('zhou', 'office')));

    expect(own).toMatchObject({
      reasons: [{ message: '提交人不得审核本人底稿，请由提交人以外的巡察办审核' }],
    });
    expect(other.ok).toBe(true);
  });

  it('still knows the submitter after a review in between', () => {
    const document = paperWorkflow(
      { by: [{ role: 'office' }], from: ['checked'] },
      { authors: [] },
    );
    const checked = {
      ...document,
      states: {
        ...document.states,
        checked: { title: '已初审', stage: 'reviewing', tone: 'info' as const },
      },
      moves: {
        ...document.moves,
        check: {
          title: '初审',
          from: ['review'],
          to: 'checked',
          kind: 'review' as const,
          by: [{ relation: 'leader' }],
        },
      },
    };
    const snapshot = run(checked, [
      [actor('wang'), 'submit'],
      [actor('zhao'), 'check'],
    ]);

    const result = step(checked, snapshot, approve, factsOf(actor('wang', 'office')));

    expect(refusals(result)).toEqual(['excluded']);
  });

  it('keeps the latest submitter out, not only the first', () => {
    const document = paperWorkflow({ by: [{ role: 'office' }] }, { authors: [] });
    const snapshot = run(document, [
      [actor('wang'), 'submit'],
      [actor('zhao'), { type: 'move', move: 'return', reason: '补充' }],
      [actor('li'), 'submit'],
    ]);

    const result = step(document, snapshot, approve, factsOf(actor('li', 'office')));

    expect(refusals(result)).toEqual(['excluded']);
  });

  it('keeps earlier actors of a named move out', () => {
    const document = paperWorkflow({
      by: [{ role: 'office' }],
      distinctFrom: [{ actorsOf: 'return' }],
    });
    const snapshot = run(document, [
      [actor('wang'), 'submit'],
      [actor('zhao'), { type: 'move', move: 'return', reason: '补充' }],
      [actor('wang'), 'submit'],
    ]);

    const result = step(document, snapshot, approve, factsOf(actor('zhao', 'office')));

    expect(result).toMatchObject({ reasons: [{ code: 'workflow.excluded' }] });
  });

  it('leaves a system move to the system', () => {
    const document = paperWorkflow({ by: [{ system: true }] });
    const snapshot = submitted(document);
    const job = { userId: 'job', roles: [], permissions: [], isSystem: true };

    expect(step(document, snapshot, approve, factsOf(actor('zhao'))).ok).toBe(false);
    expect(step(document, snapshot, approve, factsOf(job)).ok).toBe(true);
  });

  it('does not let the system act for people', () => {
    const document = paperWorkflow({ by: [{ role: 'office' }] });
    const job = { userId: 'job', roles: ['office'], permissions: [], isSystem: true };

    expect(step(document, submitted(document), approve, factsOf(job)).ok).toBe(false);
  });
});

describe('what a move requires', () => {
  const requiring = paperWorkflow({
    guards: ['minutesLinked', 'mandateValid'],
    requires: {
      evidence: 2,
      fields: [{ key: 'basis', title: '定性依据' }],
      reason: true,
      reasonCodes: [{ code: 'complete', title: '材料齐全' }],
      input: [{ key: 'signedOn', title: '签字日期', type: 'date' }],
    },
  });
  const fulfilled = {
    guardResults: { minutesLinked: true, mandateValid: true },
    fields: { basis: '条例第三条' },
    evidenceCount: 2,
  } as const;
  const entered: WorkflowEvent = {
    ...approve,
    reason: '同意',
    reasonCode: 'complete',
    fields: { signedOn: '2026-03-09' },
  };

  it('names everything that is missing at once', () => {
    const missing = { code: 'inspection.no_minutes', message: '未关联会议纪要' };
    const facts = factsOf(actor('zhao'), {
      guardResults: { minutesLinked: [missing] },
      fields: { basis: '  ' },
      evidenceCount: 1,
    });

    const result = step(requiring, submitted(requiring, fulfilled), approve, facts);

    expect(refusals(result)).toEqual([
      'inspection.no_minutes',
      'guard_unanswered',
      'field_missing',
      'evidence_missing',
      'reason_missing',
      'reason_code_missing',
      'entry_missing',
    ]);
  });

  it('is content when all is there, and hands on what was entered', () => {
    const result = accepted(
      step(requiring, submitted(requiring, fulfilled), entered, factsOf(actor('zhao'), fulfilled)),
    );

    expect(result.moved).toEqual({
      move: 'approve',
      from: 'review',
      to: 'done',
      entered: { reason: '同意', reasonCode: 'complete', fields: { signedOn: '2026-03-09' } },
    });
  });

  it.each(['2026-02-30', '9 March', 20260309])('refuses %s as a date', (signedOn) => {
    const event = { ...entered, fields: { signedOn } };

    const result = step(
      requiring,
      submitted(requiring, fulfilled),
      event,
      factsOf(actor('zhao'), fulfilled),
    );

    expect(refusals(result)).toEqual(['entry_invalid']);
  });

  it('refuses a reason that is not on the list', () => {
    const event = { ...entered, reasonCode: 'constructor' };

    const result = step(
      requiring,
      submitted(requiring, fulfilled),
      event,
      factsOf(actor('zhao'), fulfilled),
    );

    expect(refusals(result)).toEqual(['reason_code_missing']);
  });

  it('answers with its effects, recipients resolved', () => {
    const document = paperWorkflow({
      effects: [
        { issueNumber: 'workingPaper' },
        { notify: [{ relation: 'handler' }, { role: 'office' }], title: '底稿已锁定' },
      ],
    });

    const { effects } = accepted(
      step(document, submitted(document), approve, factsOf(actor('zhao'))),
    );

    expect(effects).toMatchObject([
      { issueNumber: 'workingPaper' },
      { title: '底稿已锁定', notify: { userIds: ['wang', 'li'], roles: ['office'] } },
    ]);
  });
});
