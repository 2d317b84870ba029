import type { TalentPoolCtx } from '../database.ts';
import { managePool } from '../permissions.ts';
import { leaverTitles } from '../roster/options.ts';
import { listPeopleById } from '../roster/people.repository.ts';
import { listAccounts, listPersonPosts } from '../roster/places.repository.ts';
import { listProfiles } from '../roster/profiles.repository.ts';
import type { LeaverSign } from '../roster/roster-tables.ts';
import { retirementAges } from '../roster/roster.settings.ts';
import { factsOfSign, leaverSign, noSign, reasonOfSign, type LeaverFacts } from './leaver.rules.ts';
import { listMembers, updateMember, type MemberRow } from './members.repository.ts';
import { recordMemberEvent } from './record-member-event.ts';

const watched = ['admitted', 'paused', 'watch', 'onMission'];

/**
 * Marks who has retired, moved or ended his post. His open work goes first: until it is handed over,
 * and while he is on a mission, nothing is proposed; then 出库 is. Whoever was kept is proposed again
 * when something new is known, or at the next recheck.
 */
export async function findLeavers(ctx: TalentPoolCtx): Promise<void> {
  const members = await listMembers(ctx.tx, { stages: watched });
  const factsOf = await readFacts(ctx, members);
  const ages = await ctx.settings.get(retirementAges);
  for (const member of members) {
    const own = factsOf(member);
    const sign = own === null ? null : leaverSign(own, ages, ctx.calendar.today());
    if (own === null || sign === null) await forget(ctx, member);
    else {
      const facts = factsOfSign(sign, own, ages);
      if (facts !== member.keptFacts) await mark(ctx, member, { sign, facts });
    }
  }
}

async function forget(ctx: TalentPoolCtx, { id, ...member }: MemberRow): Promise<void> {
  const isKnown = member.leaverSign !== null || member.keptFacts !== null;
  if (isKnown) await updateMember(ctx.tx, id, { ...noSign, keptFacts: null });
}

async function mark(
  ctx: TalentPoolCtx,
  member: MemberRow,
  { facts, sign }: { readonly sign: LeaverSign; readonly facts: string },
): Promise<void> {
  const found = leaverTitles[sign];
  if (member.leaverFacts !== facts) {
    const leaverFoundOn = ctx.calendar.today();
    const changes = { leaverSign: sign, leaverFoundOn, leaverFacts: facts, keptFacts: null };
    await updateMember(ctx.tx, member.id, changes);
    const event = { memberId: member.id, kind: 'leaver_found', sentence: `离库预警：${found}` };
    await recordMemberEvent(ctx, event);
    await ctx.audit({
      action: 'talent-pool.leaver_found',
      subject: { type: 'poolMember', id: member.id },
      summary: `${member.name}离库预警：${found}`,
    });
  }
  const open = await ctx.people.countOpenTasks(await usersOf(ctx, member));
  await tellOffice(ctx, member, { facts, found, open });
  const isHeld = open > 0 || member.stage === 'onMission' || member.stage === 'watch';
  if (isHeld) return;
  await ctx.workflow.move({
    subject: 'poolMember',
    id: member.id,
    move: 'proposeRelease',
    reason: found,
    reasonCode: reasonOfSign[sign],
  });
}

async function usersOf(ctx: TalentPoolCtx, { personId }: MemberRow): Promise<string[]> {
  return personId === null ? [] : [...(await ctx.people.usersOf([personId])).values()];
}

/** Once for each sign: what keeps him from being released, and where it is put right. */
async function tellOffice(
  ctx: TalentPoolCtx,
  member: MemberRow,
  { facts, found, open }: { readonly facts: string; readonly found: string; readonly open: number },
): Promise<void> {
  const first = open > 0 ? `，名下还有${open}件待办，请先转交` : '';
  await ctx.notify.send({
    key: `leaver:${member.id}:${facts}`,
    userIds: await ctx.people.usersWithPermissions([managePool.id]),
    title: `${member.name}${found}${first}`,
    subject: { type: 'poolMember', id: member.id },
    link: open > 0 ? '/handover' : `/m/talent-pool/members/${member.id}`,
  });
}

async function readFacts(ctx: TalentPoolCtx, members: readonly MemberRow[]) {
  const personIds = [...new Set(members.flatMap(({ personId }) => personId ?? []))];
  if (personIds.length === 0) return () => null;
  const people = await listPeopleById(ctx.tx, personIds);
  const profiles = await listProfiles(ctx.tx, personIds);
  const posts = Object.groupBy(await listPersonPosts(ctx.tx, personIds), (row) => row.personId);
  const accounts = await listAccounts(ctx.tx, personIds);
  return ({ bodyId, personId, unitId }: MemberRow): LeaverFacts | null => {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) return null;
    const own = accounts.filter((row) => row.personId === person.id);
    return {
      birthMonth: profiles.find((row) => row.personId === person.id)?.birthMonth ?? null,
      gender: person.gender,
      isActive: person.active,
      hasLiveAccount: own.length === 0 ? null : own.some(({ active }) => active),
      sentBy: { unitId, bodyId },
      belongs: { unitId: person.unitId, bodyId: person.bodyId },
      posts: posts[person.id] ?? [],
    };
  };
}
