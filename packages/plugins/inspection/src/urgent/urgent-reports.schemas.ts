import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { CaseFields, LongText, ShortText } from '../fields.ts';
import { urgentKinds, urgentReasons } from './urgent-tables.ts';

const Name = z.string().trim().min(1).max(60);
const Instant = z.iso.datetime();

/** What is sealed: nothing of it stands in a column. */
export const UrgentContent = z.strictObject({
  title: ShortText,
  facts: LongText,
  suggestion: LongText.nullable(),
  /** Kept from whoever bears one of these names. */
  concerned: z.array(z.strictObject({ name: Name, unitName: ShortText })).max(10),
});
export type UrgentContent = z.output<typeof UrgentContent>;

/** 市级收件人; without an account the name has to be that of one person alone. */
export const Receiver = z.object({
  name: Name,
  userName: Name.nullable().default(null),
});

const keyOf = ({ name, userName }: z.output<typeof Receiver>) => `${name} ${userName ?? ''}`;

const Chosen = {
  kind: z.enum(urgentKinds),
  reason: z.enum(urgentReasons),
  /** Those who may read it in the city. */
  receivers: z
    .array(Receiver)
    .min(1)
    .max(5)
    .refine((all) => new Set(all.map(keyOf)).size === all.length, '收件人不能重复'),
};

export const FileUrgentBody = UrgentContent.extend(Chosen).meta({ id: 'FileUrgentBody' });
export type FileUrgentBody = z.output<typeof FileUrgentBody>;

export const FileFromTeamBody = FileUrgentBody.extend({ engagementId: z.uuid() }).meta({
  id: 'FileUrgentFromTeamBody',
});
export type FileFromTeamBody = z.output<typeof FileFromTeamBody>;

export const UrgentTextBody = z.object({ text: LongText }).meta({ id: 'UrgentTextBody' });

export const ListUrgentQuery = ListQuery.extend({
  direction: z.enum(['outgoing', 'incoming']).optional(),
});
export type ListUrgentQuery = z.output<typeof ListUrgentQuery>;

export const UrgentItem = z
  .object({
    id: z.uuid(),
    direction: z.enum(['outgoing', 'incoming']),
    reportNo: z.string(),
    kind: z.enum(urgentKinds),
    reason: z.enum(urgentReasons),
    partnerName: z.string().nullable(),
    createdAt: Instant,
    ...CaseFields,
  })
  .meta({ id: 'UrgentReportItem' });
export type UrgentItem = z.output<typeof UrgentItem>;

export const UrgentView = UrgentItem.extend({
  version: z.int(),
  title: z.string(),
  facts: z.string(),
  suggestion: z.string().nullable(),
  concerned: z.array(z.object({ name: z.string(), unitName: z.string() })),
  receivers: z.array(z.object({ name: z.string(), userName: z.string().nullable() })),
  drafterName: z.string(),
  teamName: z.string().nullable(),
  sentAt: Instant.nullable(),
  receivedAt: Instant.nullable(),
  receivedByName: z.string().nullable(),
  refusal: z.string().nullable(),
  decision: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decidedByName: z.string().nullable(),
  handling: z.string().nullable(),
  handledAt: Instant.nullable(),
  handledByName: z.string().nullable(),
  /** Whose part the reader has. */
  isReceiver: z.boolean(),
}).meta({ id: 'UrgentReport' });
export type UrgentView = z.output<typeof UrgentView>;

export const FilingView = z
  .object({
    id: z.uuid(),
    kind: z.enum(urgentKinds),
    filedByName: z.string(),
    filedAt: Instant,
    takenAt: Instant.nullable(),
  })
  .meta({ id: 'UrgentFiling' });
