import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import type { ReleaseReason } from '../roster/roster-tables.ts';
import { noSign } from './leaver.rules.ts';
import { findMember, updateMember } from './members.repository.ts';
import { lockRecheck, settleRecheck as storeOutcome } from './rechecks.repository.ts';
import { recordMemberEvent } from './record-member-event.ts';

export interface RecheckOutcome {
  readonly result: 'kept' | 'paused' | 'release';
  readonly note?: string | null | undefined;
  /** With `release`. */
  readonly releaseReason?: ReleaseReason | undefined;
}

export const resultTitles = { kept: '继续留用', paused: '暂停使用', release: '提请出库' };

/** The result of the yearly look, and what follows from it. */
export async function settleRecheck(
  ctx: TalentPoolCtx,
  id: string,
  { outcome, version }: { readonly outcome: RecheckOutcome; readonly version: number | undefined },
): Promise<void> {
  const recheck = requireFound(await lockRecheck(ctx.tx, id), 'recheck');
  requireVersion(recheck, version);
  if (recheck.doneOn !== null) throw conflict('recheck_done', '这项年度复核已经办结');
  const member = requireFound(await findMember(ctx.tx, recheck.memberId), 'member');
  const { note = null, result } = outcome;
  const doneOn = ctx.calendar.today();
  const { displayName: doneByName, userId: doneBy } = ctx.actor;
  await storeOutcome(ctx.tx, id, { result, note, doneOn, doneBy, doneByName });
  const weighed = result === 'kept' && member.leaverFacts !== null;
  await updateMember(ctx.tx, member.id, {
    recheckedOn: doneOn,
    ...(weighed && { ...noSign, keptFacts: member.leaverFacts }),
  });
  await follow(ctx, { id: member.id, stage: member.stage }, outcome);
  const why = note === null ? '' : `：${note}`;
  const sentence = `${recheck.year}年度复核：${resultTitles[result]}${why}`;
  await recordMemberEvent(ctx, { memberId: member.id, kind: 'rechecked', sentence });
  await ctx.audit({
    action: 'talent-pool.recheck_settled',
    subject: { type: 'poolMember', id: member.id },
    summary: `${member.name}${sentence}`,
    after: outcome,
  });
}

async function follow(
  ctx: TalentPoolCtx,
  { id, stage }: { readonly id: string; readonly stage: string | null },
  { note, releaseReason, result }: RecheckOutcome,
): Promise<void> {
  const reason = note ?? `年度复核${resultTitles[result]}`;
  const move = (name: string, reasonCode?: string) =>
    ctx.workflow.move({
      subject: 'poolMember',
      id,
      move: name,
      reason,
      ...(reasonCode === undefined ? {} : { reasonCode }),
    });
  if (result === 'kept' && stage === 'paused') await move('resume');
  if (result === 'paused' && stage === 'admitted') await move('pause', 'unitReason');
  if (result === 'release') await move('proposeRelease', releaseReason ?? 'ownRequest');
}
