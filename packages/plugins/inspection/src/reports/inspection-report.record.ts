import { recordTypeFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { readReports, writeReports } from '../permissions.ts';
import { findReport } from './reports.repository.ts';

/** 巡察报告, as custom fields see it. */
export const inspectionReportRecord = recordTypeFor<InspectionDatabase>()({
  title: '巡察报告',
  read: [readReports],
  answer: [writeReports],
  find: async (ctx, id) => {
    const row = ctx.scope.kind === 'unit' ? undefined : await findReport(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, title, unitId } = row;
    return { title, link: `/m/inspection/reports/${id}`, engagementId, unitId, released: false };
  },
});
