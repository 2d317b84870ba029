import { jobsFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionDatabase } from '../database.ts';
import { paperLocked } from '../inspection.events.ts';
import { listRefusedDeliveries } from './deliveries.repository.ts';
import { mirrorPapers } from './mirror-papers.ts';
import { resendDelivery } from './resend-paper-copy.ts';

const job = jobsFor<InspectionDatabase>();
const patience = 20 * 3_600_000;

export const mirrorPaper = job({
  name: 'inspection.mirror_paper',
  on: paperLocked.name,
  run: (ctx, payload) => mirrorPapers(ctx, z.object({ paperId: z.uuid() }).parse(payload).paperId),
});

/** Takes up what its own job has left behind, and sends once a day again what the city has refused. */
export const mirrorWaiting = job({
  name: 'inspection.mirror_waiting_papers',
  schedule: '35 * * * *',
  run: async (ctx) => {
    await mirrorPapers(ctx);
    const before = new Date(ctx.now.getTime() - patience);
    for (const delivery of await listRefusedDeliveries(ctx.tx, before))
      await resendDelivery(ctx, delivery);
  },
});
