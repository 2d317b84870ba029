import type { WorkflowDocument, WorkflowEvent } from '@lianxun/plugin-api';
import { describe, expect, it } from 'vitest';

import {
  paperApproval,
  paperWorkflow,
} from '../../../../../../packages/core/plugin-api/test/workflow-fixtures.ts';
import { findingWorkflow } from '../../../../../../packages/plugins/rectification/src/findings/finding.workflow.ts';
import { emptyCatalog } from '../catalog.ts';
import { keepParties } from '../document-edits.ts';
import { castOf, type CastMember } from './cast.ts';
import {
  act,
  advance,
  answersTo,
  begin,
  movesFor,
  nextNotice,
  switchesOf,
  tasksOf,
  type Simulation,
  type Stage,
  type World,
} from './simulation.ts';

const catalog = {
  ...emptyCatalog,
  relations: [{ key: 'leader', title: '组长', most: 1 }],
};
const world: World = { unmet: [], dates: {}, evidence: 5 };

function stageOf(document: WorkflowDocument): Stage {
  return { document, catalog, cast: castOf(document, catalog) };
}

function person(stage: Stage, name: string): CastMember {
  const found = stage.cast.find((member) => member.name === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
}

function open(stage: Stage, by = '承办人甲'): Simulation {
  return begin(stage, world, { by: person(stage, by), on: '2026-03-06' });
}

function after(
  stage: Stage,
  simulation: Simulation,
  events: readonly (readonly [who: string, event: WorkflowEvent | string])[],
): Simulation {
  return events.reduce((current, [who, event]) => {
    const happened = typeof event === 'string' ? { type: 'move' as const, move: event } : event;
    const result = act(stage, world, current, { by: person(stage, who), event: happened });
    if ('reasons' in result) throw new Error(result.reasons.map(({ message }) => message).join());
    return result.simulation;
  }, simulation);
}

describe('the invented people', () => {
  it('are two of each, one where only one can be, told apart by name', () => {
    const stage = stageOf(keepParties(paperWorkflow(), catalog));

    expect(stage.cast.map(({ name }) => name)).toEqual([
      '承办人甲',
      '承办人乙',
      '组长',
      '副组长甲',
      '副组长乙',
    ]);
  });

  it('have different names where two roles are called the same', () => {
    const names = stageOf(findingWorkflow).cast.map(({ name }) => name);

    expect(names.filter((name) => name.startsWith('巡察办'))).toEqual([
      '巡察办甲',
      '巡察办乙',
      '巡察办丙',
      '巡察办丁',
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a simulated case', () => {
  it('tells who holds which task after each step', () => {
    const stage = stageOf(paperWorkflow());
    const submitted = after(stage, open(stage), [['承办人甲', 'submit']]);

    expect(submitted.log.map(({ who, text }) => `${who}${text}`)).toEqual([
      '承办人甲建立底稿，进入“草稿”',
      '承办人甲办理“送审”，进入“审核中”',
    ]);
    expect(tasksOf(stage, submitted).map(({ member, moves }) => [member.name, moves])).toEqual([
      ['组长', ['审签', '退回']],
      ['副组长甲', ['退回']],
      ['副组长乙', ['退回']],
    ]);
  });

  it('opens to the right person and gives the others the reason', () => {
    const stage = stageOf(paperWorkflow());
    const submitted = after(stage, open(stage), [['承办人甲', 'submit']]);

    const [forLeader] = movesFor(stage, world, submitted, person(stage, '组长'));
    const [forAuthor] = movesFor(stage, world, submitted, person(stage, '承办人乙'));

    expect(forLeader?.open).toBe(true);
    expect(forAuthor?.reasons.map(({ message }) => message)).toEqual(['“审签”须由组长办理']);
  });

  it('refuses what a switched-off guard closes, in its words', () => {
    const stage = stageOf(paperWorkflow({ guards: ['minutes'] }));
    const named = { ...catalog, guards: [{ key: 'minutes', title: '会议纪要已上传' }] };
    const submitted = after(stage, open(stage), [['承办人甲', 'submit']]);

    const result = act({ ...stage, catalog: named }, { ...world, unmet: ['minutes'] }, submitted, {
      by: person(stage, '组长'),
      event: { type: 'move', move: 'approve' },
    });

    expect(result).toMatchObject({
      reasons: [{ message: '前提“会议纪要已上传”没有满足（模拟中设定的）' }],
    });
  });

  it('counts the signatures of an approval', () => {
    const stage = stageOf(
      paperApproval({ mode: 'nOf', n: 2, approvers: [{ role: 'office' }, { role: 'org' }] }),
    );
    const submitted = after(stage, open(stage), [['承办人甲', 'submit']]);
    const signed = after(stage, submitted, [['巡察办甲', 'approve']]);
    const done = after(stage, signed, [['组织部甲', 'approve']]);

    expect(signed.log.at(-1)?.text).toBe('签字，“审签”已签 1 人');
    expect(done.log.at(-1)?.text).toBe('办理“审签”，进入“已锁定”');
  });

  it('fills in what a move asks for', () => {
    const stage = stageOf(paperWorkflow({ requires: { reason: true } }));
    const submitted = after(stage, open(stage), [['承办人甲', 'submit']]);
    const [approve] = movesFor(stage, world, submitted, person(stage, '组长'));

    const answers = approve && answersTo(approve, submitted.today);

    expect(answers).toMatchObject({ move: 'approve', reason: '（模拟的理由）' });
    expect(answers && after(stage, submitted, [['组长', answers]]).snapshot.state).toBe('done');
  });
});

describe('the movable clock', () => {
  const deadline = {
    key: 'review',
    title: '审核期限',
    amount: 5,
    unit: 'workday',
    from: { enter: 'review' },
    whileIn: ['review', 'waiting'],
    pausedIn: ['waiting'],
    ladder: [
      { before: 3, tone: 'yellow', notify: [{ relation: 'leader' }] },
      { before: 0, tone: 'red', notify: [{ relation: 'leader' }], title: '最后一天' },
      { before: -4, tone: 'red', notify: [{ relation: 'deputy' }] },
    ],
  } as const;
  const base = paperWorkflow({}, { deadlines: [deadline] });
  const stage = stageOf({
    ...base,
    states: {
      ...base.states,
      waiting: { title: '等材料', stage: 'reviewing', tone: 'neutral' },
    },
    moves: {
      ...base.moves,
      wait: { title: '等材料', from: ['review'], to: 'waiting', by: [{ relation: 'leader' }] },
      goOn: { title: '接着审', from: ['waiting'], to: 'review', by: [{ relation: 'leader' }] },
    },
  });
  const submitted = after(stage, open(stage), [['承办人甲', 'submit']]);

  it('starts the deadline over the weekend and sends each notice on its day, once', () => {
    expect(submitted.deadlines[0]?.dueOn).toBe('2026-03-13');
    expect(nextNotice(submitted)).toBe('2026-03-10');

    const later = advance(stage, advance(stage, submitted, 30), 30);

    expect(later.log.slice(3).map(({ on, text }) => [on, text])).toEqual([
      ['2026-03-10', '提醒组长：审核期限，2026-03-13 到期'],
      ['2026-03-13', '提醒组长：最后一天，2026-03-13 到期'],
      ['2026-03-17', '提醒副组长甲、副组长乙：审核期限，已超期（应在 2026-03-13 前）'],
    ]);
    expect(nextNotice(later)).toBeNull();
  });

  it('stops with the deadline’s state', () => {
    const done = after(stage, submitted, [['组长', 'approve']]);

    expect(done.deadlines).toEqual([]);
    expect(done.log.at(-1)?.text).toBe('期限“审核期限”结束');
    expect(nextNotice(advance(stage, done, 90))).toBeNull();
  });

  it('stands still for the deadline while it is paused', () => {
    const plain = {
      ...stage,
      document: {
        ...stage.document,
        deadlines: [{ ...deadline, from: { move: 'submit' } }],
      },
    } as const;
    const waiting = after(plain, submitted, [['组长', 'wait']]);
    const still = advance(plain, waiting, 7);
    const goesOn = after(plain, still, [['组长', 'goOn']]);

    expect(still.log).toHaveLength(waiting.log.length);
    expect(goesOn.deadlines[0]?.dueOn).toBe('2026-03-20');
    expect(goesOn.log.at(-1)?.text).toBe('期限“审核期限”接着计算，2026-03-20 到期');
  });
});

it('knows what a workflow asks about', () => {
  expect(switchesOf(findingWorkflow)).toMatchObject({
    evidence: 1,
    dates: ['nextReviewOn', 'newDueOn'],
    fields: [
      { key: 'rootCause', title: '根本原因' },
      { key: 'generalise', title: '举一反三' },
    ],
  });
});
