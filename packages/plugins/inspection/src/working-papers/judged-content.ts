import { pickFields } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import type { PaperRow } from './working-papers.repository.ts';

/** What reviewers judge: everything the handlers write, and the bytes of the evidence; not the judgements themselves. */
export async function judgedContent(ctx: InspectionCtx, paper: PaperRow) {
  const files = (await ctx.files.list('workingPaper', [paper.id])).get(paper.id) ?? [];
  return {
    ...pickFields(paper, [
      'edition',
      'title',
      'draftedOn',
      'source',
      'domains',
      'summary',
      'facts',
      'whenWhere',
      'basis',
      'responsible',
      'responsibilityKind',
      'foundOn',
      'finderIds',
      'handlerIds',
      'accurateMethod',
      'accurateSubject',
      'accurateWhenWhere',
      'accuratePolicy',
      'isCadreLead',
    ]),
    evidence: files.map(({ sha256 }) => sha256).toSorted(),
  };
}
