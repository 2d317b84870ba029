import type { TalentPoolCtx } from '../database.ts';
import { CandidateContent, TargetContent } from './card-content.ts';
import { listCardRows, type CardRow } from './cards.repository.ts';

const binding = (id: string) => `p_talent_pool.cards.content_sealed/${id}`;

export interface HeldCard<Content> {
  readonly row: CardRow;
  readonly content: Content;
}

export async function sealContent(
  ctx: TalentPoolCtx,
  id: string,
  content: CandidateContent | TargetContent,
): Promise<string> {
  return await ctx.secrets.seal(JSON.stringify(content), binding(id));
}

async function open(ctx: TalentPoolCtx, row: CardRow): Promise<unknown> {
  return JSON.parse(await ctx.secrets.open(row.contentSealed, binding(row.id)));
}

/** 人选卡 that this tenant holds and that have not expired. */
export async function openCandidateCards(
  ctx: TalentPoolCtx,
  ids?: readonly string[],
): Promise<HeldCard<CandidateContent>[]> {
  const today = ctx.calendar.today();
  const rows = await listCardRows(ctx.tx, { kind: 'candidate', today, ids });
  return await Promise.all(
    rows.map(async (row) => ({ row, content: CandidateContent.parse(await open(ctx, row)) })),
  );
}

/** 对象卡 that this tenant holds and that have not expired. */
export async function openTargetCards(
  ctx: TalentPoolCtx,
  ids?: readonly string[],
): Promise<HeldCard<TargetContent>[]> {
  const today = ctx.calendar.today();
  const rows = await listCardRows(ctx.tx, { kind: 'target', today, ids });
  return await Promise.all(
    rows.map(async (row) => ({ row, content: TargetContent.parse(await open(ctx, row)) })),
  );
}
