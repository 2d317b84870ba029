import { describe, expect, it } from 'vitest';

import { paperApproval, paperWorkflow } from '../test/workflow-fixtures.ts';
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
});
