import { handleCases, idCheckDigit, type Ctx, type MoveRequest } from '@lianxun/plugin-api';
import {
  asMember,
  insertUnit,
  insertUnitUser,
  insertUser,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';

import { inTalentPool, type TalentPoolCtx } from '../src/database.ts';
import { nominatePerson } from '../src/membership/nominate-person.ts';
import { recordCheck } from '../src/membership/record-check.ts';
import talentPool from '../src/plugin.ts';
import { MembershipEntry, RosterEntry } from '../src/roster/entry.schemas.ts';
import { checkParties, type PoolKind } from '../src/roster/roster-tables.ts';

type Work<Result> = (ctx: TalentPoolCtx) => Promise<Result>;

/** Stands in for the core's own manifest, whose permissions come with the roles. */
const business = ['core:member', 'core:read_directory', handleCases.id];

/** A county with everybody who has a part in its pool. */
export interface World {
  readonly host: TestKernel;
  readonly county: TestTenant;
  readonly office: TestUser;
  readonly discipline: TestUser;
  readonly organization: TestUser;
  readonly group: TestUser;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitHead: TestUser;
  readonly asMember: <Result>(user: TestUser, work: Work<Result>) => Promise<Result>;
  readonly asUnit: <Result>(user: TestUser, work: Work<Result>) => Promise<Result>;
  readonly asJob: <Result>(work: Work<Result>) => Promise<Result>;
}

const inside =
  <Result>(work: Work<Result>) =>
  (ctx: Ctx) =>
    work(inTalentPool(ctx));

export const openHost = (): Promise<TestKernel> => openTestKernel({ plugins: [talentPool] });

export async function createWorld(host: TestKernel): Promise<World> {
  const county = await host.county();
  const { admin } = host.db;
  await admin.query(
    'update core.roles set permissions = permissions || $2::text[] where tenant_id = $1',
    [county.id, business],
  );
  const lax = { expectAudit: false };
  const unitName = `区审计局${county.code}`;
  const unitId = await insertUnit(admin, county, { name: unitName });
  const unitHead = await insertUser(admin, county, { member: false, displayName: '单位负责人' });
  await insertUnitUser(admin, county, { unitId, user: unitHead, part: 'unitHead' });
  const scope = { code: county.code, unitId };
  return {
    host,
    county,
    unitId,
    unitName,
    unitHead,
    office: await host.member(county, 'office'),
    discipline: await host.member(county, 'discipline'),
    organization: await host.member(county, 'organization'),
    group: await host.member(county, 'leadingGroup'),
    asMember: (user, work) => host.write(asMember(county, user), inside(work), lax),
    asUnit: (user, work) =>
      host.write({ kind: 'unit', credential: user.credential, ...scope }, inside(work), lax),
    asJob: (work) =>
      host.write(
        { kind: 'job', tenantId: county.id, plugin: 'talent-pool', job: 'test' },
        inside(work),
        lax,
      ),
  };
}

let numbers = 0;

/** Never a person's number: its check digit is one step off. */
export function inventedIdNumber(birthDate = '19850312'): string {
  numbers += 1;
  const first = `530102${birthDate}${String(numbers % 1000).padStart(3, '0')}`;
  const digits = '10X98765432';
  return first + digits.charAt((digits.indexOf(idCheckDigit(first)) + 1) % 11);
}

type EntryParts = Partial<Omit<RosterEntry, 'person'>> & {
  readonly person?: Partial<RosterEntry['person']>;
};

export function rosterEntry(world: World, { person, ...rest }: EntryParts = {}): RosterEntry {
  return RosterEntry.parse({
    person: {
      name: `段丽${numbers}`,
      gender: 'female',
      idNumber: inventedIdNumber(),
      idUnverified: true,
      phone: '12000000000',
      politics: '中共党员',
      title: '科长',
      rank: '正科级',
      employer: world.unitName,
      ...person,
    },
    profile: { birthMonth: '1985-03', nativeCounty: '530111', skills: ['audit'] },
    ...rest,
  });
}

export function nominated(
  world: World,
  entry: RosterEntry,
  pool: PoolKind = 'inspection',
): Promise<{ id: string; personId: string }> {
  const membership = MembershipEntry.parse({ pool });
  return world.asMember(world.office, (ctx) =>
    nominatePerson(ctx, { entry, membership, via: 'office' }),
  );
}

export const move = (
  world: World,
  user: TestUser,
  request: Omit<MoveRequest, 'subject'>,
): Promise<{ stage: string }> =>
  world.asMember(user, (ctx) => ctx.workflow.move({ subject: 'poolMember', ...request }));

export const endorse = (world: World, id: string): Promise<{ stage: string }> =>
  world.asUnit(world.unitHead, (ctx) =>
    ctx.workflow.move({
      subject: 'poolMember',
      id,
      move: 'endorse',
      fields: { unitOpinion: '同意推荐，保证抽调期间脱产' },
    }),
  );

export async function checkedByAll(world: World, id: string): Promise<void> {
  for (const party of checkParties) {
    await world.asMember(world[party], (ctx) =>
      recordCheck(ctx, id, { party, passes: true, opinion: '同意' }),
    );
  }
}

/** Through all steps into the pool. */
export async function admitted(
  world: World,
  entry = rosterEntry(world),
  pool: PoolKind = 'inspection',
): Promise<{ id: string; personId: string }> {
  const member = await nominated(world, entry, pool);
  await endorse(world, member.id);
  await checkedByAll(world, member.id);
  await move(world, world.office, { id: member.id, move: 'check' });
  const fields = { admittedOn: '2026-01-15', admissionDocument: '区委巡发〔2026〕3号' };
  await move(world, world.group, { id: member.id, move: 'admit', fields });
  return member;
}
