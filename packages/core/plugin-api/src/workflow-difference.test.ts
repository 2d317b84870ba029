import { describe, expect, it } from 'vitest';

import { adoptChanges, incomingChanges } from './workflow-difference-adopt.ts';
import { workflowDifferences } from './workflow-difference.ts';
import type { WorkflowDocument, WorkflowMove } from './workflow-document.ts';

const submit: WorkflowMove = {
  title: '送审',
  from: ['draft'],
  to: 'review',
  kind: 'submit',
  by: [{ relation: 'handler' }],
};
const lock: WorkflowMove = {
  title: '锁定',
  from: ['review'],
  to: 'done',
  kind: 'review',
  by: [{ role: 'office' }],
};
const period = {
  key: 'review',
  title: '审核期限',
  amount: 5,
  unit: 'workday',
  from: { move: 'submit' },
  whileIn: ['review'],
} as const;
const review = { title: '审核中', stage: 'reviewing', waiting: true, tone: 'info' } as const;
const base: WorkflowDocument = {
  formatVersion: 2,
  subject: 'workingPaper',
  title: '底稿',
  initial: 'draft',
  authors: ['handler'],
  parties: { handler: '承办人', office: '巡察办' },
  states: {
    draft: { title: '草稿', stage: 'drafting', tone: 'neutral' },
    review,
    done: { title: '已锁定', stage: 'locked', final: true, tone: 'success' },
  },
  moves: { submit, lock },
  deadlines: [period],
};
const words = { stages: { reviewing: '审核' }, guards: { minutes: '已有纪要' } };
const withPeriod = (document: WorkflowDocument, amount: number): WorkflowDocument => ({
  ...document,
  deadlines: [{ ...period, amount }],
});
const withTitle = (document: WorkflowDocument, title: string): WorkflowDocument => ({
  ...document,
  states: { ...document.states, review: { ...review, title } },
});

describe('the differences of two definitions', () => {
  it('are none between a definition and itself, in whatever order its keys stand', () => {
    const { deadlines, moves, states, ...others } = base;
    const shuffled = {
      deadlines,
      moves,
      states: { ...states, draft: base.states['draft'] ?? review },
      ...others,
    };

    expect(workflowDifferences(base, shuffled)).toEqual([]);
  });

  it('are told in words ready to be shown', () => {
    const approval = {
      mode: 'all',
      approvers: [{ role: 'office' }, { relation: 'leader' }],
      returnTo: 'draft',
      merge: { by: [{ role: 'office' }] },
    } as const;
    const next: WorkflowDocument = {
      ...base,
      parties: { ...base.parties, leader: '组长' },
      moves: {
        submit: { ...submit, guards: ['minutes'], recall: true },
        lock: { ...lock, approval },
      },
    };

    expect(workflowDifferences(base, next, words)).toEqual([
      {
        part: 'move',
        key: 'submit',
        title: '送审',
        kind: 'changed',
        fields: [
          { path: 'guards', title: '前提条件', before: '无', after: '已有纪要' },
          { path: 'recall', title: '可以撤回', before: '否', after: '是' },
        ],
      },
      {
        part: 'move',
        key: 'lock',
        title: '锁定',
        kind: 'changed',
        fields: [
          {
            path: 'approval',
            title: '审批',
            before: '无',
            after: '会签：巡察办、组长；意见由巡察办汇总；退回到草稿',
          },
        ],
      },
      {
        part: 'party',
        key: 'leader',
        title: '组长',
        kind: 'added',
        fields: [{ path: 'title', title: '称谓', before: '', after: '组长' }],
      },
    ]);
  });

  it('name what was taken out', () => {
    expect(workflowDifferences(base, { ...base, deadlines: [] })).toMatchObject([
      { part: 'deadline', key: 'review', kind: 'removed' },
    ]);
  });

  it('are one where a state is only called otherwise, not one for each move that names it', () => {
    expect(workflowDifferences(base, withTitle(base, '待审'))).toMatchObject([
      { part: 'state', key: 'review', fields: [{ before: '审核中', after: '待审' }] },
    ]);
  });
});

describe('later changes of a template', () => {
  it('are taken one by one, and what was changed otherwise stays', () => {
    const latest = withPeriod(withTitle(base, '待审'), 10);
    const own = { ...base, title: '本县底稿' };
    const three = { base, latest, own };

    const adopted = adoptChanges(three, ['deadline:review']);

    expect(adopted).toEqual({ ...withPeriod(base, 10), title: '本县底稿' });
    expect(incomingChanges({ ...three, own: adopted })).toMatchObject([
      { id: 'state:review', isAdopted: false, isConflict: false },
      { id: 'deadline:review', isAdopted: true, isConflict: false },
    ]);
  });

  it('conflict where the county has changed the same thing otherwise', () => {
    const changes = incomingChanges({
      base,
      latest: withPeriod(base, 10),
      own: withPeriod(base, 20),
    });

    expect(changes).toMatchObject([
      { isConflict: true, isAdopted: false, own: [{ path: 'amount', title: '时长', text: '20' }] },
    ]);
  });

  it('do not conflict where the county has changed another part of the same thing', () => {
    const own = { ...base, moves: { submit: { ...submit, title: '报送' }, lock } };
    const latest = { ...base, moves: { submit: { ...submit, recall: true }, lock } };
    const three = { base, latest, own };

    expect(incomingChanges(three)).toMatchObject([{ isConflict: false }]);
    expect(adoptChanges(three, ['move:submit']).moves['submit']).toEqual({
      ...submit,
      title: '报送',
      recall: true,
    });
  });

  it.each([
    ['taken out by the county', { ...base, deadlines: [] }, withPeriod(base, 10)],
    [
      'changed by the county and taken out by the city',
      withPeriod(base, 20),
      { ...base, deadlines: [] },
    ],
  ])('conflict in what was %s', (_, own, latest) => {
    const three = { base, latest, own };

    expect(incomingChanges(three)).toMatchObject([{ isConflict: true }]);
    expect(adoptChanges(three, ['deadline:review']).deadlines).toEqual(latest.deadlines);
  });
});
