import { ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import {
  deleteAdoptedRulesAfter,
  upsertAdoptedRule,
} from '../adopted-rules/adopted-rules.repository.ts';
import type { RectificationCtx } from '../database.ts';
import type { FindingRow } from '../findings/findings.repository.ts';
import { parseRuleLines } from './rule-lines.rules.ts';

/** Replaces the rules of a finding by the lines of a cell; undefined leaves them. */
export async function applyAdoptedRules(
  ctx: RectificationCtx,
  finding: FindingRow,
  text: string | null | undefined,
): Promise<void> {
  if (text === undefined) return;
  const rules = parseRuleLines(text ?? '');
  if (rules.some((rule) => rule.name.length > 200 || (rule.documentNo ?? '').length > 200)) {
    throw new ValidationError('rectification.rule_too_long', 'a rule exceeds 200 characters', {
      reasons: [
        {
          code: 'rectification.rule_too_long',
          message: '制度名称或文号超过200字，请一行写一件',
          field: 'rules',
        },
      ],
    });
  }

  await deleteAdoptedRulesAfter(ctx.tx, finding.id, rules.length);
  const { engagementId, unitId, released, id: findingId } = finding;
  for (const [index, rule] of rules.entries()) {
    await upsertAdoptedRule(ctx.tx, {
      id: uuidv7(),
      engagementId,
      unitId,
      released,
      findingId,
      seq: index + 1,
      ...rule,
    });
  }
}
