import { answerSecretChecks, inTalentPool } from '@lianxun/plugin-talent-pool/api';
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
