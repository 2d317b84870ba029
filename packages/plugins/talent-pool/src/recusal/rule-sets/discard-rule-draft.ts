import type { TalentPoolCtx } from '../../database.ts';
import { requireFound, requireVersion } from '../../refusals.ts';
import { findDraft } from './rule-sets.repository.ts';
import { takeDraft } from './take-draft.ts';

export async function discardRuleDraft(
  ctx: TalentPoolCtx,
  version: number | undefined,
): Promise<void> {
  const draft = requireFound(await findDraft(ctx.tx), 'rule_draft');
  requireVersion(draft, version);
  await takeDraft(ctx, draft);

  await ctx.audit({
    action: 'talent-pool.recusal_rules_discarded',
    subject: { type: 'recusalRuleDraft', id: draft.id },
    summary: '作废回避规则草案',
    before: { content: draft.content, note: draft.note },
  });
}
