import { ConflictError, type Ctx, type Reason } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { publishWorkflows } from '../core-plugin/permissions.ts';
import { listUsersWithPermissions } from '../people/people-lookup.repository.ts';
import { findDefinition } from '../workflow-versions/definitions.repository.ts';
import {
  countCasesToMigrate,
  deleteResults,
  updateMigration,
  type MigrationRow,
} from './migrations.repository.ts';
import { lockIn } from './plan-migration.ts';
import { migrationCheckRequested, migrationStarted } from './workflow-migrations.events.ts';

/** Tries it on every open case; that is a job, whose progress everybody sees. */
export async function checkMigrationSoon(ctx: Ctx, id: string): Promise<void> {
  const tx = coreTx(ctx);
  const row = await lockIn(ctx, id, ['planned', 'checked']);
  await refuseOutdated(ctx, row);
  await deleteResults(tx, id);
  const total = await countCasesToMigrate(tx, row);
  const fresh = { total, done: 0, stuck: 0, cursor: null };
  await updateMigration(tx, id, { status: 'checking', ...fresh });
  await ctx.emit(migrationCheckRequested, { migrationId: id, userId: ctx.actor.userId });
  await note(ctx, row, { action: 'core.migration_check_started', verb: '试算' });
}

/** Asks the security administrator to start what was tried. */
export async function proposeMigration(
  ctx: Ctx,
  { id, note: text }: { readonly id: string; readonly note: string },
): Promise<void> {
  const tx = coreTx(ctx);
  const row = await lockIn(ctx, id, ['checked']);
  await refuseOutdated(ctx, row);
  await updateMigration(tx, id, {
    status: 'proposed',
    note: text,
    proposedBy: ctx.actor.userId,
    proposedByName: ctx.actor.displayName,
  });
  const deciders = await listUsersWithPermissions(tx, [publishWorkflows.id]);
  await ctx.notify.send({
    key: `core.migration_proposed:${id}`,
    userIds: deciders.filter((userId) => userId !== ctx.actor.userId),
    title: `第${row.number}次流程升级待启动，涉及${row.total}件事项`,
    body: text,
    subject: { type: 'workflowMigration', id },
    link: '/admin/workflows',
  });
  await note(ctx, row, { action: 'core.migration_proposed', verb: '提交' });
}

/** Why this person may not start a migration: he planned or proposed it. */
export function startConflicts(
  { plannedBy, proposedBy }: Pick<MigrationRow, 'plannedBy' | 'proposedBy'>,
  userId: string,
): readonly Reason[] {
  return plannedBy === userId || proposedBy === userId
    ? [{ code: 'core.own_migration', message: '该次升级由您提出，须由其他安全管理员启动' }]
    : [];
}

/** The second person starts it; the cases are moved by a job, one after the other. */
export async function startMigration(ctx: Ctx, id: string): Promise<void> {
  const row = await lockIn(ctx, id, ['proposed']);
  const reasons = startConflicts(row, ctx.actor.userId);
  if (reasons.length > 0)
    throw new ConflictError('core.decision_refused', 'The proposer may not start it', { reasons });
  await refuseOutdated(ctx, row);
  await updateMigration(coreTx(ctx), id, {
    status: 'running',
    startedBy: ctx.actor.userId,
    startedByName: ctx.actor.displayName,
    startedAt: ctx.now,
    done: 0,
    stuck: 0,
    cursor: null,
  });
  await ctx.emit(migrationStarted, { migrationId: id, userId: ctx.actor.userId });
  await note(ctx, row, { action: 'core.migration_started', verb: '启动' });
}

/** Stops it: a running one pauses after the case in hand, whose move stands; a trial is given up. */
export async function cancelMigration(ctx: Ctx, id: string): Promise<void> {
  const row = await lockIn(ctx, id, [
    'planned',
    'checking',
    'checked',
    'proposed',
    'running',
    'paused',
  ]);
  const status = afterCancel(row.status);
  await updateMigration(coreTx(ctx), id, {
    status,
    ...(status === 'cancelled' ? { endedAt: ctx.now } : {}),
  });
  await note(ctx, row, {
    action: 'core.migration_stopped',
    verb: status === 'paused' ? '暂停' : '取消',
  });
}

function afterCancel(status: MigrationRow['status']): MigrationRow['status'] {
  if (status === 'running') return 'paused';
  return status === 'checking' ? 'planned' : 'cancelled';
}

/** Goes on where it stopped; it was approved before. */
export async function resumeMigration(ctx: Ctx, id: string): Promise<void> {
  const row = await lockIn(ctx, id, ['paused']);
  await refuseOutdated(ctx, row);
  await updateMigration(coreTx(ctx), id, { status: 'running' });
  await ctx.emit(migrationStarted, { migrationId: id, userId: row.startedBy ?? ctx.actor.userId });
  await note(ctx, row, { action: 'core.migration_resumed', verb: '继续' });
}

/** A later version was published meanwhile: nobody moves to what is no longer in force. */
async function refuseOutdated(ctx: Ctx, row: MigrationRow): Promise<void> {
  const target = await findDefinition(coreTx(ctx), row.toDefinitionId);
  if (target?.status !== 'published')
    throw new ConflictError('core.migration_target', 'The target is no longer published');
}

async function note(
  ctx: Ctx,
  row: MigrationRow,
  { action, verb }: { readonly action: string; readonly verb: string },
): Promise<void> {
  await ctx.audit({
    action,
    subject: { type: 'workflowMigration', id: row.id },
    summary: `${verb}第${row.number}次流程升级`,
    before: { status: row.status, done: row.done },
  });
}
