import {
  findChecklistVersion,
  listItemRows,
  listVersionRows,
} from '../checklists/checklists.repository.ts';
import { itemView } from '../checklists/get-checklist.ts';
import { listCombinedRows } from '../combined/combined.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import {
  findCheck,
  findReceived,
  listCheckAnswers,
  listChecks,
  listReceived,
} from './county-checks.repository.ts';
import {
  SentCountyCheck,
  type CountyCheckChoices,
  type CountyCheckView,
  type ReceivedCountyCheckView,
} from './county-checks.schemas.ts';

/** City: what was looked at where; county: what reached it. A tenant has one or the other. */
export async function listCountyChecks(ctx: InspectionCtx) {
  return { items: await listChecks(ctx.tx), received: await listReceived(ctx.tx) };
}

export async function getCountyCheck(ctx: InspectionCtx, id: string): Promise<CountyCheckView> {
  const row = requireFound(await findCheck(ctx.tx, id), 'county_check');
  const version = requireFound(await findChecklistVersion(ctx.tx, row.versionId), 'checklist');
  const items = await listItemRows(ctx.tx, [version.id]);
  return {
    ...row,
    items: items.map(itemView),
    answers: await listCheckAnswers(ctx.tx, id),
  };
}

export async function getReceivedCheck(
  ctx: InspectionCtx,
  id: string,
): Promise<ReceivedCountyCheckView> {
  const row = requireFound(await findReceived(ctx.tx, id), 'county_check');
  return { ...row, items: SentCountyCheck.shape.items.parse(row.items) };
}

/** Whom the city may look at, by which list, and during which undertaking. */
export async function countyCheckChoices(ctx: InspectionCtx): Promise<CountyCheckChoices> {
  const partners = await ctx.exchange.partners();
  const versions = await listVersionRows(ctx.tx, 'countyWork');
  return {
    counties: partners
      .filter(({ direction }) => direction === 'below')
      .map(({ name, tenantId }) => ({ tenantId, name })),
    versions: versions
      .filter(({ publishedAt }) => publishedAt !== null)
      .map(({ id, number, title }) => ({ id, number, title })),
    undertakings: (await listCombinedRows(ctx.tx, { limit: 50, after: undefined })).map(
      ({ id, title }) => ({ id, title }),
    ),
  };
}
