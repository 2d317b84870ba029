import type { TalentPoolCtx } from '../database.ts';
import { listChecks } from './secret-checks.repository.ts';

export interface SecretAnswers {
  /** Targets each candidate must stay away from, as their own tenant answered; why, nobody is told. */
  readonly barred: ReadonlyMap<string, readonly string[]>;
  /** Targets whose tenant has answered for the candidate; the others have not been asked or are still asked. */
  readonly answered: ReadonlyMap<string, readonly string[]>;
}

/** What the tenants of the targets have answered about these candidates (G1). */
export async function secretlyBarred(
  ctx: TalentPoolCtx,
  pairs: { readonly candidateIds: readonly string[]; readonly targetIds: readonly string[] },
): Promise<SecretAnswers> {
  const rows = await listChecks(ctx.tx, pairs);
  const targetsOf = (chosen: typeof rows) =>
    new Map(
      [...Map.groupBy(chosen, ({ candidateId }) => candidateId)].map(([candidateId, of]) => [
        candidateId,
        of.map(({ targetId }) => targetId),
      ]),
    );
  return {
    barred: targetsOf(rows.filter(({ barred }) => barred)),
    answered: targetsOf(rows.filter(({ answeredAt }) => answeredAt !== null)),
  };
}
