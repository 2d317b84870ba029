import { expect, it } from 'vitest';

import { capacityWord } from './capacity-word.ts';

it('says in which capacity somebody acted, never a code', () => {
  expect(capacityWord('team:deputyLeader')).toBe('副组长');
  expect(capacityWord('member:office:officeDirector')).toBe('巡察办、巡察办主任');
  expect(capacityWord('unit:somethingNew')).toBe('被巡察单位');
  expect(capacityWord('member')).toBe('');
  expect(capacityWord('巡察办')).toBe('巡察办');
});
