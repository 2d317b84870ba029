import { routesFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../../database.ts';
import { manageRecusalRules, publishRecusalRules, readRecusalRules } from '../../permissions.ts';
import { discardRuleDraft } from './discard-rule-draft.ts';
import { draftRuleSet } from './draft-rule-set.ts';
import { listRecusalRules } from './list-rule-sets.ts';
import { publishRuleSet } from './publish-rule-set.ts';
import { DraftRuleSetBody, RuleSetsView } from './rule-sets.schemas.ts';

const route = routesFor<TalentPoolDatabase>();

export const ruleSetRoutes = [
  route({
    operationId: 'listRecusalRules',
    method: 'get',
    path: '/recusal-rules',
    scopes: ['member', 'admin'],
    summary: 'Versions of the recusal rules and the draft of the next one',
    permission: readRecusalRules,
    response: RuleSetsView,
    handler: (ctx) => listRecusalRules(ctx),
  }),
  route({
    operationId: 'draftRecusalRules',
    method: 'put',
    path: '/recusal-rules/draft',
    summary: 'Write the next version of the recusal rules',
    permission: manageRecusalRules,
    body: DraftRuleSetBody,
    response: RuleSetsView,
    handler: async (ctx, { body }) => {
      await draftRuleSet(ctx, body);
      return listRecusalRules(ctx);
    },
  }),
  route({
    operationId: 'publishRecusalRules',
    method: 'post',
    path: '/recusal-rules/draft/publish',
    scopes: ['admin'],
    summary: 'Publish the recusal rules somebody else has drafted',
    permission: publishRecusalRules,
    response: RuleSetsView,
    ifMatch: true,
    handler: async (ctx, { version }) => {
      await publishRuleSet(ctx, version);
      return listRecusalRules(ctx);
    },
  }),
  route({
    operationId: 'discardRecusalRules',
    method: 'delete',
    path: '/recusal-rules/draft',
    summary: 'Give up the draft of the recusal rules',
    permission: manageRecusalRules,
    response: RuleSetsView,
    ifMatch: true,
    handler: async (ctx, { version }) => {
      await discardRuleDraft(ctx, version);
      return listRecusalRules(ctx);
    },
  }),
];
