import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../../database.ts';
import { conflict, requireFound, requireVersion } from '../../refusals.ts';
import { ruleSetProblems } from './check-rule-set.ts';
import { findDraft, findLatestRuleSet, insertRuleSet } from './rule-sets.repository.ts';
import { takeDraft } from './take-draft.ts';

/**
 * 安全管理员 makes the draft the next version; rounds and plans that pinned an earlier one keep it.
 * Whoever wrote on it does not publish it, also when his duties have changed since.
 */
export async function publishRuleSet(
  ctx: TalentPoolCtx,
  version: number | undefined,
): Promise<{ readonly edition: number }> {
  const draft = requireFound(await findDraft(ctx.tx), 'rule_draft');
  requireVersion(draft, version);
  if (draft.authorIds.includes(ctx.actor.userId))
    throw conflict('own_rules', '规则由他人发布：拟定人不能发布自己拟定的规则');
  const [problem] = ruleSetProblems(draft.content);
  if (problem !== undefined) throw conflict('contradictory_rules', problem.message);
  const edition = ((await findLatestRuleSet(ctx.tx))?.edition ?? 0) + 1;
  const id = uuidv7();
  const { authorIds, content, draftedByName, note } = draft;
  await insertRuleSet(ctx.tx, {
    id,
    edition,
    content: JSON.stringify(content),
    note,
    authorIds,
    draftedByName,
    publishedBy: ctx.actor.userId,
    publishedByName: ctx.actor.displayName,
    publishedAt: ctx.now,
  });
  await takeDraft(ctx, draft);

  await ctx.audit({
    action: 'talent-pool.recusal_rules_published',
    subject: { type: 'recusalRuleSet', id },
    summary: `发布回避规则第${edition}版`,
    after: { edition, content, note },
  });
  return { edition };
}
