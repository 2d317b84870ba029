import { ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import {
  deleteAdoptedRulesAfter,
  upsertAdoptedRules,
} from '../adopted-rules/adopted-rules.repository.ts';
import type { RectificationCtx } from '../database.ts';
import type { FindingRow } from '../findings/findings.repository.ts';
import { parseRuleLines } from './rule-lines.rules.ts';

/** Replaces the rules of a finding by the lines of a cell; undefined leaves them. */
export async function applyAdoptedRules(
  ctx: RectificationCtx,
  finding: FindingRow,
  { text, isNew }: { readonly text: string | null | undefined; readonly isNew: boolean },
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

  if (!isNew) await deleteAdoptedRulesAfter(ctx.tx, finding.id, rules.length);
  const { engagementId, unitId, released, id: findingId } = finding;
  await upsertAdoptedRules(
    ctx.tx,
    rules.map((rule, index) => ({
      id: uuidv7(),
      engagementId,
      unitId,
      released,
      findingId,
      seq: index + 1,
      ...rule,
      recordedAt: ctx.now,
    })),
  );
}
