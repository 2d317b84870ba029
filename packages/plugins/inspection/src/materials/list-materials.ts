import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { requireFound } from '../refusals.ts';
import {
  countMaterials,
  findMaterial,
  listMaterialPage,
  type MaterialRow,
} from './materials.repository.ts';
import type { ListMaterialsQuery, MaterialTotals, MaterialView } from './materials.schemas.ts';

/** 调阅登记, newest first. */
export async function listMaterials(
  ctx: InspectionCtx,
  { after, limit, ...filter }: ListMaterialsQuery,
): Promise<Page<MaterialView>> {
  const cursor = listCursor(ctx, 'materials', filter);
  const [last] = cursor.decode(after) ?? [];
  const rows = await listMaterialPage(
    ctx.tx,
    { ...filter, today: ctx.calendar.today() },
    { limit, after: last === undefined ? undefined : String(last) },
  );
  const view = await viewer(ctx, rows);
  return toPage(rows, limit, { cursor: ({ id }) => cursor.encode([id]), view });
}

export async function getMaterial(ctx: InspectionCtx, id: string): Promise<MaterialView> {
  const row = requireFound(await findMaterial(ctx.tx, id), 'material');
  return (await viewer(ctx, [row]))(row);
}

export async function getMaterialTotals(
  ctx: InspectionCtx,
  { engagement }: Pick<ListMaterialsQuery, 'engagement'>,
): Promise<MaterialTotals> {
  return await countMaterials(ctx.tx, { engagement, today: ctx.calendar.today() });
}

async function viewer(ctx: InspectionCtx, rows: readonly MaterialRow[]) {
  const names = await ctx.people.namesOf([...new Set(rows.map(({ borrowerId }) => borrowerId))]);
  const today = ctx.calendar.today();
  return (row: MaterialRow): MaterialView => ({
    ...row,
    borrowerName: names.get(row.borrowerId) ?? '已离任人员',
    isOverdue: row.returnedOn === null && row.dueOn !== null && row.dueOn < today,
  });
}
