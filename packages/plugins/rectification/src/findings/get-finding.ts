import type { Attachment } from '@lianxun/plugin-api';

import { listAdoptedRules } from '../adopted-rules/adopted-rules.repository.ts';
import type { RectificationCtx } from '../database.ts';
import { listDueDateExtensions } from '../due-dates/due-date-extensions.repository.ts';
import { isDone } from '../measures/measure.rules.ts';
import { listMeasuresOf, type MeasureRow } from '../measures/measures.repository.ts';
import { toMeasureView } from '../measures/measures.schemas.ts';
import { listOpinions } from '../opinions/opinions.repository.ts';
import { listProgress } from '../progress/progress.repository.ts';
import { listRebounds } from '../rebounds/rebounds.repository.ts';
import { colourLadder } from '../settings.ts';
import { describeSources } from '../sources/describe-sources.ts';
import type { FindingDetail } from './finding-detail.schemas.ts';
import { requireFinding } from './finding-errors.ts';
import { findFinding } from './findings.repository.ts';
import { toFindingItem } from './findings.schemas.ts';

/** A finding with its whole history, as far as the scope reaches. */
export async function getFinding(ctx: RectificationCtx, id: string): Promise<FindingDetail> {
  const row = requireFinding(await findFinding(ctx.tx, id));
  const measures = await listMeasuresOf(ctx.tx, [id]);
  const today = ctx.calendar.today();
  const ladder = await ctx.settings.get(colourLadder);
  const tally = {
    findingId: id,
    total: measures.length,
    verified: measures.filter((measure) => isDone(measure.stage)).length,
  };
  return {
    ...row,
    ...toFindingItem(row, { today, ladder, tally }),
    measureList: measures.map((measure) => toMeasureView(measure, today, ladder)),
    progress: await listProgress(ctx.tx, [id]),
    evidence: await listEvidence(ctx, id, measures),
    sources: (await describeSources(ctx, id)).map(({ type, id: sourceId, fact }) => ({
      type,
      id: sourceId,
      title: fact?.title ?? null,
      link: fact?.link ?? null,
      locked: fact?.locked ?? false,
    })),
    rules: await listAdoptedRules(ctx.tx, [id]),
    opinions: await listOpinions(ctx.tx, [id]),
    extensions: await listDueDateExtensions(ctx.tx, id),
    reboundList: await listRebounds(ctx.tx, id),
  };
}

async function listEvidence(ctx: RectificationCtx, id: string, measures: readonly MeasureRow[]) {
  const attached = (await ctx.files.list('finding', [id])).get(id) ?? [];
  const ofFinding = attached.filter(({ purpose }) => purpose === 'evidence');
  const ofMeasures = await ctx.files.list(
    'measure',
    measures.map((measure) => measure.id),
  );
  return [
    ...ofFinding.map((file) => toEvidence(file, null)),
    ...measures.flatMap(({ id: measureId }) =>
      (ofMeasures.get(measureId) ?? []).map((file) => toEvidence(file, measureId)),
    ),
  ];
}

function toEvidence(
  { id, fileName, mediaType, size, purpose, grade, createdAt }: Attachment,
  measureId: string | null,
) {
  return { id, measureId, fileName, mediaType, size, purpose, grade, createdAt };
}
