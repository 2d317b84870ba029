import type { ModeTeam } from '@lianxun/plugin-inspection/api';

import type { BlockCtx } from '../database.ts';
import { checkDivision } from '../division/check-division.ts';
import type { Division } from '../division/division-problem.ts';
import { conflict } from '../refusals.ts';
import { contentHash } from './content-hash.ts';
import { listBlockNames } from './divisions.repository.ts';
import type { LoadedDivision } from './load-division.ts';

/** One team per block: its people must stay away from every county of the block. */
export async function blockTeams(
  ctx: BlockCtx,
  { division, problem, row }: LoadedDivision,
): Promise<readonly ModeTeam[]> {
  if (row === undefined || division.blocks.length === 0)
    throw conflict('not_divided', '板块还没有划分，请先在“板块划分”中完成');
  const broken = checkDivision(problem, division);
  if (broken.length > 0)
    throw conflict('division_broken', `${broken.map(({ text }) => text).join('；')}。请先调整板块`);
  const names = new Map((await listBlockNames(ctx.tx, row.id)).map((it) => [it.number, it.name]));
  return division.blocks.map(({ id, units }) => ({
    name: names.get(Number(id)) ?? `第${id}板块`,
    targetIds: units,
  }));
}

/** Which unit is in which block, whatever the order. */
export function blocksHash({ blocks }: Division): string {
  const kept = blocks.map(({ id, units }) => [id, units.toSorted()] as const);
  return contentHash(kept.toSorted(([one], [other]) => one.localeCompare(other)));
}
