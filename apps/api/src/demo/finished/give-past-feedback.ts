import { tenantOf, type TenantColumns, type TenantTx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { DemoEngagement } from '../content/types.ts';
import { entranceOf } from '../play/entrance.ts';
import { parts, type World } from '../play/world.ts';

interface PlansDatabase {
  'p_inspection.engagement_plans': TenantColumns & {
    engagementId: string;
    released: boolean;
    feedbackOn: string | null;
    feedbackDocument: string | null;
    rectifyBy: string | null;
  };
}

/**
 * A feedback whose findings arrive later by import. In daily work the findings come first and their
 * feedback fixes them, so the API has no such act.
 */
export async function givePastFeedback(
  { kernel, countyId, refs }: World,
  { feedbackDocument, feedbackOn, rectificationEndsOn, ref, unitRef }: DemoEngagement,
): Promise<void> {
  const id = refs.get(ref);
  const unitId = refs.get(unitRef);
  const feedback = { feedbackOn, feedbackDocument, rectifyBy: rectificationEndsOn };
  const request = { readOnly: false, expectAudit: true, requestId: uuidv7(), source: 'job' };
  const entrance = entranceOf({ countyId, refs }, parts.director);
  await kernel.run(entrance, request, async (ctx) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the plugin keeps the type of its tables to itself; these are the columns written here
    const tx = ctx.tx as unknown as TenantTx<PlansDatabase>;
    await tx
      .updateTable('p_inspection.engagement_plans')
      .set({ ...feedback, released: true })
      .where('tenantId', '=', tenantOf(tx))
      .where('engagementId', '=', id)
      .execute();
    await ctx.workflow.rescope({
      type: 'engagement',
      id,
      engagementId: id,
      unitId,
      released: true,
    });
    await ctx.audit({
      action: 'inspection.feedback_given',
      subject: { type: 'engagement', id },
      summary: `补录反馈（${feedbackDocument ?? ''}）`,
      after: feedback,
      engagementId: id,
      unitId,
    });
  });
}
