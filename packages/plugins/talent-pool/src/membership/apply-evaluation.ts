import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { listMemberEvents } from './member-events.repository.ts';
import { lockMember, updateMember, type MemberRow } from './members.repository.ts';
import { recordMemberEvent } from './record-member-event.ts';

/** What an evaluation says of one member. */
export interface EvaluationResult {
  /** 0–100. */
  readonly score: number;
  /** 优秀 / 优良 / 称职 / 不称职, as the tenant grades. */
  readonly gradeTitle: string;
  readonly isExcellent: boolean;
  readonly isFailed: boolean;
  readonly year: number;
  /** Of which team of which round. */
  readonly title: string;
}

/** A failed evaluation warns, two in a row propose 出库; an excellent one is kept with its year. */
export async function applyEvaluation(
  ctx: TalentPoolCtx,
  memberId: string,
  result: EvaluationResult,
): Promise<void> {
  const member = requireFound(await lockMember(ctx.tx, memberId), 'member');
  const failedBefore = await hasFailedBefore(ctx, memberId);
  const { gradeTitle, isExcellent, isFailed, score, title, year } = result;
  if (isExcellent) await updateMember(ctx.tx, memberId, { excellentIn: year });
  const sentence = `${title}评价：${score}分，${gradeTitle}`;
  const kind = isFailed ? 'evaluation_failed' : 'evaluated';
  await recordMemberEvent(ctx, { memberId, kind, sentence });
  if (isFailed) await warn(ctx, member, { failedBefore, sentence });
  await ctx.audit({
    action: 'talent-pool.evaluation_applied',
    subject: { type: 'poolMember', id: memberId },
    summary: `${member.name}${sentence}`,
    after: result,
  });
}

async function hasFailedBefore(ctx: TalentPoolCtx, memberId: string): Promise<boolean> {
  const events = await listMemberEvents(ctx.tx, [memberId]);
  const last = events.find(({ kind }) => kind === 'evaluated' || kind === 'evaluation_failed');
  return last?.kind === 'evaluation_failed';
}

async function warn(
  ctx: TalentPoolCtx,
  { id, stage }: MemberRow,
  { failedBefore, sentence }: { readonly failedBefore: boolean; readonly sentence: string },
): Promise<void> {
  const ref = { subject: 'poolMember', id };
  const mayLeave = stage === 'admitted' || stage === 'paused' || stage === 'watch';
  if (failedBefore && mayLeave)
    await ctx.workflow.move({
      ...ref,
      move: 'proposeRelease',
      reason: `连续两次评价不合格。${sentence}`,
      reasonCode: 'failedEvaluation',
    });
  else if (stage === 'admitted')
    await ctx.workflow.move({ ...ref, move: 'warn', reason: sentence });
}
