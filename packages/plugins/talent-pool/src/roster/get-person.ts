import type { TalentPoolCtx } from '../database.ts';
import { getTimeline } from '../membership/get-timeline.ts';
import { listMembers } from '../membership/members.repository.ts';
import { requireFound } from '../refusals.ts';
import { areaName } from './areas/areas.ts';
import { isUnverified } from './is-unverified.rules.ts';
import { listSkills } from './list-skills.ts';
import { maskIdNumber, maskName, maskPhone } from './masks.rules.ts';
import { poolTitles, relationTitles } from './options.ts';
import { listPeopleById } from './people.repository.ts';
import type { PersonView } from './person.schemas.ts';
import { photosOf } from './photos.ts';
import { listPersonPosts } from './places.repository.ts';
import {
  listEducations,
  listProfiles,
  listRelatives,
  listUnavailabilities,
  type ProfileRow,
} from './profiles.repository.ts';
import { relativeBinding } from './save-histories.ts';

/** Everything the pool knows of a person it keeps, numbers and relatives masked. */
export async function getPoolPerson(ctx: TalentPoolCtx, personId: string): Promise<PersonView> {
  const members = await listMembers(ctx.tx, { personIds: [personId] });
  const [person] = await listPeopleById(ctx.tx, [personId]);
  requireFound(members[0], 'person');
  const { active, place, ...known } = requireFound(person, 'person');
  const [profile] = await listProfiles(ctx.tx, [personId]);
  const titles = new Map((await listSkills(ctx)).map(({ title, value }) => [value, title]));
  const skills = profile?.skills ?? [];
  return {
    ...blankProfile,
    ...profile,
    ...known,
    id: personId,
    place,
    isActive: active,
    photoId: (await photosOf(ctx, [personId])).get(personId) ?? null,
    ...(await maskedNumbers(ctx, personId, profile)),
    ...areaNames(profile),
    skills,
    skillTitles: skills.map((skill) => titles.get(skill) ?? skill),
    ...(await histories(ctx, personId, profile)),
    memberships: members.map((member) => ({ ...member, poolTitle: poolTitles[member.pool] })),
    timeline: await getTimeline(ctx, personId),
    version: profile?.version ?? 0,
  };
}

const blankProfile = {
  idUnverified: false,
  birthMonth: null,
  ethnicity: null,
  nativeCounty: null,
  grownCounty: null,
  email: null,
  partyJoinedMonth: null,
  workStartedMonth: null,
  department: null,
  workCounty: null,
  educationLevel: null,
  major: null,
  tags: [],
  certificates: [],
  directions: [],
  frontline: null,
  awards: null,
  hasInspected: null,
  inspectedYears: [],
};

const areaNames = (profile: ProfileRow | undefined) => ({
  nativeCountyName: areaName(profile?.nativeCounty ?? null),
  grownCountyName: areaName(profile?.grownCounty ?? null),
  workCountyName: areaName(profile?.workCounty ?? null),
});

async function maskedNumbers(
  ctx: TalentPoolCtx,
  personId: string,
  profile: ProfileRow | undefined,
) {
  const numbers = (await ctx.people.records.numbersOf([personId])).get(personId);
  return {
    idNumber: numbers?.idNumber == null ? null : maskIdNumber(numbers.idNumber),
    idUnverified: isUnverified(numbers?.idNumber ?? null, profile),
    phone: numbers?.phone == null ? null : maskPhone(numbers.phone),
  };
}

async function histories(ctx: TalentPoolCtx, personId: string, profile: ProfileRow | undefined) {
  const posts = await listPersonPosts(ctx.tx, [personId]);
  const superiors = await listPeopleById(
    ctx.tx,
    posts.flatMap(({ superiorId }) => superiorId ?? []),
  );
  const schools = await listEducations(ctx.tx, [personId]);
  const relatives = await maskedRelatives(ctx, personId);
  const career = posts.map((post) => ({
    from: post.beganOn.slice(0, 7),
    to: post.endedOn?.slice(0, 7) ?? null,
    employer: post.employer,
    post: post.post,
    isLeadership: post.isLeadership,
    superior: superiors.find(({ id }) => id === post.superiorId)?.name ?? post.superiorName,
  }));
  const educations = schools.map(({ degree, fromMonth, major, school, toMonth }) => ({
    school,
    major,
    degree,
    from: fromMonth,
    to: toMonth,
  }));
  return {
    career: career.length > 0 || profile?.careerStated === true ? career : null,
    educations: educations.length > 0 || profile?.educationStated === true ? educations : null,
    relatives: profile?.relativesStated == null ? null : relatives,
    unavailable: await listUnavailabilities(ctx.tx, [personId]),
  };
}

async function maskedRelatives(ctx: TalentPoolCtx, personId: string) {
  const rows = await listRelatives(ctx.tx, [personId]);
  return await Promise.all(
    rows.map(async ({ employerSealed, id, nameSealed, relation }) => ({
      id,
      relationTitle: relationTitles[relation],
      name: maskName(await ctx.secrets.open(nameSealed, relativeBinding(id, 'name'))),
      hasPlace: employerSealed !== null,
    })),
  );
}
