import type { CaseType } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { textOf } from '../rounds/follow-round.ts';
import { contentHash } from '../working-papers/content-hash.ts';
import { insertReportEdition } from './report-sheets.repository.ts';
import {
  listCitedPapers,
  lockReport,
  updateReportRow,
  type ReportRow,
} from './reports.repository.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

const noted = [
  'meetingOn',
  'meetingMinutesNo',
  'factCheckedOn',
  'factCheckedWith',
  'factCheckResult',
] as const;

/** What was said with a move stands in the report; what is handed in becomes an edition. */
export async function followReport(ctx: InspectionCtx, moved: Moved): Promise<void> {
  if (moved.move === null) return;
  const report = requireFound(await lockReport(ctx.tx, moved.subjectId), 'report');
  const told = noted.map((key) => [key, textOf(moved.fields, key)] as const);
  const changes = Object.fromEntries(told.filter(([, value]) => value !== null));
  if (Object.keys(changes).length > 0) await updateReportRow(ctx.tx, report.id, changes);
  if (moved.stage === 'reviewing' && moved.fromStage !== 'reviewing') await keep(ctx, report);
  if (moved.stage === 'passed' || moved.fromStage === 'passed')
    await updateReportRow(ctx.tx, report.id, {
      passedOn: moved.stage === 'passed' ? ctx.calendar.today() : null,
    });
}

async function keep(ctx: InspectionCtx, report: ReportRow): Promise<void> {
  const { body, engagementId, id, paperIds, title } = report;
  const edition = report.edition + 1;
  const cited = await listCitedPapers(ctx.tx, engagementId, paperIds);
  const paperNumbers = cited.map(({ number }) => number).toSorted();
  const files = ((await ctx.files.list('inspectionReport', [id])).get(id) ?? []).filter(
    ({ purpose }) => purpose === 'report',
  );
  const hashes = files.map(({ sha256 }) => sha256).toSorted();
  await updateReportRow(ctx.tx, id, { edition });
  await insertReportEdition(ctx.tx, {
    id: uuidv7(),
    engagementId,
    reportId: id,
    edition,
    title,
    body,
    paperNumbers,
    fileNames: files.map(({ fileName }) => fileName),
    contentHash: contentHash({ title, body, paperNumbers, files: hashes }),
    submittedAt: ctx.now,
    submittedBy: ctx.actor.userId,
    submittedByName: ctx.actor.displayName,
  });
}
