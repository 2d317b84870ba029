import { recordTypeFor } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { manageUnits, readDirectory } from '../core-plugin/permissions.ts';
import { findUnit, listUnits } from './units.repository.ts';

/** 单位, as custom fields see it; its answers are the office's and not shown to the unit. */
export const unitRecord = recordTypeFor<unknown>()({
  title: '单位',
  read: [readDirectory],
  answer: [manageUnits],
  find: async (ctx, id) => {
    const row = await findUnit(coreTx(ctx), id);
    if (row === undefined) return undefined;
    const link = `/directory/units/${id}`;
    return { title: row.name, link, engagementId: null, unitId: id, released: false };
  },
  search: async (ctx, text) => {
    const filter = { q: text, active: true };
    const rows = await listUnits(coreTx(ctx), filter, { limit: 20, after: undefined });
    return rows.map(({ id, name }) => ({ id, title: name }));
  },
});
