import { z } from 'zod';

import { IsoDate, LongText, ShortText } from '../fields.ts';
import { feedbackSteps } from './feedback.rules.ts';

const People = z.string().trim().min(1).max(500);
const Person = z.string().trim().min(1).max(60);

const Meeting = z.object({
  heldOn: IsoDate,
  place: ShortText,
  /** 巡察组 and 领导小组: who gave the feedback. */
  fromTeam: People,
  fromGroup: People,
  present: z.string().trim().min(1).max(2000),
  signedBy: Person.nullable().default(null),
  signedOn: IsoDate.nullable().default(null),
});

export const RecordMeetingBody = Meeting.extend({ step: z.enum(feedbackSteps) }).meta({
  id: 'RecordFeedbackMeeting',
});
export type RecordMeetingBody = z.output<typeof RecordMeetingBody>;

export const UpdateMeetingBody = Meeting.extend({
  signedBy: Person.nullable(),
  signedOn: IsoDate.nullable(),
})
  .partial()
  .meta({ id: 'UpdateFeedbackMeeting' });
export type UpdateMeetingBody = z.output<typeof UpdateMeetingBody>;

export const IssueCopyBody = z
  .object({
    noticeNo: ShortText,
    issuedOn: IsoDate,
    content: LongText,
    receivers: z
      .array(z.object({ role: z.string().trim().min(1).max(100), name: ShortText }))
      .min(1)
      .max(50),
  })
  .meta({ id: 'IssueCopyNotice' });
export type IssueCopyBody = z.output<typeof IssueCopyBody>;

export const CorrectCopyBody = IssueCopyBody.extend({
  /** What was wrong. */
  correction: z.string().trim().min(1).max(2000),
}).meta({ id: 'CorrectCopyNotice' });
export type CorrectCopyBody = z.output<typeof CorrectCopyBody>;

export const CopyReceiptBody = z
  .object({ receivedBy: Person, receivedOn: IsoDate })
  .meta({ id: 'ReceiptCopyNotice' });
export type CopyReceiptBody = z.output<typeof CopyReceiptBody>;

const Step = z.object({
  step: z.enum(feedbackSteps),
  /** Why it is not held now; null where it may be, or was. */
  refusal: z.string().nullable(),
  meeting: z
    .object({
      id: z.uuid(),
      version: z.int(),
      heldOn: z.string(),
      place: z.string(),
      fromTeam: z.string(),
      fromGroup: z.string(),
      present: z.string(),
      signedBy: z.string().nullable(),
      signedOn: z.string().nullable(),
      recordedByName: z.string(),
    })
    .nullable(),
});

const Notice = z.object({
  id: z.uuid(),
  noticeNo: z.string(),
  issuedOn: z.string(),
  content: z.string(),
  recordedByName: z.string(),
  supersedesId: z.uuid().nullable(),
  correction: z.string().nullable(),
  receivers: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      role: z.string(),
      name: z.string(),
      receivedBy: z.string().nullable(),
      receivedOn: z.string().nullable(),
    }),
  ),
});

export const FeedbackRecordView = z
  .object({
    steps: z.array(Step),
    copies: z.array(Notice),
    /** Why nothing is copied now; null where it may be. */
    copyRefusal: z.string().nullable(),
    /** Who usually gets a copy. */
    usualReceivers: z.array(z.string()),
  })
  .meta({ id: 'FeedbackRecord' });
export type FeedbackRecordView = z.input<typeof FeedbackRecordView>;
