import { ForbiddenError, type CaseType } from '@lianxun/plugin-api';

import type { TalentPoolCtx, TalentPoolDatabase } from '../../database.ts';
import { decideRecusals, overrideRecusals } from '../../permissions.ts';
import { conflict, requireFound } from '../../refusals.ts';
import type { MatterOutcome } from '../recusal-tables.ts';
import { mayBeKept, nothingMandatory, raisedByRule } from './matter-reasons.ts';
import { lockMatter, updateMatter, type MatterRow } from './matters.repository.ts';

type Moved = Parameters<NonNullable<CaseType<TalentPoolDatabase>['onMoved']>>[1];

/** A tenant's own move into a decision that is none of these lets nobody stay. */
const outcomes: Readonly<Record<string, MatterOutcome>> = {
  allow: 'allowed',
  recuse: 'confirmed',
  approveKeep: 'kept',
  refuseKeep: 'confirmed',
};

/**
 * Keeps what was decided and by whom. The rules that no definition of a tenant may loosen are held
 * here: nobody decides on himself, and 必须回避 is kept by two persons or not at all.
 */
export async function followMatter(ctx: TalentPoolCtx, moved: Moved): Promise<void> {
  if (moved.move === null) return;
  const matter = requireFound(await lockMatter(ctx.tx, moved.subjectId), 'matter');
  requireOthers(matter, moved.actors, ctx.actor.userId);
  if (moved.stage === 'withdrawn') requireTrue(raisedByRule(matter.kind));
  if (moved.move === 'proposeKeep') await propose(ctx, matter, moved);
  if (moved.stage === 'decided' && matter.outcome === null) await decide(ctx, matter, moved);
}

function requireOthers(matter: MatterRow, actors: readonly string[], actor: string): void {
  if (matter.userId === null) return;
  if (matter.userId === actor || actors.includes(matter.userId))
    throw conflict('own_matter', '不能核定本人的回避事项');
}

async function propose(ctx: TalentPoolCtx, matter: MatterRow, { reason }: Moved): Promise<void> {
  const keepable = mayBeKept(matter.hits);
  if (keepable !== true) throw conflict('never_kept', keepable[0]?.message ?? '');
  await updateMatter(ctx.tx, matter.id, {
    keepProposedBy: ctx.actor.userId,
    keepProposedByName: ctx.actor.displayName,
    keepReason: reason,
  });
}

async function decide(ctx: TalentPoolCtx, matter: MatterRow, moved: Moved): Promise<void> {
  const outcome = outcomes[moved.move ?? ''] ?? 'confirmed';
  if (!mayDecide(ctx, outcome))
    throw new ForbiddenError('talent-pool.decision_not_permitted', 'may not decide on recusals');
  if (outcome === 'allowed') requireTrue(nothingMandatory(matter.hits));
  if (outcome === 'kept') requireTwo(ctx, matter);
  await updateMatter(ctx.tx, matter.id, {
    outcome,
    decidedBy: ctx.actor.userId,
    decidedByName: ctx.actor.displayName,
    decidedReason: moved.reason ?? moved.opinion ?? '（未填写）',
    decidedAt: ctx.now,
  });
}

function mayDecide(ctx: TalentPoolCtx, outcome: MatterOutcome): boolean {
  return ctx.can(overrideRecusals) || (outcome !== 'kept' && ctx.can(decideRecusals));
}

function requireTwo(ctx: TalentPoolCtx, matter: MatterRow): void {
  requireTrue(mayBeKept(matter.hits));
  if (matter.keepProposedBy === null || matter.keepReason === null)
    throw conflict('keep_not_proposed', '例外留用须先由巡察办主任书面提请');
  if (matter.keepProposedBy === ctx.actor.userId)
    throw conflict('keep_needs_two', '提请人和批准人须是两个人');
}

function requireTrue(result: ReturnType<typeof mayBeKept>): void {
  if (result !== true)
    throw conflict(result[0]?.code.split('.').at(-1) ?? '', result[0]?.message ?? '');
}
