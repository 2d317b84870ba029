import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { AttachedPaper, IsoDate, LongText, ShortText } from '../fields.ts';
import { teamRoles } from '../staffing/staffing-problem.ts';
import { returnReasons } from './dispatch-tables.ts';

const Reason = LongText.max(2000);

export const AnswerDispatchBody = z.object({
  agrees: z.boolean(),
  reason: Reason.nullable().default(null),
});
export type AnswerDispatchBody = z.output<typeof AnswerDispatchBody>;
export const PaperAnswerBody = z.object({ of: z.enum(['unit', 'person']) });
export type PaperAnswerBody = z.output<typeof PaperAnswerBody>;
export const PaperParams = z.object({ id: z.uuid(), of: z.enum(['unit', 'person']) });
export const NameReplacementBody = z.object({ candidateId: z.uuid() });
export type NameReplacementBody = z.output<typeof NameReplacementBody>;
export const DispatchPlanBody = z.object({ request: Reason.nullable().default(null) });
export type DispatchPlanBody = z.output<typeof DispatchPlanBody>;
export const ReviewNomineeBody = z.object({ review: Reason });
export type ReviewNomineeBody = z.output<typeof ReviewNomineeBody>;
export const ArrangeAuthorityBody = z.object({
  roundTeamId: z.uuid(),
  documentNo: ShortText.max(100),
  validFrom: IsoDate,
  validTo: IsoDate,
  /** 回避申请书 of the person for the units of the team: when it was signed, and ties unless there are none. */
  declaredOn: IsoDate.nullable().default(null),
  declaredTies: Reason.nullable().default(null),
});
export type ArrangeAuthorityBody = z.input<typeof ArrangeAuthorityBody>;

const half = z.enum(['requester', 'home', 'target']);

export const ListDispatchesQuery = ListQuery.extend({
  half: half.optional(),
  stage: z.enum(workflowStages.dispatch).optional(),
  plan: z.uuid().optional(),
  contains: z.string().trim().min(1).max(100).optional(),
});
export type ListDispatchesQuery = z.output<typeof ListDispatchesQuery>;

const text = z.string().nullable();

export const DispatchItem = z
  .object({
    id: z.uuid(),
    version: z.int(),
    half,
    /** Who is asked for: member of the own pool or card. */
    candidateId: z.uuid(),
    undertaking: z.string(),
    personName: z.string(),
    sendingUnit: z.string(),
    homeName: z.string(),
    targetName: z.string(),
    requesterName: z.string(),
    teamName: z.string(),
    role: z.enum(teamRoles),
    skills: z.array(z.string()),
    servesFrom: z.string(),
    servesTo: z.string(),
    validFrom: text,
    validTo: text,
    state: text,
    stateTitle: text,
    stage: text,
    tone: text,
    caseDueOn: text,
    personConsent: z.enum(['account', 'paper']).nullable(),
    unitConsent: z.enum(['account', 'paper']).nullable(),
    returns: z.int(),
    returnReason: z.enum(returnReasons).nullable(),
    requestedAt: z.string(),
  })
  .meta({ id: 'DispatchItem' });
export type DispatchItem = z.input<typeof DispatchItem>;

export const DispatchDetail = DispatchItem.extend({
  request: text,
  targets: z.string(),
  unitConsentedOn: text,
  unitConsentedBy: text,
  personConsentedOn: text,
  personConsentedBy: text,
  undertakingSignedOn: text,
  review: text,
  roundTeamId: z.uuid().nullable(),
  documentNo: text,
  declaredOn: text,
  /** Shown to whoever authorises. */
  declaredTies: text,
  returnedFrom: text,
  declinedBy: z.enum(['person', 'unit']).nullable(),
  outcomeReason: text,
  endedOn: text,
  requestedByName: z.string(),
  replacesId: z.uuid().nullable(),
  planId: z.uuid().nullable(),
  isOnItsWay: z.boolean(),
  /** The reader is the person it is about. */
  isMine: z.boolean(),
  /** The team's tenant is this one, so it is authorised here. */
  isAuthorisedHere: z.boolean(),
  /** The person belongs to this tenant, so the answer is given here. */
  isAnsweredHere: z.boolean(),
  files: z.array(AttachedPaper),
}).meta({ id: 'DispatchDetail' });
export type DispatchDetail = z.input<typeof DispatchDetail>;

export const SeatingTeam = z.object({
  id: z.uuid(),
  roundName: z.string(),
  name: z.string(),
  units: z.string(),
  from: text,
  to: text,
});

export const ReplacementOption = z.object({
  candidateId: z.uuid(),
  name: z.string(),
  sendingUnitName: z.string(),
});
