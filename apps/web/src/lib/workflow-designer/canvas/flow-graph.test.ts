import { expect, it } from 'vitest';

import {
  paperApproval,
  paperWorkflow,
} from '../../../../../../packages/core/plugin-api/test/workflow-fixtures.ts';
import { addMove } from '../move-edits.ts';
import { arrowsOf } from './flow-graph.ts';

it('draws one arrow between two states, with the names of all moves on it', () => {
  const { document } = addMove(paperWorkflow(), 'review', 'done');

  expect(
    arrowsOf(document).map(({ from, to, moves }) => [from, to, moves.map(({ title }) => title)]),
  ).toEqual([
    ['draft', 'review', ['送审']],
    ['review', 'done', ['审签', '新操作']],
    ['review', 'draft', ['退回']],
  ]);
});

it('draws where an approval that is returned leads', () => {
  const document = paperApproval({
    mode: 'any',
    approvers: [{ role: 'office' }],
    returnTo: 'draft',
  });

  expect(arrowsOf(document)).toContainEqual({
    id: 'review draft true',
    from: 'review',
    to: 'draft',
    isReturn: true,
    moves: [{ key: 'approve', title: '审签：退回' }],
  });
});

it('leaves out what leads nowhere', () => {
  expect(arrowsOf(paperWorkflow({ to: 'gone' })).map(({ to }) => to)).toEqual(['review', 'draft']);
});
