import { inInspection, rollUpChecklist } from '@lianxun/plugin-inspection/api';

import { findOwnPin } from '../checklists/own-checklist.ts';
import type { LinkageCtx } from '../database.ts';
import type { PartRow } from '../milestones/parts.repository.ts';
import { countByKind, unitsByKind } from './count-units.rules.ts';
import type { SubmittedContent } from './submitted-content.ts';
import { listUnitKinds } from './units.repository.ts';

type RollUp = Awaited<ReturnType<typeof rollUpChecklist>>;

export interface OwnCounts {
  readonly content: Omit<SubmittedContent, 'causes' | 'note'>;
  readonly items: readonly RollUp['items'][number][];
}

/** What the county would submit now; undefined while its round uses no checklist. */
export async function countOwn(
  ctx: LinkageCtx,
  part: PartRow,
  roundId: string | null,
): Promise<OwnCounts | undefined> {
  const pin = await findOwnPin(ctx, part);
  if (pin === undefined || roundId === null) return undefined;
  const { checklistId, number } = pin;
  const rollUp = await rollUpChecklist(inInspection(ctx), { checklistId, roundId });
  const kinds = await listUnitKinds(ctx.tx, roundId);
  const kindOf = new Map(kinds.map(({ engagementId, kind }) => [engagementId, kind]));
  return {
    items: rollUp.items,
    content: {
      checklistId,
      checklistNumber: number,
      units: unitsByKind(kinds.map(({ kind }) => kind)),
      items: countByKind(rollUp.items, kindOf),
      cited: rollUp.share.citing,
      outside: rollUp.share.outside,
      unsaid: rollUp.share.silent,
    },
  };
}
