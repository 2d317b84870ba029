import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { SubjectInput } from '../assignments/assignments.schemas.ts';
import { DueView, IsoDate, LongText, ShortText } from '../findings/findings.schemas.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const EscalationParams = z.object({ id: z.uuid() });

export const CreateEscalationBody = z.object({
  subject: SubjectInput,
  /** Key of a rung of the tenant's ladder. */
  rung: z.string().min(1).max(40),
  reason: LongText,
  demand: LongText,
  dueOn: IsoDate,
  nextStep: z.string().trim().max(2000).nullable().default(null),
});
export type CreateEscalationBody = z.output<typeof CreateEscalationBody>;

const Attendees = z.string().trim().min(1).max(2000);

export const CreateTalkBody = z.object({
  subjects: z.array(SubjectInput).min(1).max(50),
  heldOn: IsoDate,
  heldAt: z.string().trim().max(40).nullable().default(null),
  place: ShortText,
  talkers: z.string().trim().min(1).max(400),
  attendees: Attendees,
  reason: LongText,
  demand: LongText,
  dueOn: IsoDate,
  followUpOn: IsoDate.nullable().default(null),
});
export type CreateTalkBody = z.output<typeof CreateTalkBody>;

export const MinutesBody = z.object({
  minutes: LongText,
  attendees: Attendees,
  followUpOn: IsoDate.nullable(),
});
export type MinutesBody = z.output<typeof MinutesBody>;

export const ReplyBody = z.object({ reply: LongText.nullable() });

const filters = z.object({
  stage: z.enum(workflowStages.escalation).optional(),
  unit: z.uuid().optional(),
  subject: z.uuid().optional(),
  contains: z.string().trim().min(1).max(100).optional(),
  overdue: flag.optional(),
});
export const ListEscalationsQuery = ListQuery.extend(filters.shape);
export type ListEscalationsQuery = z.output<typeof ListEscalationsQuery>;
export const EscalationTotalsQuery = filters;
export type EscalationFilters = z.output<typeof filters>;
export const EscalationTotals = z
  .object({ escalations: z.int(), overdue: z.int() })
  .meta({ id: 'EscalationTotals' });

const text = z.string().nullable();

export const EscalationItem = z
  .object({
    id: z.uuid(),
    version: z.int(),
    form: z.enum(['letter', 'talk']),
    rung: z.string(),
    rungTitle: z.string(),
    number: text,
    subjectType: z.string(),
    subjectId: z.uuid(),
    subjectTitle: z.string(),
    subjectDueOn: text,
    recipientName: z.string(),
    unitId: z.uuid().nullable(),
    triggeredOn: z.string(),
    issuedOn: text,
    dueOn: z.string(),
    acknowledgedOn: text,
    repliedOn: text,
    closedOn: text,
    state: text,
    stateTitle: text,
    stage: text,
    due: DueView,
  })
  .meta({ id: 'EscalationItem' });
export type EscalationItem = z.input<typeof EscalationItem>;

const TalkView = z.object({
  id: z.uuid(),
  version: z.int(),
  isCollective: z.boolean(),
  heldOn: z.string(),
  heldAt: text,
  place: z.string(),
  talkers: z.string(),
  attendees: z.string(),
  minutes: text,
  followUpOn: text,
  others: z.array(z.object({ id: z.uuid(), recipientName: z.string(), stateTitle: text })),
});

const File = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  purpose: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
});

export const EscalationDetail = EscalationItem.extend({
  needsApproval: z.boolean(),
  reason: z.string(),
  demand: z.string(),
  nextStep: text,
  acknowledgedByName: text,
  reply: text,
  talkOn: text,
  talkPlace: text,
  draftedByName: z.string(),
  /** Page of the matter; null where it is not within reach. */
  subjectLink: text,
  /** Only for the office: the unit knows when and where. */
  talk: TalkView.nullable(),
  files: z.array(File),
  isRecipient: z.boolean(),
}).meta({ id: 'EscalationDetail' });
export type EscalationDetail = z.input<typeof EscalationDetail>;

export const DueMatter = z
  .object({
    type: z.string(),
    typeTitle: z.string(),
    id: z.uuid(),
    title: z.string(),
    link: z.string(),
    recipientName: z.string(),
    unitId: z.uuid().nullable(),
    dueOn: z.string(),
    daysLeft: z.int(),
    /** What comes next on the ladder. */
    next: z.object({
      key: z.string(),
      title: z.string(),
      needsApproval: z.boolean(),
      replyDays: z.int(),
    }),
    /** The last letter or talk, if there was one. */
    last: z.object({ id: z.uuid(), title: z.string(), stateTitle: text }).nullable(),
    reminders: z.int(),
  })
  .meta({ id: 'DueMatter' });
export type DueMatter = z.input<typeof DueMatter>;
