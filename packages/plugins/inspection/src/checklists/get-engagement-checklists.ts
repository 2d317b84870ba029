import { listRoundFindings } from '@lianxun/plugin-rectification/api';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { requireFound } from '../refusals.ts';
import { listPaperPage } from '../working-papers/working-papers.repository.ts';
import { findSheet, listAnswers, listSheets, type AnswerRow } from './answers.repository.ts';
import type {
  ChecklistAnswerView,
  ChecklistSheetView,
  EngagementChecklistsView,
} from './answers.schemas.ts';
import { listItemRows, type ChecklistItemRow } from './checklists.repository.ts';
import { listCitationRows, type CitationRow } from './citations.repository.ts';
import { mostFindings } from './cite-items.ts';
import { itemView } from './get-checklist.ts';
import { listRoundChecklists } from './pin-checklist.ts';
import { shareOf } from './roll-up.rules.ts';

const mostPapers = 500;

/** Everything a team has to do with checklists at one unit. */
export async function getEngagementChecklists(
  ctx: InspectionCtx,
  engagementId: string,
): Promise<EngagementChecklistsView> {
  const engagement = requireFound(await findEngagement(ctx.tx, engagementId), 'engagement');
  const { roundId, stage, unitId, unitName } = engagement;
  const pins = await listRoundChecklists(ctx, roundId);
  const items = await listItemRows(
    ctx.tx,
    pins.map(({ versionId }) => versionId),
  );
  const sheets = await listChecklistAnswers(ctx, { engagementId });
  const papers = await listPaperPage(
    ctx.tx,
    { engagementId },
    { limit: mostPapers, after: undefined },
  );
  const round = await listRoundFindings(ctx, roundId, mostFindings);
  const findings = round.filter((it) => it.unitId === unitId);
  const byFindings = await listCitationRows(
    ctx.tx,
    'finding',
    findings.map(({ id }) => id),
  );
  const byPapers = await listCitationRows(
    ctx.tx,
    'paper',
    papers.map(({ id }) => id),
  );
  return {
    engagementId,
    roundId,
    unitName,
    stage,
    checklists: pins.map((pin) => ({
      pin,
      items: items.filter(({ versionId }) => versionId === pin.versionId).map(itemView),
      sheets: sheets.filter(({ checklistId }) => checklistId === pin.checklistId),
    })),
    papers: papers.map(({ id, paperNo, provisionalNo, title }) => ({
      id,
      title: `${paperNo ?? provisionalNo} ${title}`,
      ...citedIn(byPapers, id, items),
    })),
    findings: findings.map(({ id, text }) => ({
      id,
      title: text,
      ...citedIn(byFindings, id, items),
    })),
    share: shareOf(
      findings.map(({ id }) => id),
      byFindings,
    ),
  };
}

function citedIn(
  rows: readonly CitationRow[],
  recordId: string,
  items: readonly ChecklistItemRow[],
) {
  const own = rows.filter((row) => row.recordId === recordId);
  return {
    isOutside: own.some(({ itemId }) => itemId === null),
    items: own.flatMap(({ checklistId, itemId }) => {
      if (checklistId === null || itemId === null) return [];
      const code = items.find((item) => item.itemId === itemId)?.code ?? '已删条目';
      return [{ checklistId, itemId, code }];
    }),
  };
}

/** Sheets of an engagement with their answers and evidence. */
export async function listChecklistAnswers(
  ctx: InspectionCtx,
  { engagementId }: { readonly engagementId: string },
): Promise<ChecklistSheetView[]> {
  const sheets = await listSheets(ctx.tx, engagementId);
  const answers = await listAnswers(
    ctx.tx,
    sheets.map(({ id }) => id),
  );
  const files = await ctx.files.list(
    'checklistAnswer',
    answers.map(({ id }) => id),
  );
  const viewOf = (row: AnswerRow): ChecklistAnswerView => ({
    ...row,
    files: (files.get(row.id) ?? []).map(({ fileId, fileName, id }) => ({ id, fileId, fileName })),
  });
  return sheets.map((sheet) => ({
    ...sheet,
    answers: answers.filter(({ sheetId }) => sheetId === sheet.id).map(viewOf),
  }));
}

/** One sheet with its answers. */
export async function getSheet(ctx: InspectionCtx, id: string): Promise<ChecklistSheetView> {
  const sheet = requireFound(await findSheet(ctx.tx, id), 'checklist_sheet');
  const sheets = await listChecklistAnswers(ctx, sheet);
  return requireFound(
    sheets.find((it) => it.id === id),
    'checklist_sheet',
  );
}
