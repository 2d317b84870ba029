import type { TalentPoolCtx } from '../../database.ts';
import { readRecusals } from '../../permissions.ts';
import { worstOf } from '../engine/screen-pair.rules.ts';
import type { RuleHit } from '../recusal-facts.ts';
import { ruleTitles } from '../rule-titles.ts';
import type { MatterRow } from './matters.repository.ts';
import type { HitView, MatterView } from './matters.schemas.ts';

/**
 * Whether the actor may see what was found about a person. Nobody reads what a rule says about
 * himself: it may come from what he must not know.
 */
export function mayReadHits(ctx: TalentPoolCtx, userId: string | null): boolean {
  return ctx.can(readRecusals) && userId !== ctx.actor.userId;
}

export function toHitView({ evidence, overridable, result, rule, why }: RuleHit): HitView {
  return { rule, title: ruleTitles[rule], result, why, evidence, overridable };
}

export function toMatterView(row: MatterRow): MatterView {
  const { hits, isFinal, personId: _p, personKey: _k, userId: _u, ...matter } = row;
  return {
    id: matter.id,
    version: matter.version,
    kind: matter.kind,
    roundId: matter.roundId,
    teamId: matter.teamId,
    teamName: matter.teamName,
    targetId: matter.targetId,
    targetName: matter.targetName,
    displayName: matter.displayName,
    role: matter.role,
    result: hits.length === 0 ? 'suspect' : worstOf(hits),
    edition: matter.edition,
    hits: hits.map(toHitView),
    statement: matter.statement,
    raisedByName: matter.raisedByName,
    raisedAt: matter.raisedAt,
    outcome: matter.outcome,
    keepProposedByName: matter.keepProposedByName,
    keepReason: matter.keepReason,
    decidedByName: matter.decidedByName,
    decidedReason: matter.decidedReason,
    decidedAt: matter.decidedAt,
    state: matter.state,
    stateTitle: matter.stateTitle,
    stage: matter.stage,
    tone: matter.tone,
    dueOn: matter.dueOn,
    isFinal: isFinal === true,
  };
}
