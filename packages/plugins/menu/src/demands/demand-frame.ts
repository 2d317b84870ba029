import { findOwnPart, inInspection } from '@lianxun/plugin-inspection/api';
import { inTalentPool, listOfferedUnits } from '@lianxun/plugin-talent-pool/api';

import { forOthers, type MenuCtx } from '../database.ts';
import { modeKey } from '../mode-key.ts';
import { requireFound } from '../refusals.ts';
import type { DemandFrame } from './demand-problems.rules.ts';
import type { DemandBody, DemandContent } from './demand.schemas.ts';
import { findRequest, findRequestById, type RequestRow } from './demands.repository.ts';

export interface LoadedFrame extends DemandFrame {
  readonly request: RequestRow;
  readonly title: string;
  readonly isOver: boolean;
}

/** What a county orders within: its part in the undertaking, the menu that came with it, its units. */
export async function loadFrame(
  ctx: MenuCtx,
  by: { readonly participationId: string } | { readonly requestId: string },
): Promise<LoadedFrame> {
  const request = requireFound(
    'requestId' in by
      ? await findRequestById(ctx.tx, by.requestId)
      : await findRequest(ctx.tx, by.participationId),
    'request',
  );
  const part = requireFound(
    await findOwnPart(inInspection(forOthers(ctx)), request.participationId, modeKey),
    'request',
  );
  return {
    request,
    menu: request.menu,
    title: part.title,
    windowFrom: part.windowFrom,
    windowTo: part.windowTo,
    isOver: part.isOver,
    offered: await listOfferedUnits(inTalentPool(ctx)),
  };
}

export function contentOf(
  { targetIds, ...body }: DemandBody,
  offered: LoadedFrame['offered'],
): DemandContent {
  return {
    ...body,
    targets: targetIds.map((targetId) => {
      const unit = offered.find((it) => it.targetId === targetId);
      return { targetId, name: unit?.name ?? '未知单位', kind: unit?.kind ?? 'other' };
    }),
  };
}
