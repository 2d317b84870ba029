import { answerSecretChecks, inTalentPool, raiseFromSeat } from '@lianxun/plugin-talent-pool/api';
import type { TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import { inInspection } from '../src/database.ts';
import { listEngagementRows } from '../src/engagements/engagements.repository.ts';
import { recordPaperForms } from '../src/recusals/record-paper-forms.ts';
import { listMembers } from '../src/teams/team-members.repository.ts';
import type { World } from './factories.ts';

/** Gives an account a person about whom everything is stated that the rules of recusal read. */
export async function statedPerson(world: World, user: TestUser): Promise<string> {
  const { admin } = world.host.db;
  const { id: tenant } = world.county;
  const personId = uuidv7();
  await admin.query('insert into core.people (tenant_id, id, name) values ($1, $2, $3)', [
    tenant,
    personId,
    user.displayName,
  ]);
  await admin.query(
    `insert into core.person_posts (tenant_id, id, person_id, employer, post, began_on)
     values ($1, $2, $3, '县委巡察工作领导小组办公室', '干部', '2015-01-01')`,
    [tenant, uuidv7(), personId],
  );
  await admin.query(
    `insert into p_talent_pool.profiles (tenant_id, id, person_id, native_county, grown_county,
       work_county, relatives_stated, education_stated, career_stated)
     values ($1, $2, $3, '530102', '530102', '530102', 'none', true, true)`,
    [tenant, uuidv7(), personId],
  );
  await admin.query(
    'update core.memberships set person_id = $3 where tenant_id = $1 and user_id = $2',
    [tenant, user.id, personId],
  );
  return personId;
}

/** Somebody in the leadership of a unit; without one the rules cannot tell who is tied to it. */
export async function leaderOfUnit(
  world: World,
  unitId: string,
  name = '单位主官',
): Promise<string> {
  const { admin } = world.host.db;
  const personId = uuidv7();
  await admin.query(
    'insert into core.people (tenant_id, id, name, unit_id) values ($1, $2, $3, $4)',
    [world.county.id, personId, name, unitId],
  );
  await admin.query(
    `insert into core.person_posts (tenant_id, id, person_id, unit_id, employer, post,
       is_leadership, is_principal, began_on)
     select tenant_id, $3, $4, id, name, '局长', true, true, '2022-03-01'
     from core.units where tenant_id = $1 and id = $2`,
    [world.county.id, unitId, uuidv7(), personId],
  );
  return personId;
}

/** Everybody but the office itself has signed on paper that he has no ties. */
export async function signPaperForms(world: World, teamId: string, by = world.office) {
  await world.asMember(by, async (ctx) => {
    const members = await listMembers(ctx.tx, [teamId]);
    const units = await listEngagementRows(ctx.tx, { teamId });
    const declarations = members
      .filter(({ userId }) => userId !== by.id)
      .flatMap(({ id }) =>
        units.map((unit) => ({ memberId: id, engagementId: unit.id, ties: null })),
      );
    if (declarations.length === 0) return;
    await recordPaperForms(ctx, teamId, { signedOn: '2025-12-20', declarations });
  });
}

/** What the job does in the background. */
export async function checkSecretTies(world: World): Promise<void> {
  const entrance = {
    kind: 'job',
    tenantId: world.county.id,
    plugin: 'inspection',
    job: 'test',
  } as const;
  await world.host.write(
    entrance,
    (ctx) => answerSecretChecks(inTalentPool(inInspection(ctx)), { again: true }),
    { expectAudit: false },
  );
}

/** All that stands between a team and its mandates. */
export async function settleRecusals(
  world: World,
  teamId: string,
  by = world.office,
): Promise<void> {
  await signPaperForms(world, teamId, by);
  await checkSecretTies(world);
}

/** He worked in the unit until lately: 必须回避 for who leads (B2), 疑似 for everybody else. */
export async function workedLately(world: World, user: TestUser, unitId: string): Promise<void> {
  await world.host.db.admin.query(
    `insert into core.person_posts (tenant_id, id, person_id, unit_id, employer, post, began_on, ended_on)
     select member.tenant_id, $4, member.person_id, unit.id, unit.name, '科员',
       current_date - 500, current_date - 40
     from core.memberships member, core.units unit
     where member.tenant_id = $1 and member.user_id = $2 and unit.tenant_id = $1 and unit.id = $3`,
    [world.county.id, user.id, unitId, uuidv7()],
  );
}

/** He works in the unit today: B1, which nobody may set aside. */
export async function worksNow(world: World, user: TestUser, unitId: string): Promise<void> {
  await world.host.db.admin.query(
    `update core.person_posts post set unit_id = $2, employer = unit.name
     from core.units unit, core.memberships member
     where post.tenant_id = $1 and unit.tenant_id = $1 and unit.id = $2
       and member.tenant_id = $1 and member.user_id = $3 and post.person_id = member.person_id`,
    [world.county.id, unitId, user.id],
  );
}

export interface MatterOf {
  readonly id: string;
  readonly kind: string;
  readonly outcome: string | null;
  readonly statement: string | null;
  readonly hits: readonly { readonly rule: string }[];
}

/** Matters of recusal about a person, the first first. */
export async function mattersOf(world: World, user: TestUser): Promise<MatterOf[]> {
  const { rows } = await world.host.db.admin.query<MatterOf>(
    `select id, kind, outcome, statement, hits from p_talent_pool.recusal_matters
     where tenant_id = $1 and user_id = $2 order by id`,
    [world.county.id, user.id],
  );
  return rows;
}

/** Puts before those who decide what stands against somebody who is wanted in a team. */
export async function raise(
  world: World,
  seat: Parameters<typeof raiseFromSeat>[1],
): Promise<string> {
  const { ids } = await world.asMember(world.office, (ctx) =>
    raiseFromSeat(inTalentPool(ctx), seat),
  );
  return ids[0] ?? '';
}
