import { describe, expect, expectTypeOf, it } from 'vitest';

import { defineWorkflow, guardNames } from './workflow.ts';
import type { GuardName } from './workflow.ts';

const document = defineWorkflow({
  formatVersion: 2,
  subject: 'measure',
  title: '措施',
  initial: 'open',
  authors: ['owner'],
  parties: { owner: '责任人' },
  states: {
    open: { title: '未开始', stage: 'notStarted', tone: 'neutral' },
    done: { title: '已完成', stage: 'verified', tone: 'success', final: true },
  },
  moves: {
    start: { title: '开始', from: ['open'], to: 'open', by: [{ relation: 'owner' }] },
    finish: {
      title: '完成',
      from: ['open'],
      to: 'done',
      by: [{ role: 'office' }],
      guards: ['isDone'],
    },
  },
  deadlines: [],
});

function declareWithForeignStage() {
  return defineWorkflow({
    ...document,
    states: {
      // @ts-expect-error -- locked is a stage of working papers
      open: { title: '未开始', stage: 'locked', tone: 'neutral' },
    },
  });
}

describe('defineWorkflow', () => {
  it('names its guards in the type and at run time', () => {
    expectTypeOf<GuardName<typeof document>>().toEqualTypeOf<'isDone'>();
    expect(guardNames(document)).toEqual(['isDone']);
  });

  it('does not compile with a stage of another subject', () => {
    expect(declareWithForeignStage).toBeTypeOf('function');
  });
});
