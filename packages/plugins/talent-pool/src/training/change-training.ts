import type { TalentPoolCtx } from '../database.ts';
import { requireFound, requireVersion } from '../refusals.ts';
import { placedIn, roundOf } from './record-training.ts';
import type { TrainingBody } from './training.schemas.ts';
import { lockTraining, updateTraining } from './trainings.repository.ts';

export async function changeTraining(
  ctx: TalentPoolCtx,
  id: string,
  { body, version }: { readonly body: TrainingBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireFound(await lockTraining(ctx.tx, id), 'training');
  requireVersion(before, version);
  const round = await roundOf(ctx, body);
  await updateTraining(ctx.tx, id, { ...body, ...placedIn(body, round) });
  await ctx.audit({
    action: 'talent-pool.training_changed',
    subject: { type: 'training', id },
    summary: `修改培训：${body.title}`,
    before,
    after: body,
  });
}
