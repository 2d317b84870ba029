import type { WorkflowDocument } from '@lianxun/plugin-api';
import { WorkflowDocument as Format } from '@lianxun/plugin-api';
import { describe, expect, it } from 'vitest';

import { paperWorkflow } from '../../../../../packages/core/plugin-api/test/workflow-fixtures.ts';
import { emptyCatalog } from './catalog.ts';
import { freeKey } from './change.ts';
import { addDeadline, changeDeadline, changeLadder, removeDeadline } from './deadline-edits.ts';
import { changeDocument, keepParties } from './document-edits.ts';
import { lossesOf } from './losses.ts';
import {
  addMove,
  changeApproval,
  changeMove,
  changeRequirements,
  endApproval,
  removeMove,
  startApproval,
} from './move-edits.ts';
import { addState, changeState, removeState } from './state-edits.ts';

const withDeadlines = (): WorkflowDocument =>
  paperWorkflow(
    { distinctFrom: [{ actorsOf: 'submit' }] },
    {
      deadlines: [
        {
          key: 'fromReview',
          title: '审核期限',
          amount: 5,
          unit: 'workday',
          from: { enter: 'review' },
          whileIn: ['review'],
        },
        {
          key: 'fromSubmit',
          title: '全程期限',
          amount: 1,
          unit: 'month',
          from: { move: 'submit' },
          whileIn: ['draft', 'review'],
          pausedIn: ['review'],
        },
      ],
    },
  );

describe('a state', () => {
  it('is added with a free title and a key of its own, and is looked at next', () => {
    const once = addState(paperWorkflow(), 'reviewing');
    const twice = addState(once.document, 'reviewing');

    expect(twice.document.states).toMatchObject({
      state4: { title: '新状态', stage: 'reviewing' },
      state5: { title: '新状态 2' },
    });
    expect(twice.place).toEqual({ part: 'state', key: 'state5' });
  });

  it('keeps its key when it is renamed, so that running cases find it', () => {
    const { document } = changeState(paperWorkflow(), 'review', { title: '复核中' });

    expect(document.states['review']?.title).toBe('复核中');
    expect(document.moves['submit']?.to).toBe('review');
  });

  it('loses an optional mark that is taken away', () => {
    const { document } = changeState(paperWorkflow(), 'done', { final: undefined });

    expect(document.states['done']).not.toHaveProperty('final');
  });

  it('goes with the moves that cannot be without it, and nothing points to it any more', () => {
    const before = withDeadlines();

    const { document } = removeState(before, 'review');

    expect(Object.keys(document.moves)).toEqual([]);
    expect(document.deadlines).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('"review"');
  });

  it('says beforehand what else goes', () => {
    const before = withDeadlines();

    expect(lossesOf(before, removeState(before, 'review').document)).toEqual([
      '删除操作“送审”',
      '删除操作“审签”',
      '删除操作“退回”',
      '删除期限“审核期限”',
      '删除期限“全程期限”',
    ]);
  });

  it('hands the start to another state when the initial one goes', () => {
    const { document } = removeState(paperWorkflow(), 'draft');

    expect(document.initial).toBe('review');
    expect(lossesOf(paperWorkflow(), document)).toContain('起始状态改为“审核中”');
  });

  it('leaves moves that other states still need, and takes the sending back to it away', () => {
    const base = paperWorkflow({ approval: undefined, from: ['draft', 'review'] });
    const done = {
      ...base.states['done'],
      title: '已锁定',
      stage: 'locked',
      tone: 'success',
    } as const;
    const before: WorkflowDocument = {
      ...base,
      states: {
        ...base.states,
        done: {
          ...done,
          onChange: 'review',
          sendBack: { by: [{ relation: 'leader' }], to: ['review'], resume: ['redo'] },
        },
      },
    };

    const { document } = removeState(before, 'review');

    expect(document.moves['approve']?.from).toEqual(['draft']);
    expect(document.states['done']).not.toHaveProperty('sendBack');
    expect(document.states['done']).not.toHaveProperty('onChange');
    expect(lossesOf(before, document)).toEqual(
      expect.arrayContaining([
        '状态“已锁定”不再能退回',
        '状态“已锁定”里内容改动后，不再自动退回重审',
        '操作“审签”少一个可以办理的状态',
      ]),
    );
  });

  it('stays when it is the only one', () => {
    const [only] = Object.entries(paperWorkflow().states);
    const lone = { ...paperWorkflow(), states: Object.fromEntries(only ? [only] : []), moves: {} };

    expect(removeState(lone, 'draft').document).toBe(lone);
  });
});

describe('a move', () => {
  it('is added between two states', () => {
    const { document, place } = addMove(paperWorkflow(), 'draft', 'done');

    expect(document.moves['move4']).toEqual({
      title: '新操作',
      from: ['draft'],
      to: 'done',
      by: [],
    });
    expect(place).toEqual({ part: 'move', key: 'move4' });
  });

  it('takes with it what started from it and who was excluded for it', () => {
    const { document } = removeMove(withDeadlines(), 'submit');

    expect(document.deadlines.map(({ key }) => key)).toEqual(['fromReview']);
    expect(document.moves['approve']).not.toHaveProperty('distinctFrom');
  });

  it('becomes an approval by those who could act, and one person’s act again', () => {
    const signed = startApproval(paperWorkflow(), 'approve').document;
    expect(signed.moves['approve']?.approval).toEqual({
      mode: 'all',
      approvers: [{ relation: 'leader' }],
    });
    expect(signed.moves['approve']).not.toHaveProperty('by');

    const acted = endApproval(signed, 'approve').document;
    expect(acted).toEqual(paperWorkflow());
  });

  it('turns its signatures into a joint review', () => {
    const signed = startApproval(paperWorkflow(), 'approve').document;

    const { document } = changeApproval(signed, 'approve', {
      mode: 'all',
      approvers: [{ role: 'office' }, { role: 'discipline' }],
      merge: { by: [{ role: 'office' }] },
    });

    expect(document.moves['approve']?.approval?.merge).toEqual({ by: [{ role: 'office' }] });
    expect(Format.safeParse(document).success).toBe(true);
  });

  it('drops requirements that ask for nothing', () => {
    const asked = changeRequirements(paperWorkflow(), 'submit', { evidence: 2 }).document;
    expect(asked.moves['submit']?.requires).toEqual({ evidence: 2 });

    const free = changeRequirements(asked, 'submit', { evidence: undefined }).document;
    expect(free.moves['submit']).not.toHaveProperty('requires');
  });

  it('is edited in groups by field, so that typing is one step', () => {
    expect(changeMove(paperWorkflow(), 'submit', { title: '报送' }).group).toBe(
      'move-submit.title',
    );
  });
});

describe('a deadline', () => {
  it('starts at the state it is added to', () => {
    const { document, place } = addDeadline(paperWorkflow(), 'review');

    expect(document.deadlines).toEqual([
      {
        key: 'deadline1',
        title: '审核中期限',
        amount: 10,
        unit: 'workday',
        from: { enter: 'review' },
        whileIn: ['review'],
      },
    ]);
    expect(place).toEqual({ part: 'deadline', key: 'deadline1' });
  });

  it('is changed, climbs its ladder, and goes', () => {
    const before = withDeadlines();
    const rung = { before: 3, tone: 'yellow', notify: [{ relation: 'leader' }] } as const;

    const later = changeDeadline(before, 'fromReview', { amount: 8 }).document;
    const warned = changeLadder(later, 'fromReview', [rung]).document;

    expect(warned.deadlines[0]).toMatchObject({ amount: 8, ladder: [rung] });
    expect(changeLadder(warned, 'fromReview', []).document.deadlines[0]).not.toHaveProperty(
      'ladder',
    );
    expect(removeDeadline(warned, 'fromReview').document.deadlines).toHaveLength(1);
  });
});

describe('the names of parties', () => {
  const catalog = {
    ...emptyCatalog,
    roles: [{ key: 'publicity', title: '宣传部' }],
    relations: [{ key: 'handler', title: '经办人', most: null }],
  };

  it('come from the catalog when a party is first used, and go with its last use', () => {
    const { document } = changeMove(paperWorkflow(), 'approve', { by: [{ role: 'publicity' }] });

    expect(keepParties(document, catalog).parties).toEqual({
      handler: '承办人',
      leader: '组长',
      deputy: '副组长',
      publicity: '宣传部',
    });
  });

  it('leave a document alone in which they are right', () => {
    const settled = keepParties(paperWorkflow(), catalog);

    expect(keepParties(settled, catalog)).toBe(settled);
  });

  it('include the authors and those who are excluded', () => {
    const { document } = changeDocument(paperWorkflow({ distinctFrom: [{ relation: 'deputy' }] }), {
      authors: ['author'],
    });

    expect(Object.keys(keepParties(document, catalog).parties)).toEqual(
      expect.arrayContaining(['author', 'deputy']),
    );
  });
});

it('makes keys that the format accepts from any title', () => {
  expect(freeKey('state', 'Joint review', [])).toBe('jointReview');
  expect(freeKey('state', '联审', ['draft'])).toBe('state2');
  expect(freeKey('state', '联审', ['draft', 'state3'])).toBe('state4');
  expect(freeKey('state', '2026', [])).toBe('state1');
});
