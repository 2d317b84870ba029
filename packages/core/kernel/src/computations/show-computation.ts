import { NotFoundError, type Ctx, type Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { findDefinition } from './computation-of.ts';
import {
  findComputation,
  listComputations,
  type ComputationRow,
} from './computations.repository.ts';
import { ProgressView, type ComputationView } from './computations.schemas.ts';

const atMost = 50;

export async function showComputation(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<z.input<typeof ComputationView>> {
  const row = requireVisible(ctx, plugins, await findComputation(coreTx(ctx), id));
  return toView(ctx, plugins, row);
}

/** Those of a subject, or the actor's own; newest first. */
export async function listShown(
  ctx: Ctx,
  plugins: readonly Plugin[],
  query: { readonly subjectType?: string | undefined; readonly subjectId?: string | undefined },
): Promise<{ items: z.input<typeof ComputationView>[] }> {
  const { subjectType: type, subjectId: id } = query;
  const subject = type === undefined || id === undefined ? undefined : { type, id };
  const requestedBy = subject === undefined ? ctx.actor.userId : undefined;
  const rows = await listComputations(coreTx(ctx), { subject, requestedBy, limit: atMost });
  return {
    items: rows
      .filter((row) => isVisible(ctx, plugins, row))
      .map((row) => toView(ctx, plugins, row)),
  };
}

/** For others than requester and holders of its permission there is no such computation. */
export function requireVisible(
  ctx: Ctx,
  plugins: readonly Plugin[],
  row: ComputationRow | undefined,
): ComputationRow {
  if (row !== undefined && isVisible(ctx, plugins, row)) return row;
  throw new NotFoundError('core.computation_not_found', 'No such computation');
}

function isVisible(ctx: Ctx, plugins: readonly Plugin[], row: ComputationRow): boolean {
  const definition = findDefinition(plugins, row.name)?.definition;
  if (definition === undefined) return false;
  return row.requestedBy === ctx.actor.userId || ctx.can(definition.permission);
}

function elapsedOf({ now }: Ctx, { startedAt, finishedAt }: ComputationRow): number | null {
  if (startedAt === null) return null;
  const end = finishedAt === null ? now : new Date(finishedAt);
  return Math.max(0, Math.floor((end.getTime() - new Date(startedAt).getTime()) / 1000));
}

function toView(
  ctx: Ctx,
  plugins: readonly Plugin[],
  row: ComputationRow,
): z.input<typeof ComputationView> {
  const definition = findDefinition(plugins, row.name)?.definition;
  const subject = { type: row.subjectType, id: row.subjectId };
  return {
    id: row.id,
    name: row.name,
    title: definition?.title ?? row.name,
    label: row.label,
    subject,
    link: definition?.link?.(subject) ?? null,
    state: row.state,
    isEnding: row.state === 'running' && row.cancelRequestedAt !== null,
    progress: row.progress === null ? null : ProgressView.parse(row.progress),
    error: row.error,
    isOwn: row.requestedBy === ctx.actor.userId,
    requestedBy: row.requestedByName,
    requestedAt: row.requestedAt,
    startedAt: row.startedAt,
    elapsedSeconds: elapsedOf(ctx, row),
    finishedAt: row.finishedAt,
  };
}
