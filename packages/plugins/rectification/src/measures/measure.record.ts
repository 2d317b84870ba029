import { recordTypeFor } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';
import { shortened } from '../findings/finding.case.ts';
import { fieldsClosed } from '../findings/finding.record.ts';
import { findFinding } from '../findings/findings.repository.ts';
import { manageFindings, planRectification, readFindings } from '../permissions.ts';
import { findMeasure } from './measures.repository.ts';

/** 整改措施, as custom fields see it. */
export const measureRecord = recordTypeFor<RectificationDatabase>()({
  title: '整改措施',
  read: [readFindings],
  answer: [manageFindings, planRectification],
  find: async (ctx, id) => {
    const row = await findMeasure(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, unitId, released, findingId, seq, text } = row;
    return {
      title: `整改措施${seq ?? ''}：${shortened(text)}`,
      link: `/m/rectification/findings/${findingId}`,
      engagementId,
      unitId,
      released,
    };
  },
  mayAnswer: async (ctx, id) => {
    const row = await findMeasure(ctx.tx, id);
    const finding = row === undefined ? undefined : await findFinding(ctx.tx, row.findingId);
    return fieldsClosed(ctx, finding?.stage ?? null);
  },
});
