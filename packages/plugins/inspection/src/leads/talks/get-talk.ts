import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../../database.ts';
import { listCursor } from '../../list-cursor.ts';
import { requireFound } from '../../refusals.ts';
import { countTalks, findTalk, listTalkPage, type TalkRow } from './talks.repository.ts';
import type { ListTalksQuery, TalkItem, TalkView } from './talks.schemas.ts';

export async function listTalks(
  ctx: InspectionCtx,
  { limit, after, ...filter }: ListTalksQuery,
): Promise<Page<TalkItem>> {
  const cursor = listCursor(ctx, 'talks', filter);
  const [last] = cursor.decode(after) ?? [];
  const page = { limit, after: last === undefined ? undefined : String(last) };
  const rows = await listTalkPage(ctx.tx, filter, page);
  const view = await viewer(ctx, rows);
  return toPage(rows, limit, { cursor: ({ id }) => cursor.encode([id]), view });
}

export async function getTalkTotals(
  ctx: InspectionCtx,
  filter: Omit<ListTalksQuery, 'limit' | 'after'>,
): Promise<{ talks: number }> {
  return { talks: await countTalks(ctx.tx, filter) };
}

export async function getTalk(ctx: InspectionCtx, id: string): Promise<TalkView> {
  const row = requireFound(await findTalk(ctx.tx, id), 'talk');
  return (await viewer(ctx, [row]))(row);
}

async function viewer(ctx: InspectionCtx, rows: readonly TalkRow[]) {
  const ids = rows.flatMap(({ talkerIds, recorderId }) => [...talkerIds, recorderId]);
  const names = await ctx.people.namesOf([...new Set(ids)]);
  const person = (userId: string) => ({ userId, name: names.get(userId) ?? '已离任人员' });
  return (row: TalkRow): TalkView => ({
    ...row,
    talkers: row.talkerIds.map(person),
    recorder: person(row.recorderId),
  });
}
