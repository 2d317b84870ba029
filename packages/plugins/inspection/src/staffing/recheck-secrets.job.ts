import { jobsFor } from '@lianxun/plugin-api';
import { answerSecretChecks, inTalentPool, rescreenTeams } from '@lianxun/plugin-talent-pool/api';

import { inInspection, type InspectionDatabase } from '../database.ts';
import { leadChanged } from '../inspection.events.ts';

/** Somebody was named in a lead, or ruled out: whoever sits in a team may have to leave it. */
export const recheckSecrets = jobsFor<InspectionDatabase>()({
  name: 'inspection.recheck_secrets',
  on: leadChanged.name,
  run: async (host) => {
    const ctx = inTalentPool(inInspection(host));
    const barred = await answerSecretChecks(ctx, { again: true });
    if (barred.length > 0) await rescreenTeams(ctx);
  },
});
