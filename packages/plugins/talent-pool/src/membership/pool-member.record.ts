import { recordTypeFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { managePool, readPool } from '../permissions.ts';
import { poolTitles } from '../roster/options.ts';
import { findMember } from './members.repository.ts';

/** 人才库成员, as custom fields see it. */
export const poolMemberRecord = recordTypeFor<TalentPoolDatabase>()({
  title: '人才库成员',
  read: [readPool],
  answer: [managePool],
  find: async (ctx, id) => {
    const row = await findMember(ctx.tx, id);
    if (row === undefined) return undefined;
    return {
      title: `${row.name}（${poolTitles[row.pool]}）`,
      link: `/m/talent-pool/members/${id}`,
      engagementId: null,
      unitId: row.unitId,
      released: false,
    };
  },
});
