import type { WorkflowDocument } from '@lianxun/plugin-api';

import { definitionOf, type WorkflowWork } from './workflow-work.ts';

/** The definition of a case, with the reasons for a return that the tenant keeps as a list of its own. */
export async function definitionWithReasons(
  work: WorkflowWork,
  { subjectType, definitionId }: { readonly subjectType: string; readonly definitionId: string },
): Promise<WorkflowDocument> {
  const document = await definitionOf(work, definitionId);
  const reasonCodes = await work.caseType(subjectType).reasonCodes?.(work.ctx());
  if (reasonCodes === undefined || reasonCodes.length === 0) return document;
  const moves = Object.entries(document.moves).map(([key, move]) =>
    move.requires?.reasonCodes === undefined
      ? ([key, move] as const)
      : ([key, { ...move, requires: { ...move.requires, reasonCodes } }] as const),
  );
  return { ...document, moves: Object.fromEntries(moves) };
}
