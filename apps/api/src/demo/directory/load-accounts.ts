import {
  capacityRoles,
  hashPassword,
  inMaintenance,
  type BuiltInRole,
  type CoreDatabase,
  type Kernel,
} from '@lianxun/kernel';
import { v7 as uuidv7 } from 'uuid';

import {
  demoAccounts,
  demoPool,
  demoUnits,
  finishedRound,
  liveRound,
  poolOffices,
} from '../content/content.ts';
import type { DemoMembership, DemoPerson, DemoRole, Ref } from '../content/types.ts';
import { accountOf, type References } from '../play/references.ts';
import { roleKeys } from './role-keys.ts';

const openedOn = '2023-12-01T00:00:00+08:00';

interface Account {
  readonly userName: string;
  readonly personRef: Ref;
  /** Null: the person acts in the story, and nobody signs in as him. */
  readonly password: string | null;
  readonly memberships: readonly DemoMembership[];
}

interface Directory {
  readonly tenantIds: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<Ref, DemoPerson>;
  readonly refs: References;
}

/** Users, memberships and unit access. Answers everybody who has an account. */
export async function loadAccounts(
  adminPool: Kernel['pool'],
  directory: Directory,
): Promise<readonly Ref[]> {
  const accounts = allAccounts();
  const users = await userRows(accounts, directory);
  const homes = new Set(
    accounts.flatMap(({ memberships }) => memberships.map((own) => own.tenantCode)),
  );
  for (const [code, tenantId] of directory.tenantIds) {
    if (!homes.has(code)) continue;
    const members = accounts.flatMap((account) =>
      account.memberships
        .filter(({ tenantCode }) => tenantCode === code)
        .map((membership) => ({ account, membership })),
    );
    await inMaintenance<CoreDatabase, void>(adminPool, tenantId, async (tx) => {
      const own = users.filter(({ homeTenantId }) => homeTenantId === tenantId);
      if (own.length > 0) await tx.insertInto('core.users').values(own).execute();
      await tx
        .insertInto('core.memberships')
        .values(members.map((it) => memberRow(it, directory)))
        .execute();
      const access = members.flatMap((it) => accessRows(it, directory));
      if (access.length > 0) await tx.insertInto('core.unit_users').values(access).execute();
    });
  }
  return accounts.map(({ personRef }) => personRef);
}

/** Of the demo, and of those without whom the rounds could not have happened. */
function allAccounts(): Account[] {
  const offered: Account[] = demoAccounts();
  const known = new Set(offered.map(({ personRef }) => personRef));
  const silent = [...poolPeople(), ...teamMembers(), ...unitPeople()].filter(({ personRef }) => {
    const isNew = !known.has(personRef);
    known.add(personRef);
    return isNew;
  });
  return [...offered, ...silent];
}

function silentAccount(personRef: Ref, membership: Omit<DemoMembership, 'teamRef'>): Account {
  const memberships = [{ ...membership, teamRef: null }];
  return { userName: personRef.toLowerCase(), personRef, password: null, memberships };
}

function teamMembers(): Account[] {
  return [finishedRound(), liveRound()].flatMap(({ teams, tenantCode }) =>
    teams.flatMap(({ members }) =>
      members.map(({ personRef, role }) =>
        silentAccount(personRef, { tenantCode, roles: [role], unitRef: null }),
      ),
    ),
  );
}

function unitPeople(): Account[] {
  const { engagements, tenantCode } = finishedRound();
  const inspected = new Set(engagements.map(({ unitRef }) => unitRef));
  const account = (personRef: Ref | null, unitRef: Ref, role: DemoRole) =>
    personRef === null ? [] : [silentAccount(personRef, { tenantCode, roles: [role], unitRef })];
  return demoUnits(tenantCode)
    .filter(({ ref }) => inspected.has(ref))
    .flatMap(({ liaisonRef, principalLeaderRef, ref }) => [
      ...account(liaisonRef, ref, 'unitLiaison'),
      ...account(principalLeaderRef, ref, 'unitHead'),
    ]);
}

/** Who keeps the pools of the city and its counties, and who is in them. */
function poolPeople(): Account[] {
  const offices = poolOffices.map(({ personRef, roles, tenantCode }) =>
    silentAccount(personRef, { tenantCode, roles: [...roles], unitRef: null }),
  );
  const people = demoPool().map(({ personRef, tenantCode }) =>
    silentAccount(personRef, { tenantCode, roles: ['poolMember'], unitRef: null }),
  );
  return [...offices, ...people];
}

async function userRows(accounts: readonly Account[], { people, refs, tenantIds }: Directory) {
  const hashes = new Map<string, string>();
  for (const { password } of accounts) {
    if (password !== null && !hashes.has(password)) {
      hashes.set(password, await hashPassword(password));
    }
  }
  return accounts.map(({ memberships, password, personRef, userName }) => ({
    id: refs.create(accountOf(personRef)),
    userName,
    displayName: people.get(personRef)?.name ?? userName,
    homeTenantId: tenantIds.get(memberships[0]?.tenantCode ?? '') ?? 0,
    phoneLast4: people.get(personRef)?.phone.slice(-4) ?? null,
    passwordHash: password === null ? null : (hashes.get(password) ?? null),
    passwordChangedAt: new Date(),
    totpSecret: null,
    totpLastStep: null,
  }));
}

interface Member {
  readonly account: Account;
  readonly membership: DemoMembership;
}

function memberRow({ account, membership }: Member, { people, refs, tenantIds }: Directory) {
  const { personRef, userName } = account;
  const person = people.get(personRef);
  const isAtHome =
    tenantIds.has(membership.tenantCode) && person?.tenantCode === membership.tenantCode;
  return {
    id: uuidv7(),
    userId: refs.get(accountOf(personRef)),
    userName,
    displayName: person?.name ?? userName,
    personId: isAtHome ? refs.get(personRef) : null,
    roleKeys: keysOf(membership).filter((key) => !capacityRoles.includes(key)),
  };
}

function accessRows({ account, membership }: Member, { people, refs }: Directory) {
  const { unitRef } = membership;
  if (unitRef === null) return [];
  const { personRef, userName } = account;
  return [
    {
      id: uuidv7(),
      unitId: refs.get(unitRef),
      userId: refs.get(accountOf(personRef)),
      userName,
      displayName: people.get(personRef)?.name ?? userName,
      part: keysOf(membership).includes('unitHead')
        ? ('unitHead' as const)
        : ('unitLiaison' as const),
      validFrom: openedOn,
    },
  ];
}

function keysOf({ roles }: DemoMembership): BuiltInRole[] {
  return [...new Set(roles.map((role) => roleKeys[role]))];
}
