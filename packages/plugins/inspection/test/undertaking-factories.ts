import type { TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import {
  account,
  addUnit,
  assign,
  authorize,
  plannedRound,
  teamOf,
  type World,
} from './factories.ts';
import { checkSecretTies } from './recusal-factories.ts';

/** The round belongs to an undertaking of the city, whose leader the county has authorised. */
export async function combineRound(
  { county, host }: World,
  roundId: string,
  leader: TestUser,
): Promise<void> {
  await host.db.admin.query(
    `insert into p_inspection.participations (tenant_id, id, committee_term, year, round_no, title, mode,
       window_from, window_to, exchange_id, combined_id, city_tenant_id, city_name, mode_title, round_id,
       received_at, joined_at, leader_user_id, leader_name, leader_authorised_on)
     values ($1, $2, 12, 2026, 1, '板块式巡察', 'block', '2026-01-01', '2026-06-30', $3, $4, 1, '昆明市', '板块式',
       $5, now(), now(), $6, $7, '2025-12-20')`,
    [county.id, uuidv7(), uuidv7(), uuidv7(), roundId, leader.id, leader.displayName],
  );
}

/** A team of a combined round with one unit, authorised, before anybody has signed or declared. */
export async function combinedTeam(world: World) {
  const roundId = await plannedRound(world);
  const unit = await addUnit(world, roundId);
  const leader = await account(world, '组长甲');
  const member = await account(world, '组员丙');
  await combineRound(world, roundId, leader);
  const teamId = await teamOf(world, roundId, { leader: [leader], member: [member] });
  await assign(world, unit.engagementId, teamId);
  await authorize(world, roundId);
  await checkSecretTies(world);
  return { roundId, ...unit, teamId, leader, member };
}
