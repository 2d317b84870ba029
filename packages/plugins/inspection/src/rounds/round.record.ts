import { recordTypeFor } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { manageRounds, readRounds } from '../permissions.ts';
import { findRound, listRoundRows } from './rounds.repository.ts';

/** A round has no engagement: teams and units see the round, not what the office notes about it. */
const isOffice = ({ scope }: InspectionCtx) => scope.kind === 'member' || scope.kind === 'job';

/** 轮次, as custom fields see it. */
export const roundRecord = recordTypeFor<InspectionDatabase>()({
  title: '轮次',
  read: [readRounds],
  answer: [manageRounds],
  find: async (ctx, id) => {
    const row = isOffice(ctx) ? await findRound(ctx.tx, id) : undefined;
    if (row === undefined) return undefined;
    const link = `/m/inspection/rounds/${id}`;
    return { title: row.name, link, engagementId: null, unitId: null, released: false };
  },
  search: async (ctx, text) => {
    const all = { year: undefined, stage: undefined, limit: 200, after: undefined };
    const rows = isOffice(ctx) ? await listRoundRows(ctx.tx, all) : [];
    return rows
      .filter(({ name }) => name.includes(text))
      .slice(0, 20)
      .map(({ id, name }) => ({ id, title: name }));
  },
});
