import {
  ConflictError,
  NotFoundError,
  ValidationError,
  type Ctx,
  type Plugin,
  type WorkflowDocument,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { caseTypeOf } from '../workflow-versions/case-types-of.ts';
import {
  findDefinition,
  findPublished,
  type DefinitionRow,
} from '../workflow-versions/definitions.repository.ts';
import { definitionIn } from '../workflow/workflow-work.ts';
import {
  countByState,
  deleteResults,
  findHighestMigration,
  insertMigration,
  lockMigration,
  updateMigration,
  type MigrationRow,
} from './migrations.repository.ts';
import { filledMapping, mappingReasons, type Mappings } from './migrations.rules.ts';
import type { ChangeMigrationBody, PlanMigrationBody } from './migrations.schemas.ts';

/** Plans the move of all open cases to the published version; answers the plan's id. */
export async function planMigration(
  ctx: Ctx,
  plugins: readonly Plugin[],
  body: z.output<typeof PlanMigrationBody>,
): Promise<string> {
  const tx = coreTx(ctx);
  const { subject, deadlines } = body;
  caseTypeOf(plugins, subject);
  const target = await targetOf(ctx, subject, body.toVersion);
  const mapping = await mappingsFor(ctx, { subject, target, given: body.mapping });
  const id = uuidv7();
  const number = (await findHighestMigration(tx, subject)) + 1;
  await insertMigration(tx, {
    id,
    subjectType: subject,
    number,
    toDefinitionId: target.id,
    mapping: JSON.stringify(mapping),
    deadlines,
    status: 'planned',
    cursor: null,
    note: null,
    plannedBy: ctx.actor.userId,
    plannedByName: ctx.actor.displayName,
    createdAt: ctx.now,
    proposedBy: null,
    proposedByName: null,
    startedBy: null,
    startedByName: null,
  });
  await ctx.audit({
    action: 'core.migration_planned',
    subject: { type: 'workflowMigration', id },
    summary: `计划把未办结事项升级到“${target.title}”（第${target.number}版）`,
    after: { subject, toVersion: target.id, mapping, deadlines },
  });
  return id;
}

/** Another mapping or policy: what was tried before is void. */
export async function changeMigration(
  ctx: Ctx,
  body: z.output<typeof ChangeMigrationBody> & { readonly id: string },
): Promise<void> {
  const tx = coreTx(ctx);
  const row = await lockIn(ctx, body.id, ['planned', 'checked']);
  const target = await targetOf(ctx, row.subjectType, row.toDefinitionId);
  const mapping = await mappingsFor(ctx, {
    subject: row.subjectType,
    target,
    given: body.mapping,
    isComplete: true,
  });
  await deleteResults(tx, row.id);
  await updateMigration(tx, row.id, {
    mapping: JSON.stringify(mapping),
    deadlines: body.deadlines,
    status: 'planned',
    total: 0,
    done: 0,
    stuck: 0,
    cursor: null,
    checkedAt: null,
  });
  await ctx.audit({
    action: 'core.migration_changed',
    subject: { type: 'workflowMigration', id: row.id },
    summary: `修改第${row.number}次流程升级的对应关系`,
    before: { mapping: row.mapping, deadlines: row.deadlines },
    after: { mapping, deadlines: body.deadlines },
  });
}

export function migrationNotFound(id: string): NotFoundError {
  return new NotFoundError('core.migration_not_found', `No migration ${id}`);
}

const statusWords: Readonly<Record<MigrationRow['status'], string>> = {
  planned: '尚未试算',
  checking: '正在试算',
  checked: '已试算，尚未提交',
  proposed: '已提交，等待安全管理员启动',
  running: '正在升级',
  paused: '已暂停',
  done: '已完成',
  cancelled: '已取消',
};

/** The row, locked, as long as it is in one of these states. */
export async function lockIn(
  ctx: Ctx,
  id: string,
  statuses: readonly MigrationRow['status'][],
): Promise<MigrationRow> {
  const row = await lockMigration(coreTx(ctx), id);
  if (row === undefined) throw migrationNotFound(id);
  if (statuses.includes(row.status)) return row;
  const message = `该次升级${statusWords[row.status]}，请刷新后再操作`;
  throw new ConflictError('core.migration_not_ready', `Migration ${id} is ${row.status}`, {
    reasons: [{ code: 'core.migration_not_ready', message }],
  });
}

/** Only what is in force takes running cases. */
async function targetOf(ctx: Ctx, subject: string, id: string | undefined): Promise<DefinitionRow> {
  const tx = coreTx(ctx);
  const row = id === undefined ? await findPublished(tx, subject) : await findDefinition(tx, id);
  if (row?.subjectType !== subject)
    throw new NotFoundError('core.workflow_version_not_found', `No version ${id ?? subject}`);
  if (row.status !== 'published')
    throw new ConflictError('core.migration_target', 'Only the published version takes cases');
  return row;
}

async function mappingsFor(
  ctx: Ctx,
  about: {
    readonly subject: string;
    readonly target: DefinitionRow;
    readonly given: Mappings;
    readonly isComplete?: boolean;
  },
): Promise<Mappings> {
  const tx = coreTx(ctx);
  const to = await definitionIn(tx, about.target.id);
  const versions = await versionsInUse(ctx, about.subject, about.target.id);
  const from = new Map<string, WorkflowDocument>();
  for (const id of versions) from.set(id, await definitionIn(tx, id));
  const reasons = mappingReasons(about.given, { from, to });
  if (reasons.length > 0)
    throw new ValidationError('core.migration_mapping', 'The mapping does not fit', { reasons });
  return Object.fromEntries(
    [...from].map(([id, document]) => {
      const given = about.given[id];
      const isGiven = about.isComplete === true && given !== undefined;
      return [id, isGiven ? given : filledMapping({ from: document, to }, given)];
    }),
  );
}

/** Versions that open cases of the type run on, but for the target. */
export async function versionsInUse(
  ctx: Ctx,
  subject: string,
  except: string,
): Promise<readonly string[]> {
  const counts = await countByState(coreTx(ctx), subject);
  const ids = counts.map(({ definitionId }) => definitionId).filter((id) => id !== except);
  return [...new Set(ids)].toSorted();
}
