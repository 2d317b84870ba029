import { z } from 'zod';

import { teamRoles } from '../database.ts';
import { IsoDate, ShortText } from '../fields.ts';

const TeamName = z.string().trim().min(1).max(100);
const Role = z.enum(teamRoles);

export const CreateTeamBody = z
  .object({ roundId: z.uuid(), name: TeamName, number: z.int().min(1).max(999).optional() })
  .meta({ id: 'CreateTeam' });
export type CreateTeamBody = z.output<typeof CreateTeamBody>;

export const RenameTeamBody = z.object({ name: TeamName }).meta({ id: 'RenameTeam' });

export const AddMemberBody = z
  .object({ userId: z.uuid(), role: Role })
  .meta({ id: 'AddTeamMember' });
export type AddMemberBody = z.output<typeof AddMemberBody>;

export const MemberParams = z.object({ id: z.uuid(), memberId: z.uuid() });
export const ChangeRoleBody = z.object({ role: Role }).meta({ id: 'ChangeTeamRole' });
export const RemoveMemberBody = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'RemoveTeamMember' });

export const IssueMandatesBody = z
  .object({ documentNo: ShortText, validFrom: IsoDate, validTo: IsoDate })
  .meta({ id: 'IssueMandates' });
export type IssueMandatesBody = z.output<typeof IssueMandatesBody>;

export const ExtendMandatesBody = z
  .object({ validTo: IsoDate, reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'ExtendMandates' });

const ReasonView = z.object({ code: z.string(), message: z.string() });

const MemberView = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  displayName: z.string(),
  role: Role,
  mandate: z
    .object({
      id: z.uuid(),
      validFrom: z.string(),
      validTo: z.string(),
      documentNo: z.string(),
      inForce: z.boolean(),
      /** Titles of what he has to sign before it opens. */
      waitsFor: z.array(z.string()),
      /** False when the team was given units after the mandate was issued. */
      coversAllUnits: z.boolean(),
    })
    .nullable(),
});

export const TeamView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    roundId: z.uuid(),
    number: z.int(),
    name: z.string(),
    mandateDocument: z.string().nullable(),
    members: z.array(MemberView),
    engagements: z.array(z.object({ id: z.uuid(), unitId: z.uuid(), unitName: z.string() })),
    /** What keeps the team from being authorised. */
    problems: z.array(ReasonView),
    warnings: z.array(ReasonView),
  })
  .meta({ id: 'Team' });
export type TeamView = z.input<typeof TeamView>;

export const AvailablePeopleQuery = z.object({
  round: z.uuid(),
  contains: z.string().trim().max(60).default(''),
});

export const AvailablePerson = z.object({
  userId: z.uuid(),
  displayName: z.string(),
  personId: z.uuid().nullable(),
  title: z.string().nullable(),
  bodyName: z.string().nullable(),
  /** Team of the round the person is in already. */
  teamName: z.string().nullable(),
});
