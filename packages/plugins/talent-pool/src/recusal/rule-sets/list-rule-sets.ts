import type { TalentPoolCtx } from '../../database.ts';
import { manageRecusalRules, publishRecusalRules } from '../../permissions.ts';
import { defaultRuleSet } from '../engine/default-rule-set.rules.ts';
import type { RuleSetContent } from '../recusal-tables.ts';
import { ruleSetProblems } from './check-rule-set.ts';
import { changedIn } from './rule-set-diff.ts';
import { findDraft, listRuleSets, type RuleDraftRow } from './rule-sets.repository.ts';
import type { RuleDraftView, RuleSetsView, RuleSetView } from './rule-sets.schemas.ts';

const { version: _, ...defaultContent } = defaultRuleSet;

/** Every version of the rules with what it changed, and the draft of the next one. */
export async function listRecusalRules(ctx: TalentPoolCtx): Promise<RuleSetsView> {
  const rows = await listRuleSets(ctx.tx);
  const versions = rows.map((row, index): RuleSetView => {
    const before = rows[index + 1]?.content ?? defaultContent;
    const { content, draftedByName, edition, note, publishedAt, publishedByName } = row;
    return {
      edition,
      content,
      note,
      draftedByName,
      publishedByName,
      publishedAt,
      changedFromDefault: [...changedIn(content, defaultContent)],
      changedFromPrevious: [...changedIn(content, before)],
    };
  });
  const draft = await findDraft(ctx.tx);
  const current = rows[0]?.content ?? defaultContent;
  return {
    versions: [...versions, productDefault],
    draft: draft === undefined ? null : toDraft(ctx, draft, current),
    mayDraft: ctx.can(manageRecusalRules),
    mayPublish: ctx.can(publishRecusalRules),
  };
}

const productDefault: RuleSetView = {
  edition: 0,
  content: defaultContent,
  note: '系统默认规则',
  draftedByName: '系统',
  publishedByName: '系统',
  publishedAt: null,
  changedFromDefault: [],
  changedFromPrevious: [],
};

function toDraft(ctx: TalentPoolCtx, row: RuleDraftRow, current: RuleSetContent): RuleDraftView {
  const { authorIds, content, draftedAt, draftedByName, note, version } = row;
  return {
    version,
    content,
    note,
    draftedByName,
    draftedAt,
    isAuthor: authorIds.includes(ctx.actor.userId),
    changedFromCurrent: [...changedIn(content, current)],
    problems: ruleSetProblems(content).map(({ code, message }) => ({ code, message })),
  };
}
