import type { CaseType } from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { requireEscalation } from './escalation-errors.ts';
import {
  lockEscalation,
  updateEscalationRow,
  type EscalationChanges,
} from './escalations.repository.ts';

type Moved = Parameters<NonNullable<CaseType<RectificationDatabase>['onMoved']>>[1];

/** What follows a move of a letter or a talk, by the stage it entered. */
export async function followEscalation(ctx: RectificationCtx, moved: Moved): Promise<void> {
  if (moved.move === null) return;
  const { unitId } = requireEscalation(await lockEscalation(ctx.tx, moved.subjectId));
  await updateEscalationRow(ctx.tx, moved.subjectId, await changesOf(ctx, moved));
  if (moved.stage === 'issued' && unitId !== null)
    await ctx.files.release({ type: 'escalation', id: moved.subjectId, unitId }, 'basis');
}

async function changesOf(
  ctx: RectificationCtx,
  { effects, fromStage, stage }: Moved,
): Promise<EscalationChanges> {
  const today = ctx.calendar.today();
  switch (stage) {
    case 'issued': {
      const isNumbered = effects.some((effect) => 'issueNumber' in effect);
      const number = isNumbered ? { number: await nextNumber(ctx, today.slice(0, 4)) } : {};
      return { released: true, issuedOn: today, ...number };
    }
    case 'handling':
      return fromStage === 'issued'
        ? { acknowledgedOn: today, acknowledgedByName: ctx.actor.displayName }
        : { repliedOn: null };
    case 'reported':
      return { repliedOn: today };
    case 'concluded':
      return { closedOn: today };
    default:
      return {};
  }
}

/** 督办文号: `西山区巡督〔2026〕3号`. */
async function nextNumber(ctx: RectificationCtx, year: string): Promise<string> {
  return `${ctx.scope.tenantName}巡督〔${year}〕${await ctx.numbers.next(`escalation:${year}`)}号`;
}
