import { z } from 'zod';

import { recusalRuleIds } from '../recusal-facts.ts';

const RuleId = z.enum(recusalRuleIds);
const Mode = z.enum(['own', 'combined', 'cross', 'unitSupervision']);

const RecusalRuleBody = z.object({
  id: RuleId,
  on: z.boolean(),
  leading: z.enum(['suspect', 'mustRecuse']),
  other: z.enum(['suspect', 'mustRecuse', 'off']),
  /** Where it holds; everywhere when left out. */
  modes: z.array(Mode).max(4).readonly().optional(),
  overridable: z.boolean(),
});

const years = z.int().min(1).max(20);

export const RuleSetBody = z
  .object({
    recentYears: years,
    longYears: years,
    rules: z.array(RecusalRuleBody).min(1).max(recusalRuleIds.length).readonly(),
  })
  .meta({ id: 'RecusalRuleSetContent' });

export const DraftRuleSetBody = z
  .object({
    content: RuleSetBody,
    note: z.string().trim().min(1).max(2000),
    /** Version of the draft that is changed; null begins one. */
    version: z.int().nullable().default(null),
  })
  .meta({ id: 'DraftRecusalRules' });
export type DraftRuleSetBody = z.output<typeof DraftRuleSetBody>;

const Changed = z.array(z.enum([...recusalRuleIds, 'recentYears', 'longYears']));

export const RuleSetView = z
  .object({
    /** 0 is the default of the product. */
    edition: z.int(),
    content: RuleSetBody,
    note: z.string(),
    draftedByName: z.string(),
    publishedByName: z.string(),
    publishedAt: z.string().nullable(),
    /** What differs from the default, and from the version before. */
    changedFromDefault: Changed,
    changedFromPrevious: Changed,
  })
  .meta({ id: 'RecusalRuleSet' });
export type RuleSetView = z.input<typeof RuleSetView>;

export const RuleDraftView = z
  .object({
    version: z.int(),
    content: RuleSetBody,
    note: z.string(),
    draftedByName: z.string(),
    draftedAt: z.string(),
    /** The reader wrote on it and cannot publish it. */
    isAuthor: z.boolean(),
    changedFromCurrent: Changed,
    problems: z.array(z.object({ code: z.string(), message: z.string() })),
  })
  .meta({ id: 'RecusalRuleDraft' });
export type RuleDraftView = z.input<typeof RuleDraftView>;

export const RuleSetsView = z
  .object({
    /** The newest first; the last one is the default of the product. */
    versions: z.array(RuleSetView),
    draft: RuleDraftView.nullable(),
    mayDraft: z.boolean(),
    mayPublish: z.boolean(),
  })
  .meta({ id: 'RecusalRuleSets' });
export type RuleSetsView = z.input<typeof RuleSetsView>;
