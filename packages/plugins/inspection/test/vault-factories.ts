import type { TestKernel, TestTenant, TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import { placeIn, runJob, type Place } from './combined-world.ts';
import {
  createWorld,
  draftPaper,
  lockPaper,
  teamOnSite,
  type TeamAtWork,
  type World,
} from './factories.ts';

/** A county with a team on site, whose round belongs to an undertaking of the city. */
export interface Mirroring {
  readonly world: World;
  readonly team: TeamAtWork;
  readonly city: Place;
  readonly county: Place;
  readonly combinedId: string;
  readonly undertaking: string;
}

export async function mirroring(host: TestKernel): Promise<Mirroring> {
  const world = await createWorld(host);
  const team = await teamOnSite(world);
  const city = await placeIn(host, await host.city());
  const county = await placeIn(host, world.county);
  const joined = await join(host, { city: city.tenant, county: world.county, team });
  return { world, team, city, county, ...joined };
}

/** Both halves of an undertaking the county takes part in, with a round that is under way already. */
async function join(
  host: TestKernel,
  { city, county, team }: { city: TestTenant; county: TestTenant; team: TeamAtWork },
): Promise<{ combinedId: string; undertaking: string }> {
  const { admin } = host.db;
  const combinedId = uuidv7();
  const undertaking = uuidv7();
  const { rows } = await admin.query<{ next: number }>(
    `select coalesce(max(round_no), 0)::int + 1 as next
     from p_inspection.combined_inspections where tenant_id = $1`,
    [city.id],
  );
  const roundNo = rows[0]?.next ?? 1;
  await admin.query(
    `insert into p_inspection.combined_inspections (tenant_id, id, committee_term, year, round_no,
       title, mode, window_from, window_to, author_id, author_name, created_at)
     values ($1, $2, 12, 2026, $3, '教育领域巡察', 'sample', '2026-01-01', '2026-12-31', $4, '某某', now())`,
    [city.id, combinedId, roundNo, uuidv7()],
  );
  await admin.query(
    `insert into p_inspection.combined_counties (tenant_id, id, combined_id, county_tenant_id,
       county_code, county_name, exchange_id, joined_at) values ($1, $2, $3, $4, $5, $6, $7, now())`,
    [city.id, uuidv7(), combinedId, county.id, county.code, county.name, undertaking],
  );
  await admin.query(
    `insert into p_inspection.participations (tenant_id, id, committee_term, year, round_no, title,
       mode, window_from, window_to, exchange_id, combined_id, city_tenant_id, city_name, mode_title,
       round_id, received_at, joined_at)
     values ($1, $2, 12, 2026, $3, '教育领域巡察', 'sample', '2026-01-01', '2026-12-31', $4, $5, $6, $7,
       '试点式', $8, now(), now())`,
    [county.id, uuidv7(), roundNo, undertaking, combinedId, city.id, city.name, team.roundId],
  );
  return { combinedId, undertaking };
}

/** A locked paper, signed by the job and on its way. */
export async function lockedPaper(
  { world, team, county }: Mirroring,
  overrides: Parameters<typeof draftPaper>[2] = {},
): Promise<string> {
  const paperId = await draftPaper(world, team, overrides);
  await lockPaper(world, team, paperId);
  await sign(world.host, county, paperId);
  return paperId;
}

export async function sign(host: TestKernel, county: Place, paperId: string): Promise<void> {
  await runJob(host, county, { name: 'inspection.mirror_paper', payload: { paperId } });
}

/** There and back: the copy to the city, its receipt to the county. */
export async function exchange({ city, county }: Mirroring): Promise<void> {
  await county.deliver();
  await city.deliver();
}

/** The county's guidance mandate for somebody of the city. */
export async function guide(
  { world, city, team }: Mirroring,
  user: TestUser,
  change: { readonly engagementId?: string; readonly validTo?: string } = {},
): Promise<void> {
  await world.host.db.admin.query(
    `insert into core.mandates (id, kind, user_id, home_tenant_id, target_tenant_id, team_id, team_name,
       role, engagement_ids, permissions, valid_from, valid_to, document_no, created_by, created_at)
     values ($1, 'guidance', $2, $3, $4, $5, '市委巡察办指导', 'member', $6, '{}', '2026-01-01', $7,
       '指导〔2026〕1号', $8, now())`,
    [
      uuidv7(),
      user.id,
      city.tenant.id,
      world.county.id,
      uuidv7(),
      [change.engagementId ?? team.engagementId],
      change.validTo ?? '2099-12-31',
      world.office.id,
    ],
  );
}

/** Both halves of an undertaking and a copy in one tenant, for whoever reads each of them once. */
export async function plantedHalves(
  host: TestKernel,
  tenant: TestTenant,
  team: TeamAtWork,
): Promise<{ combinedId: string; participationId: string; copyId: string }> {
  const joined = await join(host, { city: tenant, county: tenant, team });
  const { rows } = await host.db.admin.query<{ id: string }>(
    'select id from p_inspection.participations where tenant_id = $1',
    [tenant.id],
  );
  const copyId = uuidv7();
  await host.db.admin.query(
    `insert into p_inspection.vault_copies (tenant_id, id, combined_id, county_tenant_id, county_name,
       exchange_id, engagement_id, round_title, paper_id, edition, paper_no, evidence_count, digest_only,
       content_hash, statement, signature, key_id, receipt_statement, receipt_signature, receipt_key_id,
       kept_at)
     values ($1, $2, $3, 7, '某县', $2, $2, '第一轮', $2, 1, '1号', 0, true, repeat('0', 64), '{}', '', $2,
       '{}', '', $2, now())`,
    [tenant.id, copyId, joined.combinedId],
  );
  return { combinedId: joined.combinedId, participationId: rows[0]?.id ?? '', copyId };
}

/** What stands in the record of a tenant, by action. */
export async function entriesOf(
  host: TestKernel,
  tenant: TestTenant,
  action: string,
): Promise<readonly { summary: string; subject_id: string }[]> {
  const { rows } = await host.db.admin.query<{ summary: string; subject_id: string }>(
    `select summary, subject_id from core.audit_entries
     where tenant_id = $1 and action = $2 order by id`,
    [tenant.id, action],
  );
  return rows;
}
