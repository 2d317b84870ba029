import { ConflictError, NotFoundError, ValidationError, type Ctx } from '@lianxun/plugin-api';

import { inRectification, type RectificationCtx } from '../database.ts';
import { manageFindings } from '../permissions.ts';
import { requirePermission } from './finding-errors.ts';
import { findingsIssued } from './findings.events.ts';
import { lockFindingsOf, updateFinding, type FindingRow } from './findings.repository.ts';

export interface IssueFindingsInput {
  readonly engagementId: string;
  /** Date of the signed feedback receipt. */
  readonly issuedOn: string;
  /** End of the rectification period. */
  readonly dueOn: string;
}

/** 反馈: numbers the findings for good, freezes their count, shows them to the unit. */
export async function issueFindings<DB>(
  caller: Ctx<DB>,
  input: IssueFindingsInput,
): Promise<{ readonly issued: number }> {
  const ctx = inRectification(caller);
  requirePermission(ctx, manageFindings);
  if (input.dueOn <= input.issuedOn) {
    throw new ValidationError(
      'rectification.due_before_issue',
      'the period ends before it begins',
      {
        reasons: [
          {
            code: 'rectification.due_before_issue',
            message: '整改时限应晚于反馈日期',
            field: 'dueOn',
          },
        ],
      },
    );
  }
  if ((await ctx.engagements.find(input.engagementId)) === undefined)
    throw new NotFoundError('rectification.engagement_not_found', 'no such engagement');
  const rows = await lockFindingsOf(ctx.tx, input.engagementId);
  if (rows.some((row) => row.released)) {
    throw new ConflictError(
      'rectification.already_issued',
      'the feedback of this engagement is on record',
    );
  }
  const proposed = rows.filter((row) => row.stage === 'proposed');
  const first = proposed[0];
  if (first === undefined)
    throw new ConflictError('rectification.nothing_to_issue', 'no proposed finding');

  for (const [index, row] of proposed.entries())
    await issueOne(ctx, row, { ...input, seq: index + 1 });

  await ctx.emit(findingsIssued, {
    engagementId: input.engagementId,
    roundId: first.roundId,
    unitId: first.unitId,
    count: proposed.length,
  });
  return { issued: proposed.length };
}

async function issueOne(
  ctx: RectificationCtx,
  row: FindingRow,
  { issuedOn, dueOn, seq }: IssueFindingsInput & { readonly seq: number },
): Promise<void> {
  const scope = { engagementId: row.engagementId, unitId: row.unitId };
  // Ascending, so that a number moved down never meets one still taken.
  await updateFinding(ctx.tx, row.id, {
    seq,
    issuedOn,
    dueOn,
    originalDueOn: dueOn,
    released: true,
  });
  await ctx.workflow.rescope({ type: 'finding', id: row.id, ...scope, released: true });
  await ctx.workflow.move({ subject: 'finding', id: row.id, move: 'issue' });
  await ctx.audit({
    action: 'rectification.finding_issued',
    subject: { type: 'finding', id: row.id },
    summary: `反馈问题第${seq}号`,
    before: { seq: row.seq },
    after: { seq, issuedOn, dueOn },
    ...scope,
  });
}
