import { ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../../database.ts';
import { requireVersion } from '../../refusals.ts';
import { ruleSetProblems } from './check-rule-set.ts';
import { lockDraft, upsertDraft } from './rule-sets.repository.ts';
import type { DraftRuleSetBody } from './rule-sets.schemas.ts';

const publisher = 'secAdmin';

/** Writes the next version of the rules; everybody who wrote on it is kept from publishing it. */
export async function draftRuleSet(
  ctx: TalentPoolCtx,
  { content, note, version }: DraftRuleSetBody,
): Promise<void> {
  const problems = ruleSetProblems(content);
  const [first] = problems;
  if (first !== undefined)
    throw new ValidationError('talent-pool.contradictory_rules', first.message, {
      reasons: problems,
    });
  const before = await lockDraft(ctx.tx);
  if (before !== undefined) requireVersion(before, version ?? undefined);
  const authorIds = [...new Set([...(before?.authorIds ?? []), ctx.actor.userId])];
  const id = before?.id ?? uuidv7();
  await upsertDraft(ctx.tx, {
    id,
    slot: 'draft',
    content: JSON.stringify(content),
    note,
    authorIds,
    draftedByName: ctx.actor.displayName,
    draftedAt: ctx.now,
  });
  await ctx.notify.send({
    key: `recusal-rules:${id}`,
    userIds: await ctx.people.usersInRoles([publisher]),
    title: '有回避规则草案待核对发布',
    subject: { type: 'recusalRuleDraft', id },
    link: '/admin/m/talent-pool/recusal-rules',
  });

  await ctx.audit({
    action: 'talent-pool.recusal_rules_drafted',
    subject: { type: 'recusalRuleDraft', id },
    summary: '拟定回避规则',
    before: before === undefined ? undefined : { content: before.content, note: before.note },
    after: { content, note },
  });
}
