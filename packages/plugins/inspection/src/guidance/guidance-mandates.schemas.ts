import { z } from 'zod';

import { IsoDate, ShortText } from '../fields.ts';

export const IssueGuidanceBody = z
  .object({
    /** Account of the person in the city. */
    userName: z.string().trim().min(1).max(60),
    purpose: z.string().trim().min(1).max(500),
    engagementIds: z.array(z.uuid()).min(1).max(200),
    documentNo: ShortText,
    validTo: IsoDate,
  })
  .meta({ id: 'IssueGuidanceMandate' });
export type IssueGuidanceBody = z.output<typeof IssueGuidanceBody>;

export const WithdrawGuidanceBody = z
  .object({ reason: z.string().trim().min(1).max(200) })
  .meta({ id: 'WithdrawGuidanceMandate' });

export const GuidanceMandatesView = z
  .object({
    /** Only a round of a combined inspection has a city that guides. */
    isCombined: z.boolean(),
    items: z.array(
      z.object({
        id: z.uuid(),
        displayName: z.string(),
        purpose: z.string().nullable(),
        unitNames: z.array(z.string()),
        documentNo: z.string(),
        validFrom: z.string(),
        validTo: z.string(),
        status: z.enum(['live', 'expired', 'withdrawn']),
        revokedReason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'GuidanceMandates' });
export type GuidanceMandatesView = z.input<typeof GuidanceMandatesView>;
