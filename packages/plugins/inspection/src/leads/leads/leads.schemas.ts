import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { CaseFields, IsoDate, LongText, ShortText } from '../../fields.ts';
import {
  disciplines,
  dispositions,
  leadParts,
  leadSources,
  leadWays,
  ranks,
} from '../leads-tables.ts';

const Name = z.string().trim().min(1).max(60);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

export const LeadPersonBody = z
  .object({
    name: Name,
    unitName: ShortText,
    post: optional(ShortText),
    rank: optional(z.enum(ranks)),
    /** Person record, where he is in the directory: then the match is certain. */
    personId: optional(z.uuid()),
  })
  .meta({ id: 'LeadPersonBody' });
export type LeadPersonBody = z.output<typeof LeadPersonBody>;

const contentFields = {
  source: z.enum(leadSources),
  committeeTerm: z.int().min(1).max(99),
  year: z.int().min(1949).max(2200),
  roundNo: z.int().min(1).max(999),
  teamName: z.string().trim().min(1).max(100),
  allegation: LongText,
  discipline: z.enum(disciplines),
  category1: optional(ShortText),
  category2: optional(ShortText),
  way: z.enum(leadWays).default('assign'),
  referralDocument: optional(ShortText),
  referredOn: optional(IsoDate),
  suggestion: optional(LongText),
  note: optional(ShortText),
};

export const LeadContent = z
  .object({ ...contentFields, subject: LeadPersonBody })
  .refine((lead) => (lead.referralDocument === null) === (lead.referredOn === null), {
    message: '移交文号和移交时间须一并填写',
    path: ['referralDocument'],
  })
  .meta({ id: 'RegisterLead' });
export type LeadContent = z.output<typeof LeadContent>;

export const UpdateLeadBody = z
  .object({
    discipline: z.enum(disciplines),
    category1: ShortText.nullable(),
    category2: ShortText.nullable(),
    way: z.enum(leadWays),
    referralDocument: ShortText,
    referredOn: IsoDate,
    note: ShortText.nullable(),
  })
  .partial()
  .meta({ id: 'UpdateLead' });
export type UpdateLeadBody = z.output<typeof UpdateLeadBody>;

export const AllocateLeadBody = z
  .object({ handlingBodyId: z.uuid(), handlerIds: z.array(z.uuid()).min(1).max(20) })
  .meta({ id: 'AssignLeadHandlers' });
export type AllocateLeadBody = z.output<typeof AllocateLeadBody>;

export const RecordProgressBody = z
  .object({ progress: LongText, newEvidenceOn: IsoDate.nullable().default(null) })
  .meta({ id: 'RecordLeadProgress' });
export type RecordProgressBody = z.output<typeof RecordProgressBody>;

export const RecordResultBody = z
  .object({
    outcome: LongText,
    /** 四种形态, entered and never computed; null where none applies. */
    form: z.int().min(1).max(4).nullable(),
    filed: z.boolean(),
    filedOn: IsoDate.nullable(),
    sanction: ShortText.nullable(),
  })
  .refine((result) => result.filed === (result.filedOn !== null), {
    message: '立案的须填立案时间，未立案的不填',
    path: ['filedOn'],
  })
  .meta({ id: 'RecordLeadResult' });
export type RecordResultBody = z.output<typeof RecordResultBody>;

export const NamePersonBody = LeadPersonBody.extend({ part: z.enum(leadParts) }).meta({
  id: 'NameLeadPerson',
});
export type NamePersonBody = z.output<typeof NamePersonBody>;

export const DecideCandidateBody = z
  .object({
    userId: z.uuid(),
    isSamePerson: z.boolean(),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'DecideLeadCandidate' });
export type DecideCandidateBody = z.output<typeof DecideCandidateBody>;

export const RevealLeadBody = z
  .object({
    field: z.enum(['subject', 'allegation', 'outcome']),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'RevealLeadField' });
export type RevealLeadBody = z.output<typeof RevealLeadBody>;

export const HigherLeadBody = z
  .object({ channel: z.enum(['principal', 'nextLevel']) })
  .meta({ id: 'NoteHigherLead' });

export const ListLeadsQuery = ListQuery.extend({
  stage: z.enum(workflowStages.lead).optional(),
  disposition: z.enum(dispositions).optional(),
  source: z.enum(leadSources).optional(),
  year: z.coerce.number().int().min(1949).max(2200).optional(),
  mine: z.stringbool().optional(),
  /** Part of a number, or a whole name. */
  contains: z.string().trim().min(1).max(60).optional(),
});
export type ListLeadsQuery = z.output<typeof ListLeadsQuery>;

const itemFields = {
  id: z.uuid(),
  version: z.int(),
  leadNo: z.string(),
  source: z.enum(leadSources),
  year: z.int(),
  roundNo: z.int(),
  committeeTerm: z.int(),
  teamName: z.string(),
  discipline: z.enum(disciplines),
  way: z.enum(leadWays),
  referredOn: z.string().nullable(),
  disposition: z.enum(dispositions).nullable(),
  handlingBodyName: z.string().nullable(),
  filed: z.boolean(),
  form: z.int().nullable(),
  ...CaseFields,
};

/** In a list the person is told apart, not named. */
export const LeadItem = z
  .object({ ...itemFields, subjectMasked: z.string(), subjectUnit: z.string() })
  .meta({ id: 'LeadItem' });
export type LeadItem = z.input<typeof LeadItem>;

const CandidateView = z.object({
  userId: z.uuid(),
  name: z.string(),
  place: z.string().nullable(),
  duty: z.string().nullable(),
  decision: z.enum(['open', 'confirmed', 'dismissed']),
  reason: z.string().nullable(),
});

const LeadPersonView = z.object({
  id: z.uuid(),
  part: z.enum(leadParts),
  name: z.string(),
  unitName: z.string(),
  post: z.string().nullable(),
  rank: z.enum(ranks).nullable(),
  namedOn: z.string(),
  candidates: z.array(CandidateView),
});

export const LeadView = z
  .object({
    ...itemFields,
    category1: z.string().nullable(),
    category2: z.string().nullable(),
    allegation: z.string(),
    referralDocument: z.string().nullable(),
    suggestion: z.string().nullable(),
    proposal: z.string().nullable(),
    handlingBodyId: z.uuid().nullable(),
    handlers: z.array(z.object({ userId: z.uuid(), name: z.string() })),
    receivedOn: z.string().nullable(),
    receivedBy: z.string().nullable(),
    signedBy: z.string().nullable(),
    signedOn: z.string().nullable(),
    studiedOn: z.string().nullable(),
    studyMinutesNo: z.string().nullable(),
    reviewOn: z.string().nullable(),
    newEvidenceOn: z.string().nullable(),
    progress: z.string().nullable(),
    outcome: z.string().nullable(),
    filedOn: z.string().nullable(),
    sanction: z.string().nullable(),
    reportedOn: z.string().nullable(),
    feedbackDocument: z.string().nullable(),
    note: z.string().nullable(),
    letterId: z.uuid().nullable(),
    registeredByName: z.string(),
    registeredOn: z.string(),
    people: z.array(LeadPersonView),
  })
  .meta({ id: 'Lead' });
export type LeadView = z.input<typeof LeadView>;

export const LeadChoices = z
  .object({
    bodies: z.array(z.object({ id: z.uuid(), name: z.string() })),
    handlers: z.array(z.object({ userId: z.uuid(), name: z.string() })),
    /** Rounds leads have come from, to choose instead of typing. */
    rounds: z.array(
      z.object({
        committeeTerm: z.int(),
        year: z.int(),
        roundNo: z.int(),
        teamName: z.string(),
      }),
    ),
  })
  .meta({ id: 'LeadChoices' });

const Rate = z.object({
  key: z.string(),
  title: z.string(),
  formula: z.string(),
  numerator: z.int(),
  denominator: z.int(),
  /** Null while there is nothing to divide by. */
  value: z.number().nullable(),
});

export const LeadFigures = z
  .object({
    year: z.int().nullable(),
    /** How this tenant counts 成案率. */
    variant: z.enum(['cases', 'people']),
    rates: z.array(Rate),
    counts: z.array(z.object({ key: z.string(), title: z.string(), value: z.int() })),
    /** Leads about cadres of a higher level that were passed on; nothing of them is kept. */
    higher: z.int(),
  })
  .meta({ id: 'LeadFigures' });
export type LeadFigures = z.input<typeof LeadFigures>;
