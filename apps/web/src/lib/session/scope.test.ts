import { describe, expect, it } from 'vitest';

import type { Me } from './me.ts';
import { addressOf, capacitiesOf, capacityAt, homeOf } from './scope.ts';

const none = { permissions: [], plugins: [] };
const guandu = { ...none, tenantCode: '530111', tenantName: '官渡区' };
const xishan = { ...none, tenantCode: '530112', tenantName: '西山区' };

const me: Me = {
  user: {
    id: 'u',
    userName: 'zhang',
    displayName: '张三',
    totpEnabled: true,
    phoneLast4: null,
  },
  memberships: [
    {
      ...guandu,
      tenantKind: 'county',
      personId: null,
      watermark: true,
      roles: [{ key: 'office', title: '巡察办' }],
      permissions: ['core:member', 'inspection:manage'],
    },
  ],
  mandates: [
    {
      ...xishan,
      id: 'm3',
      documentNo: '',
      kind: 'team',
      isSigned: true,
      teamId: 't3',
      teamName: '第三巡察组',
      role: 'deputyLeader',
      validFrom: '2020-01-01T00:00:00Z',
      validTo: '2099-12-20T16:00:00Z',
    },
  ],
  openTerms: 0,
  unitAccess: [{ ...guandu, unitId: 'n1', unitName: '官渡区教育局', part: 'unitLiaison' }],
};

describe('the capacity of an address', () => {
  it('is the membership for the county itself, with its permissions', () => {
    const capacity = capacityAt(me, '/t/530111/m/inspection/rounds');

    expect(capacity).toMatchObject({ kind: 'member', base: '/t/530111', api: '/api/v1/t/530111' });
    expect(capacity?.permissions.has('inspection:manage')).toBe(true);
  });

  it('is the mandate for a team of another county, with its end in Beijing time', () => {
    const capacity = capacityAt(me, '/t/530112/teams/t3');

    expect(capacity).toMatchObject({
      kind: 'team',
      label: '第三巡察组',
      detail: '副组长，授权至 12月20日',
      api: '/api/v1/t/530112/teams/t3',
    });
  });

  it('is the unit inside a county where somebody is also a member', () => {
    expect(capacityAt(me, '/t/530111/units/n1/m/rectification')?.kind).toBe('unit');
  });

  it('is a capacity of its own for administration, for who administers', () => {
    const administrator = {
      ...me,
      memberships: me.memberships.map((one) => ({ ...one, permissions: ['core:admin'] })),
    };

    const capacity = capacityAt(administrator, '/t/530111/admin/accounts');

    expect(capacity).toMatchObject({ kind: 'admin', label: '管理', api: '/api/v1/t/530111/admin' });
    expect(capacityAt(administrator, '/t/530111/registers')).toBeUndefined();
    expect(capacityAt(me, '/t/530111/admin/accounts')).toBeUndefined();
  });

  it('never falls back to the membership for a team or unit that is not held', () => {
    expect(capacityAt(me, '/t/530111/teams/other')).toBeUndefined();
    expect(capacityAt(me, '/t/530111/units/other/x')).toBeUndefined();
  });

  it('does not exist in a county where somebody is nobody, nor by a prefix of a code', () => {
    expect(capacityAt(me, '/t/530112')).toBeUndefined();
    expect(capacityAt(me, '/t/5301112')).toBeUndefined();
    expect(capacityAt(me, '/account/password')).toBeUndefined();
  });
});

describe('a mandate', () => {
  const mandate = me.mandates[0] ?? expect.unreachable();
  const before = new Date('2019-06-01T00:00:00Z');

  it('that begins later is shown with its first day and opens nothing', () => {
    const choice = capacitiesOf(me, before).find(({ kind }) => kind === 'team');

    expect(choice?.refusal).toBe('授权自 1月1日 起生效');
    expect(capacityAt(me, '/t/530112/teams/t3', before)).toBeUndefined();
  });

  it('given twice for one team is one capacity, the open one', () => {
    const later = { ...mandate, validFrom: '2090-01-01T00:00:00Z' };
    const teams = capacitiesOf({ ...me, mandates: [later, mandate] }).filter(
      ({ kind }) => kind === 'team',
    );

    expect(teams.map(({ refusal }) => refusal)).toEqual([undefined]);
  });
});

describe('the address of a task or notice', () => {
  it('lies in the team or unit it names', () => {
    const task = { tenantCode: '530112', link: '/m/inspection/papers/7', teamId: 't3' };

    expect(addressOf(me, task)).toBe('/t/530112/teams/t3/m/inspection/papers/7');
  });

  it('is that of the member for a task of the member, whatever unit its record is about', () => {
    const task = { tenantCode: '530111', link: '/m/x', scopeKind: 'member', unitId: 'n1' };

    expect(addressOf(me, task)).toBe('/t/530111/m/x');
  });

  it('falls back to what the person holds in that tenant', () => {
    expect(addressOf(me, { tenantCode: '530112', link: '/m/x' })).toBe('/t/530112/teams/t3/m/x');
    expect(addressOf(me, { tenantCode: '530111', link: '/m/x' })).toBe('/t/530111/m/x');
  });
});

describe('after sign-in', () => {
  it('somebody with several capacities chooses, memberships first', () => {
    expect(homeOf(me)).toBe('/');
    expect(capacitiesOf(me).map(({ kind }) => kind)).toEqual(['member', 'team', 'unit']);
  });

  it('somebody with one lands in it', () => {
    expect(homeOf({ ...me, memberships: [], unitAccess: [] })).toBe('/t/530112/teams/t3');
  });
});
