import { inInspection, recordCommonProblem, type CommonItem } from '@lianxun/plugin-inspection/api';
import { v7 as uuidv7 } from 'uuid';

import { updateCampaign } from '../campaigns/campaigns.repository.ts';
import { openCampaign, type LoadedCampaign } from '../campaigns/load-campaign.ts';
import type { LinkageCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { getMatrix } from './get-matrix.ts';
import { listJudgements, upsertJudgement } from './submissions.repository.ts';
import type { ConfirmCommonBody, MatrixItem, MatrixView } from './submissions.schemas.ts';

/** 认定为行业共性问题: from here on 专项治理建议 can be drafted on it. */
export async function confirmCommon(
  ctx: LinkageCtx,
  { id, itemId }: { readonly id: string; readonly itemId: string },
  { body, version }: { readonly body: ConfirmCommonBody; readonly version: number | undefined },
): Promise<void> {
  const loaded = await openCampaign(ctx, id, version);
  const matrix = await getMatrix(ctx, id);
  const item = requireFound(
    matrix.items.find((it) => it.itemId === itemId),
    'item',
  );
  if (item.judgement !== null && item.judgement.commonProblemId !== null)
    throw conflict('already_common', '这一事项已认定为共性问题');
  if (!item.isCommon)
    throw conflict('item_not_common', `发现问题的县区不足${matrix.commonFrom}%，还不是共性问题`);
  const commonProblemId = await recordIt(ctx, loaded, { matrix, item, reason: body.reason });
  const { row } = loaded;
  const before = (await listJudgements(ctx.tx, row.id)).find((it) => it.itemId === itemId);
  await upsertJudgement(ctx.tx, {
    id: uuidv7(),
    campaignId: row.id,
    itemId,
    isInstitutional: before?.isInstitutional ?? false,
    cause: before?.cause ?? null,
    commonProblemId,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });
  await updateCampaign(ctx.tx, row.id, {});

  await ctx.audit({
    action: 'linkage.common_confirmed',
    subject: { type: 'linkageCampaign', id },
    summary: `认定清单事项${item.code}为行业共性问题`,
    after: { itemId, commonProblemId, reason: body.reason },
  });
}

/** The counties that carry it stand where a round has its units. */
async function recordIt(
  ctx: LinkageCtx,
  { combined }: LoadedCampaign,
  {
    item,
    matrix,
    reason,
  }: { readonly matrix: MatrixView; readonly item: MatrixItem; readonly reason: string },
): Promise<string> {
  const { committeeTerm, id, roundNo, title, year } = combined;
  return await recordCommonProblem(inInspection(ctx), {
    scope: {
      type: 'linkage',
      id,
      title,
      link: `/m/linkage/campaigns/${id}/matrix`,
      unitCount: matrix.counties.length,
      committeeTerm,
      year,
      roundNo,
    },
    title: item.question.slice(0, 100),
    cause: item.judgement?.cause ?? null,
    reason,
    items: itemsOf(item, matrix),
  });
}

function itemsOf(
  { counties, groups, itemId, question }: MatrixItem,
  matrix: MatrixView,
): readonly CommonItem[] {
  return counties
    .filter(({ hasProblem }) => hasProblem)
    .map(({ code }) => ({
      key: `${itemId}-${code}`,
      findingId: null,
      unitKey: code,
      unitName: matrix.counties.find((county) => county.code === code)?.name ?? code,
      category: groups,
      text: question,
    }));
}
