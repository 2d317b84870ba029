import { z } from 'zod';

import { IsoDate, LongText, ShortText } from '../fields.ts';
import { meetingKinds } from './branch-tables.ts';

const Name = z.string().trim().min(1).max(100);
const Document = z.string().trim().min(1).max(200).nullable();
const People = z.array(z.uuid()).min(1).max(100);

/** Members of the team by their row there. */
const Membership = { secretaryId: z.uuid(), memberIds: People };

export const FoundBranchBody = z
  .object({
    name: Name,
    foundedOn: IsoDate,
    approvedBy: Name,
    document: Document.default(null),
    ...Membership,
  })
  .meta({ id: 'FoundBranch' });
export type FoundBranchBody = z.output<typeof FoundBranchBody>;

export const UpdateBranchBody = z
  .object({ name: Name, foundedOn: IsoDate, approvedBy: Name, document: Document })
  .partial()
  .meta({ id: 'UpdateBranch' });
export type UpdateBranchBody = z.output<typeof UpdateBranchBody>;

export const BranchMembersBody = z
  .object({ on: IsoDate, ...Membership })
  .meta({ id: 'ChangeBranchMembers' });
export type BranchMembersBody = z.output<typeof BranchMembersBody>;

export const DissolveBranchBody = z
  .object({ on: IsoDate, reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'DissolveBranch' });

export const MeetingBody = z
  .object({
    kind: z.enum(meetingKinds),
    heldOn: IsoDate,
    place: ShortText,
    attendeeIds: People,
    content: LongText,
  })
  .meta({ id: 'BranchMeetingBody' });
export type MeetingBody = z.output<typeof MeetingBody>;

export const BranchView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    foundedOn: z.string(),
    approvedBy: z.string(),
    document: z.string().nullable(),
    dissolvedOn: z.string().nullable(),
    dissolvedReason: z.string().nullable(),
    members: z.array(
      z.object({
        id: z.uuid(),
        memberId: z.uuid(),
        displayName: z.string(),
        isSecretary: z.boolean(),
        joinedOn: z.string(),
        leftOn: z.string().nullable(),
      }),
    ),
    meetings: z.array(
      z.object({
        id: z.uuid(),
        version: z.int(),
        kind: z.enum(meetingKinds),
        heldOn: z.string(),
        place: z.string(),
        attendees: z.array(z.string()),
        absentees: z.array(z.string()),
        content: z.string(),
        recordedByName: z.string(),
      }),
    ),
  })
  .meta({ id: 'TemporaryBranch' });
export type BranchView = z.input<typeof BranchView>;
