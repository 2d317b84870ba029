import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { IsoDate, LongText, ShortText } from '../../fields.ts';
import {
  disciplines,
  letterExtensions,
  letterKinds,
  letterSecrecies,
  urgencies,
} from '../leads-tables.ts';
import { LeadPersonBody } from '../leads/leads.schemas.ts';

const Name = z.string().trim().min(1).max(60);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

const fields = {
  kind: z.enum(letterKinds),
  receivedOn: IsoDate,
  title: ShortText,
  /** 来电 / 访人, 反映人; empty for an anonymous one. */
  reporter: optional(Name),
  reporterUnit: optional(ShortText),
  phone: optional(z.string().trim().min(3).max(40)),
  accused: optional(Name),
  accusedUnit: optional(ShortText),
  content: LongText,
  recorder: Name,
  isNamed: z.boolean(),
  isDuplicate: z.boolean(),
  groupSize: optional(z.int().min(1).max(100_000)),
  urgency: z.enum(urgencies).default('normal'),
  secrecy: z.enum(letterSecrecies),
  isSensitive: z.boolean().default(false),
  isForeign: z.boolean().default(false),
  signBy: optional(IsoDate),
  signedOn: optional(IsoDate),
  dueOn: optional(IsoDate),
  extension: optional(z.enum(letterExtensions)),
};

const namedHasReporter = (letter: { isNamed: boolean; reporter: string | null }) =>
  !letter.isNamed || letter.reporter !== null;

export const LetterBody = z
  .object(fields)
  .refine(namedHasReporter, { message: '实名的须填写反映人', path: ['reporter'] })
  .meta({ id: 'LetterBody' });
export type LetterBody = z.output<typeof LetterBody>;

export const SettleLetterBody = z.object({ settledOn: IsoDate }).meta({ id: 'SettleLetter' });
export type SettleLetterBody = z.output<typeof SettleLetterBody>;

export const LetterToLeadBody = z
  .object({
    committeeTerm: z.int().min(1).max(99),
    year: z.int().min(1949).max(2200),
    roundNo: z.int().min(1).max(999),
    teamName: z.string().trim().min(1).max(100),
    discipline: z.enum(disciplines),
    post: LeadPersonBody.shape.post,
    rank: LeadPersonBody.shape.rank,
  })
  .meta({ id: 'TurnLetterIntoLead' });
export type LetterToLeadBody = z.output<typeof LetterToLeadBody>;

export const ListLettersQuery = ListQuery.extend({
  kind: z.enum(letterKinds).optional(),
  open: z.stringbool().optional(),
  /** Part of a number, or the whole name of who reports or is reported. */
  contains: z.string().trim().min(1).max(60).optional(),
});
export type ListLettersQuery = z.output<typeof ListLettersQuery>;

const itemFields = {
  id: z.uuid(),
  version: z.int(),
  letterNo: z.string(),
  kind: z.enum(letterKinds),
  receivedOn: z.string(),
  recorder: z.string(),
  isNamed: z.boolean(),
  isDuplicate: z.boolean(),
  urgency: z.enum(urgencies),
  secrecy: z.enum(letterSecrecies),
  signBy: z.string().nullable(),
  signedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  extension: z.enum(letterExtensions).nullable(),
  settledOn: z.string().nullable(),
  leadId: z.uuid().nullable(),
  /** 逾期: past its date and neither signed nor settled. */
  isOverdue: z.boolean(),
};

export const LetterItem = z
  .object({ ...itemFields, titleMasked: z.string() })
  .meta({ id: 'LetterItem' });
export type LetterItem = z.input<typeof LetterItem>;

export const LetterView = z
  .object({
    ...itemFields,
    title: z.string(),
    reporter: z.string().nullable(),
    reporterUnit: z.string().nullable(),
    phone: z.string().nullable(),
    accused: z.string().nullable(),
    accusedUnit: z.string().nullable(),
    content: z.string(),
    groupSize: z.int().nullable(),
    isSensitive: z.boolean(),
    isForeign: z.boolean(),
  })
  .meta({ id: 'Letter' });
export type LetterView = z.input<typeof LetterView>;
export type LettersFilter = Omit<ListLettersQuery, 'limit' | 'after'>;
