import { z } from 'zod';

import { IsoDate, LongText, ShortText } from '../../fields.ts';
import { disciplines } from '../leads-tables.ts';
import { LeadPersonBody } from './leads.schemas.ts';

/** What the team knows and suggests; how it is dealt with is not the team's to say. */
export const ReferLeadBody = z
  .object({
    engagementId: z.uuid(),
    /** The locked paper it comes from; null when it was learnt otherwise. */
    paperId: z.uuid().nullable().default(null),
    documentNo: ShortText,
    referredOn: IsoDate,
    subject: LeadPersonBody,
    allegation: LongText,
    discipline: z.enum(disciplines),
    category1: ShortText.nullable().default(null),
    category2: ShortText.nullable().default(null),
    suggestion: LongText.nullable().default(null),
  })
  .meta({ id: 'ReferLead' });
export type ReferLeadBody = z.output<typeof ReferLeadBody>;

export const ReferralView = z
  .object({
    id: z.uuid(),
    engagementId: z.uuid(),
    documentNo: z.string(),
    referredOn: z.string(),
    referredByName: z.string(),
    paperNo: z.string().nullable(),
    /** Custody's store has taken it; the content is no longer with the team. */
    takenAt: z.string().nullable(),
    /** 签收. */
    receivedOn: z.string().nullable(),
    receivedBy: z.string().nullable(),
  })
  .meta({ id: 'LeadReferral' });
