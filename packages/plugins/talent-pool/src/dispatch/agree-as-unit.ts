import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { updateDispatch } from './dispatches.repository.ts';
import { requireDispatch } from './require-dispatch.ts';

/** The sending unit lets its person go, in its own scope. */
export async function agreeAsUnit(ctx: TalentPoolCtx, id: string): Promise<void> {
  const row = await requireDispatch(ctx, id);
  if (row.stage !== 'requested' && row.stage !== 'returned')
    throw conflict('not_asked', `这项抽调现在是“${row.stateTitle ?? ''}”，不再需要答复`);
  if (row.unitConsent !== null) throw conflict('answered', '单位已经答复');
  await updateDispatch(ctx.tx, id, {
    unitConsent: 'account',
    unitConsentedOn: ctx.calendar.today(),
    unitConsentedBy: ctx.actor.displayName,
  });
  await ctx.audit({
    action: 'talent-pool.dispatch_unit_agreed',
    subject: { type: 'dispatch', id },
    summary: `派出单位同意${row.personName}参加${row.undertaking}`,
    after: { unitConsent: 'account' },
    unitId: row.unitId,
  });
}
