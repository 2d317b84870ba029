import { expect, it } from 'vitest';

import { changesOf } from './record-changes.ts';

const entry = { id: '1', occurredAt: '', actorName: '', action: '', summary: null };

it('names the fields that differ and leaves out what stayed', () => {
  const changes = changesOf(
    {
      ...entry,
      before: { dueOn: '2026-06-30', owner: '李明' },
      after: { dueOn: '2026-09-30', owner: '李明' },
    },
    { dueOn: '完成时限' },
  );

  expect(changes).toEqual([{ field: '完成时限', before: '2026-06-30', after: '2026-09-30' }]);
});

it('shows something new without a before', () => {
  expect(changesOf({ ...entry, before: null, after: { isKey: true } }, {})).toEqual([
    { field: 'isKey', before: null, after: '是' },
  ]);
});
