import { toPage, type Page } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { checkNominees } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { listSkills } from '../roster/list-skills.ts';
import { leaverTitles, nominationTitles, partyTitles, poolTitles } from '../roster/options.ts';
import { listPeopleById, type PersonPlace } from '../roster/people.repository.ts';
import { photosOf } from '../roster/photos.ts';
import { listProfiles, type ProfileRow } from '../roster/profiles.repository.ts';
import { checkParties } from '../roster/roster-tables.ts';
import { listChecks } from './member-events.repository.ts';
import { listMemberPage, listNominees } from './member-pages.repository.ts';
import { findMember, type MemberRow } from './members.repository.ts';
import type { ListMembersQuery, MemberItem, MemberView, NomineeView } from './members.schemas.ts';
import { rolesOf } from './record-check.ts';

export async function listPoolMembers(
  ctx: TalentPoolCtx,
  { after, limit, ...filter }: ListMembersQuery,
): Promise<Page<MemberItem>> {
  const rows = await listMemberPage(ctx.tx, filter, { limit: limit + 1, after });
  const view = await viewer(ctx, rows);
  return toPage(rows, limit, { cursor: ({ id }) => id, view });
}

export async function getPoolMember(ctx: TalentPoolCtx, id: string): Promise<MemberView> {
  const row = requireFound(await findMember(ctx.tx, id), 'member');
  const checks = await listChecks(ctx.tx, id);
  const isOpen = row.stage === 'applying' && ctx.can(checkNominees);
  const isOwn = row.personId !== null && row.personId === ctx.actor.personId;
  const mayCheckAs = checkParties.filter((party) =>
    rolesOf[party].some((role) => ctx.actor.roles.includes(role)),
  );
  return {
    ...(await viewer(ctx, [row]))(row),
    ...row,
    nominatedViaTitle: nominationTitles[row.nominatedVia],
    photoId:
      row.personId === null
        ? null
        : ((await photosOf(ctx, [row.personId])).get(row.personId) ?? null),
    checks: checks.map((check) => ({ ...check, partyTitle: partyTitles[check.party] })),
    mayCheckAs: isOpen && !isOwn ? mayCheckAs : [],
  };
}

async function viewer(ctx: TalentPoolCtx, rows: readonly MemberRow[]) {
  const personIds = rows.flatMap(({ personId }) => personId ?? []);
  const people = new Map((await listPeopleById(ctx.tx, personIds)).map((row) => [row.id, row]));
  const profiles = new Map(
    (await listProfiles(ctx.tx, personIds)).map((row) => [row.personId, row]),
  );
  const titles = new Map((await listSkills(ctx)).map(({ title, value }) => [value, title]));
  return (row: MemberRow): MemberItem => {
    const person = people.get(row.personId ?? '');
    const profile = profiles.get(row.personId ?? '');
    return { ...row, ...ofPerson(person, profile, titles), ...ofMember(row) };
  };
}

const ofPerson = (
  person: PersonPlace | undefined,
  profile: ProfileRow | undefined,
  titles: ReadonlyMap<string, string>,
) => ({
  title: person?.title ?? null,
  rank: person?.rank ?? null,
  skills: (profile?.skills ?? []).map((skill) => titles.get(skill) ?? skill),
});

const ofMember = ({ leaverSign, pool }: MemberRow) => ({
  poolTitle: poolTitles[pool],
  leaverTitle: leaverSign === null ? null : leaverTitles[leaverSign],
});

const statusTitles = {
  waiting: '待单位意见',
  checking: '资格审查中',
  admitted: '已入库',
  refused: '未入库',
  released: '已出库',
};

/** 推荐人选 of the unit, in its own scope. */
export async function listOwnNominees(ctx: TalentPoolCtx): Promise<NomineeView[]> {
  const rows = await listNominees(ctx.tx);
  return rows.map((row) => {
    const { on, status } = statusOf(row);
    const { id, mission, name, nominatedByName, nominatedOn, pool } = row;
    const poolTitle = poolTitles[pool];
    const statusTitle = statusTitles[status];
    return { id, name, poolTitle, nominatedOn, nominatedByName, status, statusTitle, on, mission };
  });
}

type Nominee = Awaited<ReturnType<typeof listNominees>>[number];

function statusOf(row: Nominee): Pick<NomineeView, 'on' | 'status'> {
  if (row.releasedOn !== null) return { status: 'released', on: row.releasedOn };
  if (row.refusedReason !== null) return { status: 'refused', on: null };
  if (row.admittedOn !== null) return { status: 'admitted', on: row.admittedOn };
  if (row.endorsedOn !== null) return { status: 'checking', on: row.endorsedOn };
  return { status: 'waiting', on: null };
}
