import { ListQuery, pageOf } from '@lianxun/plugin-api';
import { z } from 'zod';

import { LongText } from '../fields.ts';
import { MembershipEntry, RosterEntry } from '../roster/entry.schemas.ts';
import {
  checkParties,
  intakes,
  leaverSigns,
  memberSources,
  nominationWays,
  poolKinds,
  releaseReasons,
} from '../roster/roster-tables.ts';

const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const ListMembersQuery = ListQuery.extend({
  pool: z.enum(poolKinds).optional(),
  stage: z.string().max(40).optional(),
  source: z.enum(memberSources).optional(),
  /** Only those with a sign that they leave. */
  leaving: Flag.optional(),
  q: z.string().trim().max(60).optional(),
});
export type ListMembersQuery = z.output<typeof ListMembersQuery>;

const itemFields = {
  id: z.uuid(),
  personId: z.uuid().nullable(),
  name: z.string(),
  pool: z.enum(poolKinds),
  poolTitle: z.string(),
  source: z.enum(memberSources),
  sendingUnit: z.string(),
  title: z.string().nullable(),
  rank: z.string().nullable(),
  skills: z.array(z.string()),
  stage: z.string().nullable(),
  stateTitle: z.string().nullable(),
  mission: z.string().nullable(),
  missionTo: z.string().nullable(),
  missionCount: z.int(),
  declinedCount: z.int(),
  leaverSign: z.enum(leaverSigns).nullable(),
  leaverTitle: z.string().nullable(),
  leaverFoundOn: z.string().nullable(),
  version: z.int(),
};

export const MemberItem = z.object(itemFields).meta({ id: 'PoolMemberItem' });
export type MemberItem = z.input<typeof MemberItem>;
export const MemberPage = pageOf(MemberItem).meta({ id: 'PoolMemberPage' });

const CheckView = z.object({
  id: z.uuid(),
  party: z.enum(checkParties),
  partyTitle: z.string(),
  passes: z.boolean(),
  opinion: z.string(),
  checkedByName: z.string(),
  checkedOn: z.string(),
});

export const MemberView = z
  .object({
    ...itemFields,
    /** The attachment that shows the person. */
    photoId: z.uuid().nullable(),
    intake: z.enum(intakes),
    nominatedVia: z.enum(nominationWays),
    nominatedViaTitle: z.string(),
    nominatedByName: z.string(),
    nominatedOn: z.string(),
    recommendation: z.string().nullable(),
    unitOpinion: z.string().nullable(),
    endorsedOn: z.string().nullable(),
    admittedOn: z.string().nullable(),
    admissionDocument: z.string().nullable(),
    pausedReason: z.string().nullable(),
    watchReason: z.string().nullable(),
    refusedReason: z.string().nullable(),
    releasedOn: z.string().nullable(),
    releaseReason: z.enum(releaseReasons).nullable(),
    recheckedOn: z.string().nullable(),
    excellentIn: z.int().nullable(),
    checks: z.array(CheckView),
    /** Organs in whose name the reader may give an opinion. */
    mayCheckAs: z.array(z.enum(checkParties)),
  })
  .meta({ id: 'PoolMember' });
export type MemberView = z.input<typeof MemberView>;

export const NominateBody = z
  .object({
    entry: RosterEntry,
    membership: MembershipEntry,
    /** Person of the directory; with `isSelf` the reader himself. */
    personId: z.uuid().nullish(),
    isSelf: z.boolean().default(false),
  })
  .meta({ id: 'NominatePersonBody' });
export type NominateBody = z.output<typeof NominateBody>;

export const UnitNominateBody = z
  .object({ entry: RosterEntry, membership: MembershipEntry })
  .meta({ id: 'UnitNominateBody' });

export const CheckBody = z
  .object({ party: z.enum(checkParties), passes: z.boolean(), opinion: LongText })
  .meta({ id: 'QualificationCheckBody' });

/** As the sending unit sees its own people: what was decided, not how. */
export const NomineeView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    poolTitle: z.string(),
    nominatedOn: z.string(),
    nominatedByName: z.string(),
    status: z.enum(['waiting', 'checking', 'admitted', 'refused', 'released']),
    statusTitle: z.string(),
    on: z.string().nullable(),
    mission: z.string().nullable(),
  })
  .meta({ id: 'PoolNominee' });
export type NomineeView = z.input<typeof NomineeView>;

export const Created = z.object({ id: z.uuid() }).meta({ id: 'PoolCreated' });
