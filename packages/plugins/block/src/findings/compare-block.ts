import { inInspection, proposeCommonProblems } from '@lianxun/plugin-inspection/api';

import { forOthers, type BlockCtx } from '../database.ts';
import { listBlockNames } from '../divisions/divisions.repository.ts';
import { loadDivision } from '../divisions/load-division.ts';
import { conflict, requireFound } from '../refusals.ts';
import { blockFindings, blockScope } from './block-findings.ts';

/** 查找共性问题: compares what the counties have submitted of the units of one block. */
export async function compareBlock(
  ctx: BlockCtx,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<void> {
  const loaded = await loadDivision(ctx, id);
  const block = requireFound(
    loaded.division.blocks.find((one) => one.id === String(number)),
    'block',
  );
  const items = (await blockFindings(ctx, loaded)).get(number) ?? [];
  if (items.length === 0)
    throw conflict('nothing_to_compare', '这个板块还没有收到反馈问题，请县区报送');
  const names = loaded.row ? await listBlockNames(ctx.tx, loaded.row.id) : [];
  const name = names.find((one) => one.number === number)?.name ?? `第${number}板块`;
  const { committeeTerm, roundNo, title, year } = loaded.combined;
  await proposeCommonProblems(inInspection(forOthers(ctx)), {
    scope: {
      ...blockScope(id, number),
      title: `${title}${name}`,
      link: `/m/block/divisions/${id}`,
      unitCount: block.units.length,
      committeeTerm,
      year,
      roundNo,
    },
    items,
  });
}
