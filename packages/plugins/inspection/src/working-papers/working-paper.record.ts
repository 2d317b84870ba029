import { recordTypeFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { readPapers, writePapers } from '../permissions.ts';
import { closedDraft } from './paper-guards.rules.ts';
import { findPaper, listPaperPage, type PaperRow } from './working-papers.repository.ts';

const titleOf = ({ paperNo, provisionalNo, title }: PaperRow) =>
  `底稿${paperNo ?? provisionalNo} ${title}`;

/** 问题底稿, as custom fields see it: they are filled in while the paper is a draft, by who answers for it. */
export const workingPaperRecord = recordTypeFor<InspectionDatabase>()({
  title: '问题底稿',
  read: [readPapers],
  answer: [writePapers],
  find: async (ctx, id) => {
    const row = await findPaper(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, unitId } = row;
    const link = `/m/inspection/papers/${id}`;
    return { title: titleOf(row), link, engagementId, unitId, released: false };
  },
  mayAnswer: async (ctx, id) => {
    const row = await findPaper(ctx.tx, id);
    const closed = row === undefined ? null : closedDraft(row, ctx.actor.userId);
    return closed === null ? true : [closed];
  },
  search: async (ctx, text) => {
    const rows = await listPaperPage(ctx.tx, { contains: text }, { limit: 20, after: undefined });
    return rows
      .filter(({ isCadreLead, resultTag }) => !isCadreLead && resultTag !== 'toLead')
      .map((row) => ({ id: row.id, title: titleOf(row) }));
  },
});
