import { z } from 'zod';

import { CaseFields, IsoDate, LongText, ShortText } from '../fields.ts';
import { guidancePhases } from './guidance-tables.ts';

const People = z.string().trim().min(1).max(2000);

export const EventBody = z
  .object({
    phase: z.enum(guidancePhases),
    /** Row of the county in the undertaking; needed for a visit. */
    countyId: z.uuid().nullable().default(null),
    heldOn: IsoDate,
    place: ShortText,
    participants: People,
    issues: LongText,
  })
  .meta({ id: 'GuidanceEventBody' });
export type EventBody = z.output<typeof EventBody>;

export const DraftNoticeBody = z
  .object({
    title: ShortText,
    dueOn: IsoDate,
    opinions: z.array(z.string().trim().min(1).max(5000)).min(1).max(50),
  })
  .meta({ id: 'DraftGuidanceNotice' });
export type DraftNoticeBody = z.output<typeof DraftNoticeBody>;

export const AnswerOpinionBody = z
  .object({ answer: z.string().trim().min(1).max(5000) })
  .meta({ id: 'AnswerGuidanceOpinion' });

export const JudgeOpinionBody = z
  .object({
    verdict: z.enum(['accepted', 'returned']),
    note: z.string().trim().min(1).max(2000).nullable().default(null),
  })
  .meta({ id: 'JudgeGuidanceOpinion' });
export type JudgeOpinionBody = z.output<typeof JudgeOpinionBody>;

const NoticeFields = {
  id: z.uuid(),
  version: z.int(),
  direction: z.enum(['outgoing', 'incoming']),
  partnerName: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  visitedOn: z.string(),
  place: z.string(),
  dueOn: z.string(),
  issuedOn: z.string().nullable(),
  draftedByName: z.string(),
  ...CaseFields,
};

export const GuidanceNoticeItem = z.object(NoticeFields).meta({ id: 'GuidanceNoticeItem' });

export const GuidanceNoticeView = z
  .object({
    ...NoticeFields,
    combinedId: z.uuid().nullable(),
    participationId: z.uuid().nullable(),
    opinions: z.array(
      z.object({
        id: z.uuid(),
        no: z.int(),
        text: z.string(),
        answer: z.string().nullable(),
        answeredByName: z.string().nullable(),
        answeredOn: z.string().nullable(),
        verdict: z.enum(['accepted', 'returned']).nullable(),
        verdictNote: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'GuidanceNotice' });
export type GuidanceNoticeView = z.input<typeof GuidanceNoticeView>;

export const GuidanceView = z
  .object({
    events: z.array(
      z.object({
        id: z.uuid(),
        version: z.int(),
        phase: z.enum(guidancePhases),
        countyId: z.uuid().nullable(),
        countyName: z.string().nullable(),
        heldOn: z.string(),
        place: z.string(),
        participants: z.string(),
        issues: z.string(),
        recordedByName: z.string(),
      }),
    ),
    notices: z.array(GuidanceNoticeItem),
  })
  .meta({ id: 'Guidance' });
export type GuidanceView = z.input<typeof GuidanceView>;
