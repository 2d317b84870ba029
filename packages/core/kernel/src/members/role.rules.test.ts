import { describe, expect, test } from 'vitest';

import { builtInRoles } from '../tenants/role-defaults.rules.ts';
import { decisionConflicts, roleConflicts } from './role.rules.ts';

const known = builtInRoles.map((role) => role.key);
const codes = (keys: readonly string[]) => roleConflicts(keys, known).map((reason) => reason.code);

describe('roles held together', () => {
  test('several business roles may', () => expect(codes(['office', 'businessAdmin'])).toEqual([]));
  test('two administrators may not', () =>
    expect(codes(['sysAdmin', 'auditAdmin'])).toEqual(['core.administrators_exclude']));
  test('an administrator has no business role', () =>
    expect(codes(['secAdmin', 'office'])).toEqual(['core.administrator_has_no_business']));
  test('a team role comes by mandate only', () =>
    expect(codes(['leader'])).toEqual(['core.role_not_assignable']));
  test('an unknown role is named', () =>
    expect(roleConflicts(['chief'], known)[0]?.message).toContain('chief'));
});

describe('a proposal', () => {
  const proposal = { proposedBy: 'a', beneficiary: 'b', decision: null };
  test('is decided by a third person', () => expect(decisionConflicts(proposal, 'c')).toEqual([]));
  test('is not decided by its proposer', () =>
    expect(decisionConflicts(proposal, 'a').map((reason) => reason.code)).toEqual([
      'core.own_proposal',
    ]));
  test('is not decided by whom it benefits', () =>
    expect(decisionConflicts(proposal, 'b').map((reason) => reason.code)).toEqual([
      'core.own_roles',
    ]));
  test('is decided once', () =>
    expect(decisionConflicts({ ...proposal, decision: 'approved' }, 'c')).toHaveLength(1));
});
