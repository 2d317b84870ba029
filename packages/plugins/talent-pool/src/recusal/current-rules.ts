import { NotFoundError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { defaultRuleSet } from './engine/default-rule-set.rules.ts';
import type { RecusalRuleSet } from './recusal-facts.ts';
import {
  findLatestRuleSet,
  findRoundEdition,
  findRuleSet,
  pinRound,
} from './rule-sets/rule-sets.repository.ts';

/** The rules that plans and rounds begun today will pin. */
export async function currentRuleSet(ctx: TalentPoolCtx): Promise<RecusalRuleSet> {
  const row = await findLatestRuleSet(ctx.tx);
  return row === undefined ? defaultRuleSet : { version: row.edition, ...row.content };
}

/** A version of the rules; 0 is the default of the product. */
export async function ruleSetOf(ctx: TalentPoolCtx, version: number): Promise<RecusalRuleSet> {
  if (version === defaultRuleSet.version) return defaultRuleSet;
  const row = await findRuleSet(ctx.tx, version);
  if (row === undefined)
    throw new NotFoundError('talent-pool.rule_set_not_found', `no rule set ${version}`);
  return { version: row.edition, ...row.content };
}

/** The rules a round is held to: those it pinned, or those it would pin now. */
export async function ruleSetOfRound(
  ctx: TalentPoolCtx,
  roundId: string | null,
): Promise<RecusalRuleSet> {
  const pinned = roundId === null ? undefined : await findRoundEdition(ctx.tx, roundId);
  return pinned === undefined ? await currentRuleSet(ctx) : await ruleSetOf(ctx, pinned.edition);
}

/** From the first person who meets a team of the round on, the round keeps its rules. */
export async function pinRuleSet(ctx: TalentPoolCtx, roundId: string): Promise<RecusalRuleSet> {
  const rules = await ruleSetOfRound(ctx, roundId);
  await pinRound(ctx.tx, {
    id: uuidv7(),
    roundId,
    edition: rules.version,
    pinnedAt: ctx.now,
  });
  return rules;
}
