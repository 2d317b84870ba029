import { jobsFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { urgentReportFiled, urgentReportTold } from '../inspection.events.ts';
import { listUntakenFilings, listReportsToTell } from './urgent-reports.repository.ts';

/** What its own job has given up sets out again: a report, a news of one, or what a team handed in. */
export const carryWaitingUrgent = jobsFor<InspectionDatabase>()({
  name: 'inspection.carry_waiting_urgent',
  schedule: '7-57/10 * * * *',
  run: async (ctx) => {
    for (const reportId of await listReportsToTell(ctx.tx))
      await ctx.emit(urgentReportTold, { reportId });
    for (const filingId of await listUntakenFilings(ctx.tx))
      await ctx.emit(urgentReportFiled, { filingId });
  },
});
