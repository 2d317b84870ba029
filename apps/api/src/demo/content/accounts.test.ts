import { describe, expect, it } from 'vitest';

import { demoAccounts } from './accounts.ts';
import { liveRound } from './live/live-round.ts';
import { demoPeople, demoUnits } from './people/directory.ts';
import type { DemoRole } from './types.ts';

const accounts = demoAccounts();
const tenants = ['530100', '530111', '530112', '530181'];

function holders(tenantCode: string, role: DemoRole): string[] {
  return accounts
    .filter(({ memberships }) =>
      memberships.some((own) => own.tenantCode === tenantCode && own.roles.includes(role)),
    )
    .map(({ personRef }) => personRef);
}

describe('demo accounts', () => {
  it('belong to people of the demo, one account each', () => {
    const people = new Map(tenants.flatMap(demoPeople).map(({ ref, name }) => [ref, name]));

    expect(
      accounts.every(({ personRef, displayName }) => people.get(personRef) === displayName),
    ).toBe(true);
    expect(new Set(accounts.map(({ userName }) => userName)).size).toBe(accounts.length);
    expect(new Set(accounts.map(({ personRef }) => personRef)).size).toBe(accounts.length);
  });

  it('have user names in pinyin and a password of eight characters and three classes', () => {
    for (const { userName, password } of accounts) {
      expect(userName).toMatch(/^[a-z]{4,20}$/);
      expect(password.length).toBeGreaterThanOrEqual(8);
      const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password));
      expect(classes.length).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(tenants)('give %s three administrators who are three different people', (tenant) => {
    const three = (['sysAdmin', 'secAdmin', 'auditAdmin'] as const).flatMap((role) =>
      holders(tenant, role),
    );

    expect(three).toHaveLength(3);
    expect(new Set(three).size).toBe(3);
  });

  it.each(tenants)('give %s a business administrator who drafts its workflows', (tenant) => {
    expect(holders(tenant, 'businessAdmin')).toHaveLength(1);
  });

  it('leave the three administrators without any business role', () => {
    for (const { memberships } of accounts) {
      const roles = memberships.flatMap((own) => own.roles);
      const admin = roles.some((role) => /^(sys|sec|audit)Admin$/.test(role));
      expect(!admin || roles.length === 1).toBe(true);
    }
  });

  it('fill every part in the story of Xishan', () => {
    const roles: DemoRole[] = [
      'office',
      'officeDirector',
      'roundApprover',
      'teamLeader',
      'deputyLeader',
      'liaison',
      'member',
      'unitLiaison',
      'unitHead',
      'discipline',
      'custody',
      'supervisionOffice',
      'disciplineHead',
      'resident',
      'org',
      'publicity',
      'businessAdmin',
    ];

    expect(roles.filter((role) => holders('530112', role).length === 0)).toEqual([]);
  });

  it('give team roles to those who hold them in a live team', () => {
    const teams = new Map(liveRound().teams.map((team) => [team.ref, team]));

    for (const { personRef, memberships } of accounts) {
      for (const { teamRef, roles } of memberships) {
        if (teamRef === null) continue;
        const seat = teams.get(teamRef)?.members.find((member) => member.personRef === personRef);
        expect(roles).toEqual([seat?.role]);
      }
    }
  });

  it('let unit accounts speak for the unit they lead or work for', () => {
    const units = new Map(tenants.flatMap(demoUnits).map((unit) => [unit.ref, unit]));

    for (const { personRef, memberships } of accounts) {
      for (const { unitRef, roles } of memberships) {
        if (unitRef === null) continue;
        const unit = units.get(unitRef);
        const expected = roles.includes('unitHead') ? unit?.principalLeaderRef : unit?.liaisonRef;
        expect(expected).toBe(personRef);
      }
    }
  });

  it('include one person who belongs to two tenants', () => {
    expect(accounts.filter(({ memberships }) => memberships.length === 2)).toHaveLength(1);
  });
});
