import { inInspection, pinChecklist } from '@lianxun/plugin-inspection/api';

import type { LinkageCtx } from '../database.ts';
import { openPart } from '../milestones/open-part.ts';
import { updatePart } from '../milestones/parts.repository.ts';
import type { TakeChecklistBody } from '../milestones/parts.schemas.ts';
import { tellCity } from '../milestones/tell-city.ts';
import { conflict } from '../refusals.ts';
import { loadOwnChecklist } from './own-checklist.ts';

/** 采用: the county's round uses the newest version, after somebody has looked through what changed. */
export async function takeChecklist(
  ctx: LinkageCtx,
  participationId: string,
  { body, version }: { readonly body: TakeChecklistBody; readonly version: number | undefined },
): Promise<void> {
  const { part, roundId } = await openPart(ctx, participationId, version);
  const { latest, pin } = await loadOwnChecklist(ctx, part);
  if (latest === undefined) throw conflict('checklist_missing', '市级还没有下发共用清单');
  if (latest.id !== body.versionId)
    throw conflict('checklist_newer_came', '又收到了更新的版本，请先查看变化');
  if (pin?.versionId === latest.id) throw conflict('checklist_taken', '本轮已采用这一版清单');
  await pinChecklist(inInspection(ctx), roundId, {
    versionId: latest.id,
    reason: body.reason ?? '按市级修订的共用清单调整',
  });
  await updatePart(ctx.tx, part.id, {});
  await tellCity(ctx, participationId);

  await ctx.audit({
    action: 'linkage.checklist_taken',
    subject: { type: 'linkagePart', id: participationId },
    summary: `采用共用清单第${latest.number}版`,
    before: pin === undefined ? null : { versionId: pin.versionId, number: pin.number },
    after: { versionId: latest.id, number: latest.number, reason: body.reason },
  });
}
