import type { Attachment, StoredBlob } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { findParticipationOfRound } from '../combined/participations.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { lockRound } from '../rounds/rounds.repository.ts';
import {
  findCityReportOfRound,
  insertCityReport,
  lockCityReport,
  updateCityReportRow,
  type CityReportRow,
} from './city-reports.repository.ts';
import type { CityReportBody, UpdateCityReportBody } from './city-reports.schemas.ts';

/** The city above: whoever the undertaking names, else the tenant's own. */
export async function cityOf(
  ctx: InspectionCtx,
  roundId: string,
): Promise<
  | { readonly tenantId: number; readonly name: string; readonly combinedId: string | null }
  | undefined
> {
  const part = await findParticipationOfRound(ctx.tx, roundId);
  if (part !== undefined)
    return { tenantId: part.cityTenantId, name: part.cityName, combinedId: part.combinedId };
  const above = (await ctx.exchange.partners()).find(({ direction }) => direction === 'above');
  return above && { tenantId: above.tenantId, name: above.name, combinedId: null };
}

/** 双报告之二: the written report to the city leading group; one for each round. */
export async function draftCityReport(
  ctx: InspectionCtx,
  roundId: string,
  { body, ...named }: CityReportBody,
): Promise<void> {
  const round = requireFound(await lockRound(ctx.tx, roundId), 'round');
  const city = await cityOf(ctx, roundId);
  if (city === undefined) throw conflict('no_city_above', '本级没有上级巡察机构，无处报送');
  if ((await findCityReportOfRound(ctx.tx, roundId)) !== undefined)
    throw conflict('city_report_exists', '本轮已有书面报告，请在原报告上修改');
  const id = uuidv7();
  await insertCityReport(ctx.tx, {
    id,
    roundId,
    exchangeId: uuidv7(),
    cityTenantId: city.tenantId,
    cityName: city.name,
    ...named,
    body: body ?? '',
    ...unanswered,
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.city_report_drafted',
    subject: { type: 'cityReport', id },
    summary: `拟写报${city.name}的书面报告：${round.name}`,
    after: named,
  });
}

const unanswered = {
  sentAt: null,
  sentByName: null,
  receiptedAt: null,
  receiptedByName: null,
  receiptNo: null,
  reply: null,
  repliedAt: null,
  repliedByName: null,
} as const;

/** Changes it until it is sent. */
export async function updateCityReport(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateCityReportBody; readonly version: number | undefined },
): Promise<string> {
  const before = await lockUnsent(ctx, id);
  requireVersion(before, version);
  const { body: text, ...named } = definedOf(body);
  const changes = { ...named, ...(text === undefined ? {} : { body: text ?? '' }) };
  await updateCityReportRow(ctx.tx, id, changes);
  await ctx.audit({
    action: 'inspection.city_report_updated',
    subject: { type: 'cityReport', id },
    before: pick(before, changes),
    after: changes,
  });
  return before.roundId;
}

/** The report as a file. The port writes the audit entry. */
export async function attachCityReportFile(
  ctx: InspectionCtx,
  id: string,
  blob: StoredBlob,
): Promise<Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'createdAt'>> {
  await lockUnsent(ctx, id);
  const attached = await ctx.files.attach({ type: 'cityReport', id }, blob, 'report');
  const { createdAt, fileName, mediaType, size } = attached;
  return { id: attached.id, fileName, mediaType, size, createdAt };
}

async function lockUnsent(ctx: InspectionCtx, id: string): Promise<CityReportRow> {
  const row = requireFound(await lockCityReport(ctx.tx, { id }), 'city_report');
  if (row.sentAt !== null) throw conflict('city_report_sent', '书面报告已报送，内容不能再改');
  return row;
}
