import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { paperPurpose } from './dispatch-papers.rules.ts';
import { updateDispatch } from './dispatches.repository.ts';
import type { PaperAnswerBody } from './dispatches.schemas.ts';
import { requireDispatch } from './require-dispatch.ts';
import { requirePaperWanted } from './require-paper-wanted.ts';

/** 复函 or a signed 同意书 on paper; the scan is attached first. */
export async function recordPaperAnswer(
  ctx: TalentPoolCtx,
  id: string,
  { of }: PaperAnswerBody,
): Promise<void> {
  const row = await requireDispatch(ctx, id);
  requirePaperWanted(row, of);
  if ((await ctx.files.count('dispatch', id, paperPurpose(of, row))) === 0)
    throw conflict(
      'answer_paper_missing',
      of === 'unit' ? '请先上传单位盖章的复函' : '请先上传本人签字的同意书和承诺书',
    );
  const today = ctx.calendar.today();
  await updateDispatch(
    ctx.tx,
    id,
    of === 'unit'
      ? { unitConsent: 'paper', unitConsentedOn: today, unitConsentedBy: ctx.actor.displayName }
      : {
          personConsent: 'paper',
          personConsentedOn: today,
          personConsentedBy: ctx.actor.displayName,
          undertakingSignedOn: today,
        },
  );
  await ctx.audit({
    action: 'talent-pool.dispatch_paper_recorded',
    subject: { type: 'dispatch', id },
    summary: `登记${of === 'unit' ? '派出单位的复函' : `${row.personName}的书面同意和承诺书`}`,
    after: { of },
    unitId: row.unitId,
  });
}
