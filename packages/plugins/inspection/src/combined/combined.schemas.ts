import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { CaseFields, IsoDate, ShortText } from '../fields.ts';

const Content = z.object({
  committeeTerm: z.int().min(1).max(99),
  year: z.int().min(1949).max(2200),
  roundNo: z.int().min(1).max(999),
  title: ShortText,
  mode: z.string().min(1).max(40),
  theme: z.string().trim().min(1).max(500).nullable(),
  windowFrom: IsoDate,
  windowTo: IsoDate,
  planDocument: ShortText.nullable(),
});

export const CreateCombinedBody = Content.partial({ theme: true, planDocument: true })
  .extend({ counties: z.array(z.int()).max(60).default([]) })
  .meta({ id: 'CreateCombinedInspection' });
export type CreateCombinedBody = z.output<typeof CreateCombinedBody>;

export const UpdateCombinedBody = Content.omit({ mode: true })
  .partial()
  .extend({ counties: z.array(z.int()).max(60).optional() })
  .meta({ id: 'UpdateCombinedInspection' });
export type UpdateCombinedBody = z.output<typeof UpdateCombinedBody>;

export const ListCombinedQuery = ListQuery.extend({ mode: z.string().max(40).optional() });
export type ListCombinedQuery = z.output<typeof ListCombinedQuery>;

export const LateInvitationBody = z
  .object({ county: z.int() })
  .meta({ id: 'InviteCountyToCombinedInspection' });
export const NominateLeaderBody = z
  .object({
    userId: z.uuid().nullable().default(null),
    name: z.string().trim().min(1).max(60),
    /** 派出单位. */
    from: ShortText,
    document: ShortText,
  })
  .meta({ id: 'NominateLeader' });
export type NominateLeaderBody = z.output<typeof NominateLeaderBody>;

const Undertaking = {
  id: z.uuid(),
  version: z.int(),
  committeeTerm: z.int(),
  year: z.int(),
  roundNo: z.int(),
  title: z.string(),
  mode: z.string(),
  modeTitle: z.string(),
  theme: z.string().nullable(),
  windowFrom: z.string(),
  windowTo: z.string(),
};

const Leader = z.object({
  userId: z.uuid().nullable(),
  name: z.string(),
  document: z.string().nullable(),
  nominatedAt: z.string().nullable(),
  authorisedOn: z.string().nullable(),
  refusal: z.string().nullable(),
});

const Page = z.object({ title: z.string(), path: z.string(), summary: z.string() });

const CountyView = z.object({
  id: z.uuid(),
  tenantId: z.int(),
  code: z.string(),
  name: z.string(),
  answer: z.enum(['notInvited', 'invited', 'joined', 'declined', 'left']),
  invitedAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredByName: z.string().nullable(),
  reason: z.string().nullable(),
  roundTitle: z.string().nullable(),
  roundStage: z.string().nullable(),
  roundFrom: z.string().nullable(),
  roundTo: z.string().nullable(),
  heardAt: z.string().nullable(),
  leader: Leader.nullable(),
});
export type CountyView = z.input<typeof CountyView>;

export const CombinedItem = z
  .object({
    ...Undertaking,
    ...CaseFields,
    counties: z.int(),
    joined: z.int(),
    answered: z.int(),
  })
  .meta({ id: 'CombinedInspectionItem' });
export type CombinedItem = z.input<typeof CombinedItem>;

export const CombinedView = z
  .object({
    ...Undertaking,
    ...CaseFields,
    planDocument: z.string().nullable(),
    authorName: z.string(),
    createdAt: z.string(),
    counties: z.array(CountyView),
    /** What the mode tells of each county, a column for each title. */
    board: z.object({
      titles: z.array(z.string()),
      figures: z.array(
        z.object({
          tenantId: z.int(),
          title: z.string(),
          text: z.string(),
          needsAttention: z.boolean(),
        }),
      ),
    }),
    /** Pages of the mode, with the id filled in; empty where its plugin is disabled. */
    pages: z.array(Page),
    summary: z.string().nullable(),
    registers: z.array(z.string()),
    documents: z.array(z.string()),
    /** Why the counties can not be called yet. */
    problems: z.array(z.string()),
  })
  .meta({ id: 'CombinedInspection' });
export type CombinedView = z.input<typeof CombinedView>;

export const CombinedChoices = z
  .object({
    modes: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        summary: z.string(),
        needsTheme: z.boolean(),
      }),
    ),
    counties: z.array(z.object({ tenantId: z.int(), code: z.string(), name: z.string() })),
    next: z.object({ committeeTerm: z.int(), year: z.int(), roundNo: z.int() }),
  })
  .meta({ id: 'CombinedInspectionChoices' });
export type CombinedChoices = z.input<typeof CombinedChoices>;

export const ParticipationView = z
  .object({
    ...Undertaking,
    cityName: z.string(),
    receivedAt: z.string(),
    answer: z.enum(['invited', 'joined', 'declined', 'left']),
    answeredAt: z.string().nullable(),
    answeredByName: z.string().nullable(),
    reason: z.string().nullable(),
    endedAt: z.string().nullable(),
    round: z.object({ id: z.uuid(), name: z.string(), stage: z.string().nullable() }).nullable(),
    leader: Leader.extend({ from: z.string().nullable() }).nullable(),
    /** Null where the mode's plugin is disabled here. */
    summary: z.string().nullable(),
    pages: z.array(Page),
    /** Why the county can not join yet. */
    problems: z.array(z.string()),
    /** Rounds of this county that could become its part. */
    rounds: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'Participation' });
export type ParticipationView = z.input<typeof ParticipationView>;

export const JoinBody = z
  .object({
    /** A planned round of the county; a new one named like the undertaking when left out. */
    roundId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'JoinCombinedInspection' });
export const ReasonBody = z
  .object({ reason: z.string().trim().min(1).max(2000) })
  .meta({ id: 'ReasonOfCounty' });
export const AuthoriseLeaderBody = z
  .discriminatedUnion('authorises', [
    z.object({ authorises: z.literal(true), documentNo: ShortText, authorisedOn: IsoDate }),
    z.object({ authorises: z.literal(false), reason: z.string().trim().min(1).max(2000) }),
  ])
  .meta({ id: 'AuthoriseLeader' });
export type AuthoriseLeaderBody = z.output<typeof AuthoriseLeaderBody>;
