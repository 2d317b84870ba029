import { describe, expect, it } from 'vitest';

import { paperWorkflow } from '../../../../../packages/core/plugin-api/test/workflow-fixtures.ts';
import { hasPlace, placeId, placeOfPath, placeTitle } from './place.ts';

const document = paperWorkflow(
  {},
  {
    deadlines: [
      {
        key: 'review',
        title: '审核期限',
        amount: 5,
        unit: 'workday',
        from: { enter: 'review' },
        whileIn: ['review'],
      },
    ],
  },
);

describe('the place of a problem', () => {
  it.each([
    ['states.draft', { part: 'state', key: 'draft' }, '状态“草稿”'],
    ['moves.approve.approval.approvers.0', { part: 'move', key: 'approve' }, '操作“审签”'],
    ['deadlines.review', { part: 'deadline', key: 'review' }, '期限“审核期限”'],
    ['deadlines.0.whileIn', { part: 'deadline', key: 'review' }, '期限“审核期限”'],
    ['initial', { part: 'document' }, '整个流程'],
    ['', { part: 'document' }, '整个流程'],
  ])('%s is found and named', (path, place, title) => {
    const found = placeOfPath(document, path);

    expect(found).toEqual(place);
    expect(placeTitle(document, found)).toBe(title);
  });

  it.each(['states.gone', 'moves.constructor', 'deadlines.7'])(
    '%s that is not there leads to the whole',
    (path) => {
      expect(placeOfPath(document, path)).toEqual({ part: 'document' });
    },
  );
});

it('tells places apart', () => {
  expect(placeId({ part: 'state', key: 'review' })).toBe('state-review');
  expect(placeId({ part: 'deadline', key: 'review' })).toBe('deadline-review');
  expect(hasPlace(document, { part: 'deadline', key: 'draft' })).toBe(false);
});
