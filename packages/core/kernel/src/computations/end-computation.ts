import {
  ForbiddenError,
  type ComputationFailure,
  type Ctx,
  type Plugin,
} from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { Entered } from '../database/scoped-transaction.ts';
import type { Kernel } from '../kernel.ts';
import { findDefinition, runOf, type OwnedComputation } from './computation-of.ts';
import {
  lockComputation,
  updateComputation,
  type ComputationRow,
} from './computations.repository.ts';
import { inJob } from './in-job.ts';
import { sentences } from './sentences.ts';

/** A run that a process has taken up. */
export interface Claimed {
  readonly tenantId: number;
  readonly runner: string;
  readonly row: ComputationRow;
}

/** What stops a result from being written though the work has ended. */
export class NoLongerOurs extends Error {}
export class CancelledMeanwhile extends Error {}

/** Plugin off or permission gone: whoever asked must still be allowed to when it is read and written. */
export function requireAllowed({ plugin, definition }: OwnedComputation, entered: Entered): void {
  const isEnabled = plugin === 'core' || entered.plugins.has(plugin);
  if (isEnabled && entered.permissions.has(definition.permission.id)) return;
  throw new ForbiddenError('core.computation_permission', `lacks ${definition.permission.id}`);
}

/** Writes the result, what follows from it and the entry, in one transaction. */
export async function finishRun(
  kernel: Kernel,
  { tenantId, runner, row }: Claimed,
  { owned, output }: { readonly owned: OwnedComputation; readonly output: unknown },
): Promise<void> {
  const { definition } = owned;
  const parsed = definition.output.parse(output);
  await inJob(kernel, { tenantId, onBehalfOf: row.requestedBy }, async (ctx, entered) => {
    const locked = await lockComputation(coreTx(ctx), row.id);
    if (locked?.state !== 'running' || locked.runner !== runner) throw new NoLongerOurs(row.id);
    if (locked.cancelRequestedAt !== null) throw new CancelledMeanwhile(row.id);
    requireAllowed(owned, entered);
    await definition.finish(ctx, parsed, runOf(definition, row));
    await updateComputation(coreTx(ctx), row.id, {
      state: 'finished',
      finishedAt: ctx.now,
      leasedUntil: null,
    });
    await ctx.audit({
      action: 'core.computation_finished',
      subject: { type: 'computation', id: row.id },
      summary: `完成${definition.title}`,
    });
    await tell(ctx, { row, owned, title: `${definition.title}已完成` });
  });
}

/** A run to be ended by the process that ran it, or, with null, in the place of one that is gone. */
type Left = Pick<Claimed, 'tenantId' | 'row'> & { readonly runner: string | null };

/**
 * Ends a run without result; does nothing where somebody else has ended it. A plugin that cannot tidy
 * up does not keep its run from ending.
 */
export async function endWithout(
  kernel: Kernel,
  left: Left,
  about: { readonly reason: ComputationFailure; readonly report: (error: unknown) => void },
): Promise<void> {
  try {
    await endIn(kernel, kernel.plugins, { left, reason: about.reason });
  } catch (error) {
    about.report(error);
    await endIn(kernel, [], { left, reason: about.reason });
  }
}

async function endIn(
  kernel: Kernel,
  plugins: readonly Plugin[],
  { left, reason }: { readonly left: Left; readonly reason: ComputationFailure },
): Promise<void> {
  const { tenantId, row, runner } = left;
  await inJob(kernel, { tenantId }, async (ctx) => {
    const locked = await lockComputation(coreTx(ctx), row.id);
    if (locked?.state !== 'running') return;
    const isGone = locked.leasedUntil !== null && new Date(locked.leasedUntil) < ctx.now;
    if (runner === null ? !isGone : locked.runner !== runner) return;
    await leave(ctx, plugins, { row: locked, reason });
  });
}

/** Takes leave of a run, in the caller's transaction: the plugin tidies up, the row says why. */
export async function leave(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { row, reason }: { readonly row: ComputationRow; readonly reason: ComputationFailure },
): Promise<void> {
  const owned = findDefinition(plugins, row.name);
  const { state, sentence } = reason;
  await updateComputation(coreTx(ctx), row.id, {
    state,
    finishedAt: ctx.now,
    leasedUntil: null,
    error: state === 'failed' ? sentence : null,
  });
  if (owned === undefined) return;
  const { definition } = owned;
  await definition.failed?.(ctx, reason, runOf(definition, row));
  if (state === 'cancelled') return;
  await ctx.audit({
    action: 'core.computation_failed',
    subject: { type: 'computation', id: row.id },
    summary: `${definition.title}未完成`,
    after: { reason: sentence },
  });
  await tell(ctx, { row, owned, title: `${definition.title}未完成`, body: sentence });
}

/** Whoever has gone on to other work hears of the end, where there is a page to go to. */
async function tell(
  ctx: Ctx,
  about: {
    readonly row: ComputationRow;
    readonly owned: OwnedComputation;
    readonly title: string;
    readonly body?: string;
  },
): Promise<void> {
  const { row, owned, title, body } = about;
  const subject = { type: row.subjectType, id: row.subjectId };
  const link = owned.definition.link?.(subject);
  if (link === undefined) return;
  await ctx.notify.send({
    key: `core.computation:${row.id}`,
    userIds: [row.requestedBy],
    title: row.label === null ? title : `${title}：${row.label}`,
    ...(body === undefined ? {} : { body }),
    subject,
    link,
  });
}

/** The process that ran it is gone: its row says so, and it may be started again. */
export async function endLost(
  kernel: Kernel,
  { tenantId, row }: { readonly tenantId: number; readonly row: ComputationRow },
  report: (error: unknown) => void,
): Promise<void> {
  const reason = { state: 'failed', sentence: sentences.interrupted } as const;
  await endWithout(kernel, { tenantId, row, runner: null }, { reason, report });
}
