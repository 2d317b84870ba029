import { z } from 'zod';

import { CandidateContent } from '../cards/card-content.ts';
import { teamRoles } from '../staffing/staffing-problem.ts';
import type { DispatchRow } from './dispatches.repository.ts';

const text = z.string().nullable();
const consent = z.enum(['account', 'paper']).nullable();

/** What both neighbours may know of the undertaking and the seat. */
const Seat = {
  undertaking: z.string(),
  teamName: z.string(),
  role: z.enum(teamRoles),
  skills: z.array(z.string()),
  servesFrom: z.iso.date(),
  servesTo: z.iso.date(),
  request: text,
};

/** City → home county: whom it asks for, and for where; no inspected unit. */
export const RequestContent = z.strictObject({
  ...Seat,
  candidateId: z.uuid(),
  personName: z.string(),
  sendingUnit: z.string(),
  targetTenant: z.int(),
  targetName: z.string(),
  returns: z.int(),
});
export type RequestContent = z.output<typeof RequestContent>;

/** Home county → city: who comes, and that he and his unit agree. */
const Nominee = z.strictObject({
  candidateId: z.uuid(),
  personName: z.string(),
  userId: z.uuid().nullable(),
  sendingUnit: z.string(),
  unitConsent: consent,
  unitConsentedOn: text,
  unitConsentedBy: text,
  personConsent: consent,
  personConsentedOn: text,
  personConsentedBy: text,
  undertakingSignedOn: text,
});

/** City → target county: who comes, from where, for which of its units. */
export const AssignContent = Nominee.extend({
  ...Seat,
  homeTenantId: z.int(),
  homeName: z.string(),
  targetIds: z.array(z.uuid()),
  targets: z.string(),
  review: text,
  /** What the rules of recusal read of him. */
  facts: CandidateContent.shape.facts,
});
export type AssignContent = z.output<typeof AssignContent>;

/** Target county → city → home county: dates and document, not the content of the work. */
const Authority = z.strictObject({ documentNo: text, validFrom: text, validTo: text });

export const MoveContent = z.strictObject({
  reason: text,
  reasonCode: text,
  /** Name of the tenant that returned or replaced. */
  by: text,
  declinedBy: z.enum(['person', 'unit']).nullable(),
  nominee: Nominee.optional(),
  authority: Authority.optional(),
});
export type MoveContent = z.output<typeof MoveContent>;

const pickSeat = (row: DispatchRow) => ({
  undertaking: row.undertaking,
  teamName: row.teamName,
  role: row.role,
  skills: row.skills,
  servesFrom: row.servesFrom,
  servesTo: row.servesTo,
  request: row.request,
});

export const nomineeOf = (row: DispatchRow): z.output<typeof Nominee> => ({
  candidateId: row.candidateId,
  personName: row.personName,
  userId: row.userId,
  sendingUnit: row.sendingUnit,
  unitConsent: row.unitConsent,
  unitConsentedOn: row.unitConsentedOn,
  unitConsentedBy: row.unitConsentedBy,
  personConsent: row.personConsent,
  personConsentedOn: row.personConsentedOn,
  personConsentedBy: row.personConsentedBy,
  undertakingSignedOn: row.undertakingSignedOn,
});

export function requestContent(row: DispatchRow): RequestContent {
  return {
    ...pickSeat(row),
    candidateId: row.candidateId,
    personName: row.personName,
    sendingUnit: row.sendingUnit,
    targetTenant: row.targetTenant,
    targetName: row.targetName,
    returns: row.returns,
  };
}

export function assignContent(row: DispatchRow, facts: AssignContent['facts']): AssignContent {
  return {
    ...pickSeat(row),
    ...nomineeOf(row),
    homeTenantId: row.homeTenantId,
    homeName: row.homeName,
    targetIds: row.targetIds,
    targets: row.targets,
    review: row.review,
    facts,
  };
}

/** A move as it crosses, out of the row as it stands after it. */
export function moveContent(row: DispatchRow, move: string): MoveContent {
  return {
    reason: row.outcomeReason,
    reasonCode: row.returnReason,
    by: row.returnedFrom,
    declinedBy: row.declinedBy,
    ...(move === 'nominate' || move === 'renominate' ? { nominee: nomineeOf(row) } : {}),
    ...(move === 'authorise'
      ? {
          authority: {
            documentNo: row.documentNo,
            validFrom: row.validFrom,
            validTo: row.validTo,
          },
        }
      : {}),
  };
}
