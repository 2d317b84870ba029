import { describe, expect, it } from 'vitest';

import { chainWorkflow, paperApproval, paperWorkflow } from '../test/workflow-fixtures.ts';
import { describeDefinition } from './workflow-diagram.ts';
import { reachableStates, stateOfStage, statesThatFinish } from './workflow-graph.ts';

describe('the graph of a definition', () => {
  it('knows what is reached and what can still finish', () => {
    const document = paperWorkflow();
    const stray = {
      ...document,
      states: {
        ...document.states,
        stray: { title: '孤立', stage: 'withdrawn', tone: 'neutral' as const },
      },
    };

    expect([...reachableStates(stray)]).toEqual(['draft', 'review', 'done']);
    expect(statesThatFinish(stray).has('stray')).toBe(false);
    expect(statesThatFinish(stray).has('draft')).toBe(true);
  });

  it('follows the way back out of an approval', () => {
    const { states, moves, ...rest } = paperApproval({
      mode: 'any',
      approvers: [{ role: 'office' }],
      returnTo: 'shelved',
    });
    const document = {
      ...rest,
      moves,
      states: {
        ...states,
        shelved: { title: '搁置', stage: 'withdrawn', tone: 'neutral' as const },
      },
    };

    expect(reachableStates(document).has('shelved')).toBe(true);
  });

  it('finds the state that stands for a stage', () => {
    expect(stateOfStage(paperWorkflow(), 'locked')).toBe('done');
    expect(stateOfStage(paperWorkflow(), 'filed')).toBeUndefined();
  });

  it('draws itself', () => {
    const drawing = describeDefinition(
      paperApproval({ mode: 'nOf', n: 2, approvers: [{ role: 'office' }, { role: 'org' }] }),
    );

    expect(drawing).toBe(
      `stateDiagram-v2
  state "草稿" as draft
  state "审核中" as review
  state "已锁定" as done
  [*] --> draft
  draft --> review: 送审 （承办人）
  review --> done: 审签 （多签 ≥2 巡察办或组织部）
  review --> draft: 退回 （组长或副组长）
  done --> [*]
`,
    );
  });

  it('draws the ways back and a joint review', () => {
    const { signOff, ...states } = chainWorkflow().states;
    const chain = chainWorkflow();
    const listed = {
      ...chain,
      states: {
        ...states,
        verify: { title: '待复核', stage: 'reviewing', tone: 'info' as const, onChange: 'draft' },
        ...(signOff === undefined ? {} : { signOff }),
      },
    };
    const joint = paperApproval({
      mode: 'all',
      approvers: [{ role: 'office' }, { role: 'org' }],
      merge: { by: [{ role: 'office' }] },
      returnTo: 'draft',
    });

    expect(describeDefinition(listed).split('\n')).toEqual(
      expect.arrayContaining([
        '  verify --> draft: 内容修改',
        '  note right of signOff: 可退回以前的环节（组长，逐级重走或直达本环节）',
      ]),
    );
    expect(describeDefinition(joint).split('\n')).toEqual(
      expect.arrayContaining([
        '  review --> done: 审签 （联审 巡察办或组织部，巡察办汇总意见）',
        '  review --> draft: 联审退回',
      ]),
    );
  });

  it('follows a change of the content', () => {
    const { states, ...rest } = paperApproval({ mode: 'any', approvers: [{ role: 'office' }] });
    const shelved = { title: '搁置', stage: 'withdrawn', tone: 'neutral' as const };
    const review = {
      title: '审核中',
      stage: 'reviewing',
      tone: 'info' as const,
      onChange: 'shelved',
    };

    expect(
      reachableStates({ ...rest, states: { ...states, review, shelved } }).has('shelved'),
    ).toBe(true);
  });
});
