import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import type { ChecklistItemRow, NewChecklistItem } from './checklists.repository.ts';
import { itemView } from './get-checklist.ts';

/** The same items under another version. */
export function copiesOf(versionId: string, rows: readonly ChecklistItemRow[]): NewChecklistItem[] {
  return rows.map((row) => ({
    ...itemView(row),
    id: uuidv7(),
    versionId,
  }));
}

/** Whoever wrote in a draft last has drafted it: he does not publish it. */
export const rewrittenBy = (ctx: InspectionCtx) => ({
  draftedBy: ctx.actor.userId,
  draftedByName: ctx.actor.displayName,
});

/** A new draft of whoever acts. */
export const draftedBy = (ctx: InspectionCtx) => ({
  draftedBy: ctx.actor.userId,
  draftedByName: ctx.actor.displayName,
  createdAt: ctx.now,
  receivedAt: null,
  publishedAt: null,
  publishedBy: null,
  publishedByName: null,
});
