import { ConflictError, NotFoundError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { findRound } from '../rounds/find-round.ts';
import { findTaxonomy } from './find-taxonomy.ts';
import { findRoundTaxonomy, listFiledIn, upsertRoundTaxonomy } from './taxonomies.repository.ts';
import type { TaxonomyName } from './taxonomies.schemas.ts';
import { misfiled } from './taxonomy.rules.ts';

/** The version under which the findings of a round are filed; it must know what is filed already. */
export async function pinTaxonomy(
  ctx: RectificationCtx,
  roundId: string,
  { key, number }: TaxonomyName,
): Promise<void> {
  const round = await findRound(ctx, roundId);
  if (round === undefined)
    throw new NotFoundError('rectification.round_not_found', `no round ${roundId}`);
  const taxonomy = await findTaxonomy(ctx, key, number);
  if (taxonomy?.isPublished !== true)
    throw new NotFoundError('rectification.taxonomy_not_found', 'no such published version');
  const strangers = (await listFiledIn(ctx.tx, roundId)).filter(
    (filed) => misfiled(taxonomy, filed) !== undefined,
  );
  if (strangers.length > 0) throw inUse(strangers);
  const before = await findRoundTaxonomy(ctx.tx, roundId);

  await upsertRoundTaxonomy(ctx.tx, {
    id: uuidv7(),
    isPublished: true,
    roundId,
    taxonomyKey: key,
    taxonomyNumber: number,
    pinnedAt: ctx.now,
    pinnedByName: ctx.actor.displayName,
  });

  await ctx.audit({
    action: 'rectification.taxonomy_pinned',
    subject: { type: 'round', id: roundId },
    summary: `${round.title}采用问题分类“${taxonomy.title}”第${number}版`,
    before: before && { key: before.taxonomyKey, number: before.taxonomyNumber },
    after: { key, number },
  });
}

function inUse(
  strangers: readonly {
    readonly cat1: string;
    readonly cat2: string | null;
    readonly findings: number;
  }[],
): ConflictError {
  const findings = strangers.reduce((sum, it) => sum + it.findings, 0);
  const names = strangers
    .slice(0, 5)
    .map(({ cat1, cat2 }) => [cat1, cat2].filter(Boolean).join('/'));
  return new ConflictError('rectification.taxonomy_in_use', 'findings are filed elsewhere', {
    reasons: [
      {
        code: 'rectification.taxonomy_in_use',
        message: `该轮次有${findings}个问题的分类不在这一版中：${names.join('、')}`,
      },
    ],
  });
}
