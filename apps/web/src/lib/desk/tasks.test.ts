import type { ApiSchema } from '@lianxun/api-client';
import { describe, expect, it } from 'vitest';

import type { Me } from '#lib/session/me.ts';

import { groupsOf, tasksElsewhere, tasksHere } from './tasks.ts';

function task(over: Partial<ApiSchema<'TaskHere'>>): ApiSchema<'TaskHere'> {
  return {
    id: '1',
    subjectType: 'finding',
    typeTitle: '反馈问题',
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

describe('groups of tasks', () => {
  it('put the same work on the same kind of record together, the most urgent kind first', () => {
    const { now } = tasksHere({ base: '/t/530112' }, [
      task({ id: 'a', reason: '待审签', subjectType: 'workingPaper', typeTitle: '底稿' }),
      task({ id: 'b' }),
      task({ id: 'c', reason: '待审签', subjectType: 'workingPaper', typeTitle: '底稿' }),
      task({ id: 'd', reason: '待审签' }),
    ]);

    const groups = groupsOf(now).map(({ title, tasks }) => [title, tasks.map(({ id }) => id)]);

    expect(groups).toEqual([
      ['底稿 · 待审签', ['a', 'c']],
      ['反馈问题 · 待申请销号', ['b']],
      ['反馈问题 · 待审签', ['d']],
    ]);
  });
});

describe('the tasks of other capacities', () => {
  const own = {
    id: 'a',
    tenantCode: '530112',
    tenantName: '西山区',
    subjectType: 'lead',
    subjectId: 's',
    title: '线索〔2026〕6号',
    reason: '待签收',
    teamId: null,
    unitId: null,
    link: '/m/inspection/leads/s',
    dueOn: null,
    createdAt: '2026-11-22T00:00:00Z',
  };
  const me: Me = {
    user: { id: 'u', userName: 'liu', displayName: '刘', totpEnabled: false, phoneLast4: null },
    memberships: [
      {
        tenantCode: '530112',
        tenantName: '西山区',
        tenantKind: 'county',
        personId: null,
        watermark: true,
        plugins: [],
        roles: [{ key: 'custody', title: '案件监督管理室' }],
        permissions: ['core:member', 'core:restricted'],
      },
    ],
    mandates: [],
    unitAccess: [],
    openTerms: 0,
  };

  it.each([
    ['restricted', '/t/530112/restricted', '/t/530112'],
    ['member', '/t/530112', '/t/530112/restricted'],
  ] as const)('leave out those of the desk one sits at: %s', (scopeKind, here, other) => {
    const tasks = [{ ...own, scopeKind }];

    expect(tasksElsewhere(me, { base: here }, tasks)).toEqual([]);
    expect(tasksElsewhere(me, { base: other }, tasks).map(({ href }) => href)).toEqual([
      `${here}/m/inspection/leads/s`,
    ]);
  });
});
