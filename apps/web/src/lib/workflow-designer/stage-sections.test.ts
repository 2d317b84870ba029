import { expect, it } from 'vitest';

import { workingPaperWorkflow } from '../../../../../packages/plugins/inspection/src/working-papers/working-paper.workflow.ts';
import { emptyCatalog } from './catalog.ts';
import { stateSections } from './stage-sections.ts';

const catalog = {
  ...emptyCatalog,
  stages: ['drafting', 'reviewing', 'locked', 'filed', 'withdrawn'].map((key) => ({
    key,
    title: key,
  })),
};

it('lists states by stage and by the way through them, however they are stored', () => {
  const states = Object.fromEntries(
    Object.entries(workingPaperWorkflow.states).toSorted(([left], [right]) =>
      left.localeCompare(right),
    ),
  );

  const sections = stateSections({ ...workingPaperWorkflow, states }, catalog);

  expect(sections.map(({ state }) => state.title)).toEqual([
    '草稿',
    '承办人已签',
    '副组长已审',
    '组务会通过',
    '组长审签并锁定',
    '市县同步留存',
    '备案',
    '归档',
    '撤销',
  ]);
  expect(sections[0]?.isInitial).toBe(true);
});

it('lists the main move of a state first and those that lead back last', () => {
  const [, signed] = stateSections(workingPaperWorkflow, catalog);

  expect(signed?.moves.map(([, { title }]) => title)).toEqual(['审核通过', '撤销', '退回']);
});

it('shows states of a stage that the catalog does not know, at the end', () => {
  const sections = stateSections(workingPaperWorkflow, emptyCatalog);

  expect(sections).toHaveLength(Object.keys(workingPaperWorkflow.states).length);
});
