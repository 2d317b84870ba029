import { toPage, type Page } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../../database.ts';
import { requireFound } from '../../refusals.ts';
import { listChecks } from '../checks.repository.ts';
import { mayReadHits, toMatterView } from './matter-view.ts';
import { findMatter, listMatterPage } from './matters.repository.ts';
import type { MatterPage, MattersQuery, MatterView } from './matters.schemas.ts';

/** Matters of others; one's own are for others to read. */
export async function listRecusalMatters(
  ctx: TalentPoolCtx,
  { after, limit, open, round, team }: MattersQuery,
): Promise<Page<MatterView>> {
  const rows = await listMatterPage(ctx.tx, {
    roundId: round,
    teamId: team,
    isOpen: open === 'all' ? undefined : open === 'yes',
    readerId: ctx.actor.userId,
    limit,
    after,
  });
  return toPage(rows, limit, { cursor: ({ id }) => id, view: toMatterView });
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
