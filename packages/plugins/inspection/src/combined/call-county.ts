import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { listCounties, lockCombined } from './combined.repository.ts';
import { inviteCounty } from './invite-county.ts';
import { addCounties, countiesBelow } from './save-combined.ts';

/** 补充邀请: calls another county while the undertaking is under way, or one that had said no or had left. */
export async function callCounty(
  ctx: InspectionCtx,
  combinedId: string,
  tenantId: number,
): Promise<void> {
  const combined = requireFound(await lockCombined(ctx.tx, combinedId), 'combined');
  if (combined.stage !== 'inviting' && combined.stage !== 'running')
    throw conflict('not_under_way', '部署以后、总结以前才能补充邀请县区');
  const partner = (await countiesBelow(ctx)).find((it) => it.tenantId === tenantId);
  if (partner === undefined)
    throw invalid('county_unknown', '有的县区不是本市的下级县区', 'county');
  const present = (await listCounties(ctx.tx, [combinedId])).find(
    ({ countyTenantId }) => countyTenantId === tenantId,
  );
  if (present !== undefined && present.declinedAt === null && present.leftAt === null)
    throw invalid('county_called', `${partner.name}已在本次统合巡察之中`, 'county');
  if (present === undefined) await addCounties(ctx, combinedId, [partner]);
  const county = (await listCounties(ctx.tx, [combinedId])).find(
    ({ countyTenantId }) => countyTenantId === tenantId,
  );
  await inviteCounty(ctx, combined, requireFound(county, 'combined'));
  await ctx.audit({
    action: 'inspection.county_called',
    subject: { type: 'combinedInspection', id: combinedId },
    summary: `邀请${partner.name}参加“${combined.title}”`,
    after: { county: partner.code },
  });
}
