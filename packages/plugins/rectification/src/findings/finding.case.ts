import {
  caseTypeFor,
  readOncePerBatch,
  readOncePerQuestion,
  type Guards,
} from '@lianxun/plugin-api';

import { tallyAccountability } from '../accountability/accountability.repository.ts';
import { accountableOf } from '../accountability/accountability.rules.ts';
import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { listMeasuresOf } from '../measures/measures.repository.ts';
import { submissionChecked } from '../quality/submission-checked.ts';
import { listRebounds } from '../rebounds/rebounds.repository.ts';
import { reasonsIn } from '../returns/return-reasons.rules.ts';
import { listLeaders } from '../rounds/find-round.ts';
import { returnReasons } from '../settings.ts';
import { describeSources } from '../sources/describe-sources.ts';
import { requireFinding } from './finding-errors.ts';
import * as rules from './finding-guards.rules.ts';
import { findingTemplates } from './finding-templates.workflow.ts';
import { findingVocabulary } from './finding.vocabulary.ts';
import { findingWorkflow } from './finding.workflow.ts';
import { findFinding, type FindingRow } from './findings.repository.ts';
import { followFinding } from './follow-finding.ts';
import { findingContent } from './judged-content.ts';

const finding = readOncePerQuestion(
  async (ctx: RectificationCtx, id: string): Promise<FindingRow> =>
    requireFinding(await findFinding(ctx.tx, id)),
);
const measuresOf = readOncePerQuestion((ctx: RectificationCtx, id: string) =>
  listMeasuresOf(ctx.tx, [id]),
);
const usersOfUnit = readOncePerBatch((ctx: RectificationCtx, unitId: string) =>
  ctx.people.usersOfUnit(unitId),
);
const leadersOf = readOncePerBatch(listLeaders);

export const findingCase = caseTypeFor<RectificationDatabase>()({
  document: findingWorkflow,
  vocabulary: findingVocabulary,
  templates: findingTemplates,
  guards: {
    feedbackReceipted: async (ctx, id) => rules.feedbackReceipted(await finding(ctx, id)),
    lockedPaperLinked: async (ctx, id) => {
      const sources = await describeSources(ctx, id);
      return rules.lockedPaperLinked(
        sources.map(({ fact }) => ({ locked: fact?.locked ?? false })),
      );
    },
    measuresComplete: async (ctx, id) => rules.measuresComplete(await measuresOf(ctx, id)),
    measuresSettled: async (ctx, id) => rules.measuresSettled(await measuresOf(ctx, id)),
    rectificationPeriodOver: async (ctx, id) =>
      rules.rectificationPeriodOver(await finding(ctx, id), ctx.calendar.today()),
    nextReviewReached: async (ctx, id) =>
      rules.nextReviewReached(await finding(ctx, id), ctx.calendar.today()),
    newDueDateSet: async (ctx, id) =>
      rules.newDueDateSet(await finding(ctx, id), ctx.calendar.today()),
    mergeStillOpen: async (ctx, id) => {
      const { mergedIntoId } = await finding(ctx, id);
      const target = mergedIntoId === null ? undefined : await findFinding(ctx.tx, mergedIntoId);
      return rules.mergeStillOpen(target?.stage ?? null);
    },
    reboundRecorded: async (ctx, id) =>
      rules.reboundRecorded(await finding(ctx, id), (await listRebounds(ctx.tx, id)).length),
    planChecked: (ctx, id) => submissionChecked(ctx, id, 'plan'),
    closeOutChecked: (ctx, id) => submissionChecked(ctx, id, 'closeOut'),
  } satisfies Guards<typeof findingWorkflow, [RectificationCtx, string]>,
  relations: async (ctx, id) => {
    const row = await finding(ctx, id);
    const unit = await usersOfUnit(ctx, row.unitId);
    const leadLeaders =
      row.leadLeaderId === null ? [] : (await ctx.people.usersOf([row.leadLeaderId])).values();
    return {
      leader: await leadersOf(ctx, row.engagementId),
      unitHead: unit.heads,
      unitLiaison: unit.liaisons,
      unitResident: unit.residents,
      leadLeader: [...leadLeaders],
    };
  },
  facts: async (ctx, id) => ({
    fields: await fieldsOf(ctx, await finding(ctx, id)),
    evidence: await countEvidence(ctx, id),
  }),
  content: async (ctx, id) =>
    findingContent(ctx, await finding(ctx, id), await measuresOf(ctx, id)),
  reasonCodes: async (ctx) => reasonsIn(await ctx.settings.get(returnReasons)),
  label: async (ctx, id) => {
    const row = await finding(ctx, id);
    const number = row.seq === null ? '' : `第${row.seq}号：`;
    return {
      title: `${row.unitName} 问题${number}${shortened(row.text)}`,
      link: `/m/rectification/findings/${id}`,
    };
  },
  onMoved: followFinding,
});

async function fieldsOf(ctx: RectificationCtx, row: FindingRow) {
  const tally = (await tallyAccountability(ctx.tx, [row.id])).get(row.id);
  return { ...row, accountableCount: accountableOf(row, tally).times };
}

/** Evidence of the finding itself and of its measures. */
async function countEvidence(ctx: RectificationCtx, id: string): Promise<number> {
  const measures = await measuresOf(ctx, id);
  const attached = await ctx.files.list(
    'measure',
    measures.map((measure) => measure.id),
  );
  const ofMeasures = [...attached.values()].flat().filter((file) => file.purpose === 'evidence');
  return ofMeasures.length + (await ctx.files.count('finding', id, 'evidence'));
}

export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
