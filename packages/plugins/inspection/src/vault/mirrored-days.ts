import type { InspectionCtx } from '../database.ts';
import { listMirroredAt } from './deliveries.repository.ts';

/** 市级留存: the day on which the city signed for the edition a paper has today. */
export async function mirroredDays(
  ctx: InspectionCtx,
  paperIds: readonly string[],
): Promise<(paper: { readonly id: string; readonly edition: number }) => string | null> {
  const kept = await listMirroredAt(ctx.tx, paperIds);
  const days = new Map(kept.map((it) => [`${it.paperId} ${it.edition}`, it.keptAt]));
  return ({ edition, id }) => {
    const at = days.get(`${id} ${edition}`) ?? null;
    return at === null ? null : dayInShanghai(at);
  };
}

const eightHours = 8 * 3_600_000;
const dayInShanghai = (instant: string): string =>
  new Date(new Date(instant).getTime() + eightHours).toISOString().slice(0, 10);
