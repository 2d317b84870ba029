import { ConflictError, type RegisterValues } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { tallyAccountability } from '../accountability/accountability.repository.ts';
import { accountableOf } from '../accountability/accountability.rules.ts';
import { recordedBy } from '../amounts/add-amount.ts';
import { insertAmounts, noAmounts, sumAmounts } from '../amounts/amounts.repository.ts';
import { amountKinds, type RectificationCtx } from '../database.ts';
import { updateFinding, type FindingRow } from '../findings/findings.repository.ts';
import { numberIn, optionIn } from './cell-values.rules.ts';

interface Outcome {
  readonly values: RegisterValues;
  /** What the entries that make up for a difference say. */
  readonly note: string;
}

/**
 * A sheet brings sums; the ledger keeps entries. What a sheet adds or takes away becomes an entry of
 * its own, so the sum is the sheet's and nothing is written twice. An empty cell leaves what there is.
 */
export async function applyOutcome(
  ctx: RectificationCtx,
  finding: FindingRow,
  { values, note }: Outcome,
): Promise<void> {
  await applyAmounts(ctx, finding, { values, note });
  const changes = await ledgerAccountability(ctx, finding, values);
  if (Object.keys(changes).length > 0) await updateFinding(ctx.tx, finding.id, changes);
}

async function applyAmounts(
  ctx: RectificationCtx,
  { id: findingId, engagementId, unitId, released }: FindingRow,
  { values, note }: Outcome,
): Promise<void> {
  const sums = (await sumAmounts(ctx.tx, [findingId])).get(findingId) ?? noAmounts;
  const entries = amountKinds.flatMap((kind) => {
    const known = sums[`${kind}Fen`];
    const wanted = numberIn(values, kind) ?? known;
    if (wanted === null || wanted === known) return [];
    const entry = {
      id: uuidv7(),
      engagementId,
      unitId,
      released,
      findingId,
      kind,
      amountFen: wanted - (known ?? 0),
      occurredOn: ctx.calendar.today(),
      note,
      ...recordedBy(ctx),
    };
    return [entry];
  });
  await insertAmounts(ctx.tx, entries);
}

/** A plain 人次 and form stand beside what is registered, and never below it. */
async function ledgerAccountability(
  ctx: RectificationCtx,
  finding: FindingRow,
  values: RegisterValues,
) {
  const tally = (await tallyAccountability(ctx.tx, [finding.id])).get(finding.id);
  const { times, form } = accountableOf(finding, tally);
  const count = numberIn(values, 'accountable');
  const forms = optionIn(values, 'form', ['first', 'second', 'third', 'fourth']);
  requireEnough(count, tally?.times ?? 0);
  return {
    ...(count !== undefined && count !== times && { accountableCount: count }),
    ...(forms !== undefined && forms !== form && { form: forms }),
  };
}

function requireEnough(count: number | null | undefined, registered: number): void {
  if (count === undefined || (count ?? 0) >= registered) return;
  throw new ConflictError(
    'rectification.accountable_too_few',
    `${registered} are registered person by person`,
  );
}
