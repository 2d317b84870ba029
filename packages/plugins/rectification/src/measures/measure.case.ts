import { caseTypeFor, readOncePerQuestion } from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { requireFinding, requireMeasure } from '../findings/finding-errors.ts';
import { shortened } from '../findings/finding.case.ts';
import { findFinding } from '../findings/findings.repository.ts';
import { measureContent } from '../findings/judged-content.ts';
import { measureTemplates } from './measure-templates.workflow.ts';
import { measureVocabulary } from './measure.vocabulary.ts';
import { measureWorkflow } from './measure.workflow.ts';
import { findMeasure, updateMeasure, type MeasureRow } from './measures.repository.ts';

const measure = readOncePerQuestion(
  async (ctx: RectificationCtx, id: string): Promise<MeasureRow> =>
    requireMeasure(await findMeasure(ctx.tx, id)),
);

export const measureCase = caseTypeFor<RectificationDatabase>()({
  document: measureWorkflow,
  vocabulary: measureVocabulary,
  templates: measureTemplates,
  guards: {},
  relations: async (ctx, id) => {
    const row = await measure(ctx, id);
    const finding = requireFinding(await findFinding(ctx.tx, row.findingId));
    const unit = await ctx.people.usersOfUnit(row.unitId);
    const people = [row.ownerId, finding.leadLeaderId].filter((personId) => personId !== null);
    const users = await ctx.people.usersOf(people);
    const userOf = (personId: string | null) =>
      [users.get(personId ?? '')].filter((it) => it !== undefined);
    return {
      owner: userOf(row.ownerId),
      unitLiaison: unit.liaisons,
      unitHead: unit.heads,
      unitResident: unit.residents,
      leadLeader: userOf(finding.leadLeaderId),
    };
  },
  facts: async (ctx, id) => ({
    fields: { ...(await measure(ctx, id)) },
    evidence: await ctx.files.count('measure', id, 'evidence'),
  }),
  content: async (ctx, id) => measureContent(ctx, await measure(ctx, id)),
  label: async (ctx, id) => {
    const row = await measure(ctx, id);
    const { seq } = requireFinding(await findFinding(ctx.tx, row.findingId));
    const number = seq === null ? '' : `第${seq}号问题 `;
    return {
      title: `${number}整改措施${row.seq ?? ''}：${shortened(row.text)}`,
      link: `/m/rectification/findings/${row.findingId}`,
    };
  },
  onMoved: async (ctx, { subjectId, stage }) => {
    if (stage === 'verified')
      await updateMeasure(ctx.tx, subjectId, { verifiedOn: ctx.calendar.today() });
  },
});
