import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { LongText, ShortText } from '../../fields.ts';
import { recusalResults, recusalRuleIds } from '../recusal-facts.ts';
import { matterKinds, matterOutcomes } from '../recusal-tables.ts';

export const HitView = z
  .object({
    rule: z.enum(recusalRuleIds),
    title: z.string(),
    result: z.enum(recusalResults),
    why: z.enum(['hit', 'dataMissing', 'ambiguous', 'notSigned']),
    /** Empty where nobody is told the reason. */
    evidence: z.string(),
    overridable: z.boolean(),
  })
  .meta({ id: 'RecusalHit' });
export type HitView = z.input<typeof HitView>;

export const MatterView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.enum(matterKinds),
    roundId: z.uuid().nullable(),
    teamId: z.uuid().nullable(),
    teamName: z.string().nullable(),
    targetId: z.uuid(),
    targetName: z.string(),
    displayName: z.string(),
    role: z.enum(['leading', 'other']),
    result: z.enum(recusalResults),
    edition: z.int().nullable(),
    hits: z.array(HitView),
    statement: z.string().nullable(),
    raisedByName: z.string(),
    raisedAt: z.string(),
    outcome: z.enum(matterOutcomes).nullable(),
    keepProposedByName: z.string().nullable(),
    keepReason: z.string().nullable(),
    decidedByName: z.string().nullable(),
    decidedReason: z.string().nullable(),
    decidedAt: z.string().nullable(),
    state: z.string().nullable(),
    stateTitle: z.string().nullable(),
    stage: z.string().nullable(),
    tone: z.string().nullable(),
    dueOn: z.string().nullable(),
    isFinal: z.boolean(),
  })
  .meta({ id: 'RecusalMatter' });
export type MatterView = z.input<typeof MatterView>;

export const CheckView = z
  .object({
    id: z.uuid(),
    checkedAt: z.string(),
    checkedByName: z.string(),
    path: z.string(),
    edition: z.int(),
    result: z.enum(recusalResults),
    rules: z.array(z.enum(recusalRuleIds)),
  })
  .meta({ id: 'RecusalCheck' });
export type CheckView = z.input<typeof CheckView>;

export const MatterPage = MatterView.extend({
  /** Checks of the person against the unit, the newest first. */
  checks: z.array(CheckView),
}).meta({ id: 'RecusalMatterPage' });
export type MatterPage = z.input<typeof MatterPage>;

export const MattersQuery = ListQuery.extend({
  after: z.uuid().optional(),
  round: z.uuid().optional(),
  team: z.uuid().optional(),
  open: z.enum(['yes', 'no', 'all']).default('all'),
});
export type MattersQuery = z.output<typeof MattersQuery>;

export const RaiseMattersBody = z
  .object({
    teamId: z.uuid(),
    roundId: z.uuid(),
    userId: z.uuid(),
    role: z.enum(['leader', 'deputyLeader', 'liaison', 'member']),
  })
  .meta({ id: 'RaiseRecusalMatters' });
export type RaiseMattersBody = z.output<typeof RaiseMattersBody>;

export const RaiseFromPlanBody = z
  .object({
    /** As the plan knows him: member of a pool or candidate card. */
    person: z.uuid(),
    /** Team of the plan. */
    team: z.uuid(),
    role: z.enum(['leader', 'deputyLeader', 'liaison', 'member']),
  })
  .meta({ id: 'RaiseRecusalMattersFromPlan' });
export type RaiseFromPlanBody = z.output<typeof RaiseFromPlanBody>;

export const NoteInterestBody = RaiseMattersBody.extend({
  engagementId: z.uuid(),
  reason: LongText,
}).meta({ id: 'NoteRecusalInterest' });
export type NoteInterestBody = z.output<typeof NoteInterestBody>;

export const ObjectionBody = z.object({ reason: LongText }).meta({ id: 'RaiseRecusalObjection' });

/** What the unit that objected is told. */
export const ObjectionView = z
  .object({
    id: z.uuid(),
    displayName: ShortText,
    reason: z.string(),
    raisedAt: z.string(),
    raisedByName: z.string(),
    stateTitle: z.string(),
    /** Upheld: the person stays away; dismissed: he stays. */
    decided: z.enum(['upheld', 'dismissed']).nullable(),
    decidedAt: z.string().nullable(),
  })
  .meta({ id: 'RecusalObjection' });
export type ObjectionView = z.input<typeof ObjectionView>;

export const TeamNoticesQuery = z.object({ team: z.uuid() });

export const TeamNoticeView = z
  .object({
    engagementId: z.uuid(),
    notifiedAt: z.string(),
    /** Whom the unit knows to be in its team. */
    members: z.array(z.object({ userId: z.uuid(), role: z.string() })),
    /** The team has left; the unit objects no more. */
    isClosed: z.boolean(),
  })
  .meta({ id: 'RecusalTeamNotice' });
export type TeamNoticeView = z.input<typeof TeamNoticeView>;

export const NotifiedMember = z
  .object({
    id: z.uuid(),
    engagementId: z.uuid(),
    teamName: z.string(),
    displayName: z.string(),
    role: z.enum(['leader', 'deputyLeader', 'liaison', 'member']),
    notifiedAt: z.string(),
    /** Until the team has left. */
    mayObject: z.boolean(),
  })
  .meta({ id: 'NotifiedTeamMember' });
export type NotifiedMember = z.input<typeof NotifiedMember>;
