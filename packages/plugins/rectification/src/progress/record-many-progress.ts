import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { requireFinding, requireMeasure, requireStage } from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import { listFindingsById } from '../findings/findings.repository.ts';
import { listMeasuresById } from '../measures/measures.repository.ts';
import { insertProgressEntries } from './progress.repository.ts';

/** What was done on several measures of a unit, in one go. Never changed afterwards. */
export async function recordManyProgress(
  ctx: RectificationCtx,
  entries: readonly { readonly measureId: string; readonly text: string }[],
): Promise<number> {
  const ids = entries.map(({ measureId }) => measureId);
  const measures = new Map((await listMeasuresById(ctx.tx, ids)).map((row) => [row.id, row]));
  const findingIds = [...measures.values()].map(({ findingId }) => findingId);
  const findings = new Map(
    (await listFindingsById(ctx.tx, findingIds)).map((row) => [row.id, row]),
  );
  const rows = entries.map(({ measureId, text }) => {
    const { findingId } = requireMeasure(measures.get(measureId));
    const finding = requireFinding(findings.get(findingId));
    requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');
    const { engagementId, unitId, released } = finding;
    return {
      id: uuidv7(),
      engagementId,
      unitId,
      released,
      findingId,
      measureId,
      text,
      reportedOn: ctx.calendar.today(),
      recordedBy: ctx.actor.userId,
      recordedByName: ctx.actor.displayName,
      recordedAt: ctx.now,
    };
  });
  await insertProgressEntries(ctx.tx, rows);

  const [first] = rows;
  if (first === undefined) return 0;
  const { engagementId, unitId, findingId } = first;
  await ctx.audit({
    action: 'rectification.progress_recorded',
    subject: { type: 'finding', id: findingId },
    summary: `填报${rows.length}条措施的进展`,
    after: {
      entries: rows.map(({ id, measureId, text }) => ({ progressId: id, measureId, text })),
    },
    engagementId,
    unitId,
  });
  return rows.length;
}
