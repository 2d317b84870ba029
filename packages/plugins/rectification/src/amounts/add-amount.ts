import {
  ConflictError,
  NotFoundError,
  ValidationError,
  type StoredBlob,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { AmountKind, RectificationCtx } from '../database.ts';
import { requireFinding, requireStage } from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import { lockFinding } from '../findings/findings.repository.ts';
import { insertAmounts, listAmounts, noAmounts, sumAmounts } from './amounts.repository.ts';

export interface AmountInput {
  readonly kind: AmountKind;
  /** Negative takes an earlier entry back. */
  readonly amountFen: number;
  readonly occurredOn: string;
  readonly note: string | null;
}

/** 清退, 追缴 or 挽回: one entry; what a finding shows is the sum of them. */
export async function addAmount(
  ctx: RectificationCtx,
  findingId: string,
  input: AmountInput,
): Promise<string> {
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');
  if (input.occurredOn > ctx.calendar.today()) throw inFuture();
  const sums = (await sumAmounts(ctx.tx, [findingId])).get(findingId) ?? noAmounts;
  const before = sums[`${input.kind}Fen`] ?? 0;
  if (before + input.amountFen < 0) {
    throw new ConflictError('rectification.amount_below_zero', `only ${before} fen are on record`);
  }

  const id = uuidv7();
  const { engagementId, unitId, released } = finding;
  await insertAmounts(ctx.tx, [
    { id, engagementId, unitId, released, findingId, ...input, ...recordedBy(ctx) },
  ]);
  await ctx.workflow.contentChanged('finding', findingId);

  await ctx.audit({
    action: 'rectification.amount_added',
    subject: { type: 'finding', id: findingId },
    summary: '登记清退、追缴、挽回金额',
    after: { amountId: id, ...input },
    engagementId,
    unitId,
  });
  return id;
}

/** Proof of an entry. The port writes the audit entry. */
export async function attachToAmount(
  ctx: RectificationCtx,
  about: { readonly findingId: string; readonly amountId: string },
  blob: StoredBlob,
): Promise<{ readonly id: string }> {
  const finding = requireFinding(await lockFinding(ctx.tx, about.findingId));
  requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');
  const known = await listAmounts(ctx.tx, finding.id);
  if (!known.some(({ id }) => id === about.amountId))
    throw new NotFoundError('rectification.amount_not_found', 'no such entry of this finding');
  const { engagementId, unitId, released } = finding;
  const subject = { type: 'amountEntry', id: about.amountId, engagementId, unitId, released };
  const { id } = await ctx.files.attach(subject, blob, 'proof');
  return { id };
}

export function recordedBy({ actor, now }: RectificationCtx) {
  return { recordedBy: actor.userId, recordedByName: actor.displayName, recordedAt: now };
}

function inFuture(): ValidationError {
  return new ValidationError('rectification.date_in_future', 'the money has not come in yet', {
    reasons: [
      { code: 'rectification.date_in_future', message: '日期不能晚于今天', field: 'occurredOn' },
    ],
  });
}
