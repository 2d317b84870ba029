import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import type { SecretChecksBody } from './cards.schemas.ts';
import { listCardCandidates } from './list-card-candidates.ts';
import { listCardTargets } from './list-card-targets.ts';
import { listOwnCandidates } from './own-people.ts';
import { insertAsked } from './secret-checks.repository.ts';

/**
 * Asks the tenants of the targets who has to stay away from them, by a message that only a job opens.
 * They answer yes or no, without a reason; the counties the candidates come from hear nothing of it.
 */
export async function requestSecretChecks(
  ctx: TalentPoolCtx,
  { candidateIds, targetIds }: SecretChecksBody,
): Promise<{ readonly asked: number }> {
  const targets = await listCardTargets(ctx, { ids: targetIds });
  requireFound(targets[0], 'target');
  const candidates = [
    ...(await listCardCandidates(ctx, { ids: candidateIds })),
    ...(await listOwnCandidates(ctx, candidateIds)),
  ];
  requireFound(candidates[0], 'candidate');
  const people = candidates.map(({ staffing }) => ({
    candidateId: staffing.id,
    name: staffing.name,
    place: staffing.sendingUnitName,
  }));
  for (const [tenantId, asked] of Map.groupBy(targets, (target) => target.tenantId)) {
    await ctx.exchange.send({
      type: 'secretCheck',
      exchangeId: uuidv7(),
      to: tenantId,
      verb: 'ask',
      content: { people, targetIds: asked.map(({ facts }) => facts.targetId) },
      transient: true,
    });
  }
  const pairs = people.flatMap(({ candidateId }) =>
    targets.map(({ facts }) => ({ candidateId, targetId: facts.targetId })),
  );
  await insertAsked(
    ctx.tx,
    pairs.map((pair) => ({ id: uuidv7(), ...pair, askedAt: ctx.now })),
  );
  await ctx.audit({
    action: 'talent-pool.secret_checks_requested',
    subject: { type: 'secretCheck', id: uuidv7() },
    summary: `请被巡察地核查${people.length}人与${targets.length}个单位有无必须回避情形`,
    after: { candidateIds, targetIds },
  });
  return { asked: pairs.length };
}
