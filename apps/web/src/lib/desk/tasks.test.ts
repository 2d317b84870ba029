import type { ApiSchema } from '@lianxun/api-client';
import { describe, expect, it } from 'vitest';

import { tasksHere } from './tasks.ts';

function task(over: Partial<ApiSchema<'TaskHere'>>): ApiSchema<'TaskHere'> {
  return {
    id: '1',
    subjectType: 'finding',
    subjectId: 's',
    title: '第3号问题',
    reason: '待申请销号',
    link: '/m/rectification/findings/s',
    dueOn: null,
    isWaiting: false,
    reasons: [],
    ...over,
  };
}

describe('the tasks of a desk', () => {
  it('lead into the capacity the desk belongs to', () => {
    const { now } = tasksHere({ base: '/t/530112/units/u' }, [task({})]);

    expect(now[0]?.href).toBe('/t/530112/units/u/m/rectification/findings/s');
  });

  it('keep apart what has to wait, and say why', () => {
    const reasons = [{ code: 'x', message: '整改期到2026-12-31为止' }];
    const { now, later } = tasksHere({ base: '/t/530112' }, [
      task({ id: 'waits', isWaiting: true, reasons }),
      task({ id: 'lacks', reasons: [{ code: 'y', message: '至少要有一条整改措施' }] }),
    ]);

    expect(now.map(({ id, remarks }) => [id, remarks])).toEqual([
      ['lacks', ['至少要有一条整改措施']],
    ]);
    expect(later.map(({ id, remarks }) => [id, remarks])).toEqual([
      ['waits', ['整改期到2026-12-31为止']],
    ]);
  });
});
