import type { TalentPoolCtx } from '../../database.ts';
import { requireFound } from '../../refusals.ts';
import { listChecks } from '../checks.repository.ts';
import { mayReadHits, toMatterView } from './matter-view.ts';
import { findMatter, listMatters } from './matters.repository.ts';
import type { MatterPage, MatterView } from './matters.schemas.ts';

/** Matters of others; one's own are for others to read. */
export async function listRecusalMatters(
  ctx: TalentPoolCtx,
  query: {
    readonly round?: string | undefined;
    readonly team?: string | undefined;
    readonly open: 'yes' | 'no' | 'all';
  },
): Promise<MatterView[]> {
  const rows = await listMatters(ctx.tx, {
    roundId: query.round,
    teamId: query.team,
    isOpen: query.open === 'all' ? undefined : query.open === 'yes',
  });
  return rows.filter(({ userId }) => mayReadHits(ctx, userId)).map(toMatterView);
}

/** A matter with the checks it came from. To the person concerned it does not exist. */
export async function getRecusalMatter(ctx: TalentPoolCtx, id: string): Promise<MatterPage> {
  const found = requireFound(await findMatter(ctx.tx, id), 'matter');
  const row = requireFound(mayReadHits(ctx, found.userId) ? found : undefined, 'matter');
  const checks = await listChecks(ctx.tx, row);
  return {
    ...toMatterView(row),
    checks: checks.map(({ checkedAt, checkedByName, edition, hits, path, result, ...check }) => ({
      id: check.id,
      checkedAt,
      checkedByName,
      path,
      edition,
      result,
      rules: hits.map(({ rule }) => rule),
    })),
  };
}
