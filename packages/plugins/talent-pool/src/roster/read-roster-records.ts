import type { RegisterValues, StoredRecord } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { listMembers, type MemberRow } from '../membership/members.repository.ts';
import { isUnverified } from './is-unverified.rules.ts';
import { listSkills } from './list-skills.ts';
import { certificateTitles, directionTitles } from './options.ts';
import { listPeopleById, type PersonPlace } from './people.repository.ts';
import { listPersonPosts } from './places.repository.ts';
import { listProfiles, type ProfileRow } from './profiles.repository.ts';

type PostRow = Awaited<ReturnType<typeof listPersonPosts>>[number];

interface Whole {
  readonly member: MemberRow;
  readonly person: PersonPlace;
  readonly profile: ProfileRow | undefined;
  readonly numbers: { readonly phone: string | null; readonly idNumber: string | null };
  readonly posts: readonly PostRow[];
  readonly skillTitle: (skill: string) => string;
  readonly superiorName: (post: PostRow) => string | null;
}

/** Memberships as rows of the sheet; numbers come in full, the register masks them. */
export async function readRosterRecords(
  ctx: TalentPoolCtx,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const members = await listMembers(ctx.tx, { ids });
  const personIds = [...new Set(members.flatMap(({ personId }) => personId ?? []))];
  const people = await listPeopleById(ctx.tx, personIds);
  const profiles = await listProfiles(ctx.tx, personIds);
  const numbers = await ctx.people.records.numbersOf(personIds);
  const posts = personIds.length === 0 ? [] : await listPersonPosts(ctx.tx, personIds);
  const superiors = await listPeopleById(
    ctx.tx,
    posts.flatMap(({ superiorId }) => superiorId ?? []),
  );
  const titles = new Map((await listSkills(ctx)).map(({ title, value }) => [value, title]));
  return ids.flatMap((id) => {
    const member = members.find((row) => row.id === id);
    const person = people.find((row) => row.id === member?.personId);
    if (member === undefined || person === undefined) return [];
    return recordOf({
      member,
      person,
      profile: profiles.find((row) => row.personId === person.id),
      numbers: numbers.get(person.id) ?? { phone: null, idNumber: null },
      posts: posts.filter((row) => row.personId === person.id),
      skillTitle: (skill) => titles.get(skill) ?? skill,
      superiorName: ({ superiorId, superiorName }) =>
        superiors.find((row) => row.id === superiorId)?.name ?? superiorName,
    });
  });
}

function recordOf(whole: Whole): StoredRecord {
  const { member, person, posts, profile } = whole;
  return {
    id: member.id,
    version: member.version + person.version + (profile?.version ?? 0),
    link: `/m/talent-pool/members/${member.id}`,
    values: {
      ...personValues(whole),
      ...profileValues(whole),
      ...memberValues(member),
      employer:
        person.place ??
        posts.find(({ endedOn }) => endedOn === null)?.employer ??
        member.sendingUnit,
    },
    details: posts.map((post) => ({
      from: post.beganOn.slice(0, 7),
      to: post.endedOn?.slice(0, 7) ?? null,
      at: post.employer,
      post: post.post,
      isLeadership: post.isLeadership,
      superior: whole.superiorName(post),
    })),
  };
}

function personValues({ member, numbers, person, profile }: Whole): RegisterValues {
  return {
    name: person.name,
    gender: person.gender,
    idNumber: numbers.idNumber,
    idMark: markOf(numbers.idNumber, profile),
    phone: numbers.phone,
    politics: person.politics,
    title: person.title,
    rank: person.rank,
    pool: member.pool,
  };
}

/** A number whose last digit does not fit is unverified, whoever recorded it. */
function markOf(idNumber: string | null, profile: ProfileRow | undefined): string | null {
  if (idNumber === null) return null;
  return isUnverified(idNumber, profile) ? 'unverified' : 'verified';
}

function profileValues({ profile, skillTitle }: Whole): RegisterValues {
  if (profile === undefined) return {};
  return {
    birthMonth: profile.birthMonth,
    ethnicity: profile.ethnicity,
    nativeCounty: profile.nativeCounty,
    grownCounty: profile.grownCounty,
    email: profile.email,
    partyJoinedMonth: profile.partyJoinedMonth,
    workStartedMonth: profile.workStartedMonth,
    department: profile.department,
    workCounty: profile.workCounty,
    educationLevel: profile.educationLevel,
    major: profile.major,
    skills: profile.skills.map(skillTitle),
    tags: profile.tags,
    certificates: profile.certificates.map((value) => certificateTitles[value]),
    directions: profile.directions.map((value) => directionTitles[value]),
    frontline: profile.frontline,
    hasInspected: profile.hasInspected,
    inspectedYears: profile.inspectedYears.map(String),
    awards: profile.awards,
  };
}

function memberValues(member: MemberRow): RegisterValues {
  return {
    sendingUnit: member.sendingUnit,
    unitOpinion: member.unitOpinion,
    intake: member.intake,
    source: member.source,
    nominatedVia: member.nominatedVia,
    admittedOn: member.admittedOn,
    stage: member.stage,
    pausedReason: member.pausedReason,
    releasedOn: member.releasedOn,
    releaseReason: member.releaseReason,
    missionCount: member.missionCount,
    declinedCount: member.declinedCount,
    consecutiveRounds: member.consecutiveRounds,
    mission: member.mission,
    warning: member.watchReason,
  };
}
