import { DomainError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { listDefinitionHeads } from '../workflow-versions/definitions.repository.ts';
import type { CaseRow } from '../workflow/cases.repository.ts';
import { workOf } from '../workflow/workflow-work.ts';
import { planCase, type CasePlan, type MigrationTarget } from './case-migration.ts';
import { migrateCase } from './migrate-case.ts';
import {
  advanceCursor,
  findCaseById,
  findMigration,
  insertResult,
  listCasesToMigrate,
  updateMigration,
  type MigrationRow,
} from './migrations.repository.ts';
import { mappingsOf } from './stored-mappings.ts';

/** Which migration, on whose behalf. */
export interface MigrationTask {
  readonly tenantId: number;
  readonly migrationId: string;
  readonly userId: string;
}

const atATime = 200;
const attempts = 3;

/** Tries the migration on every open case; writes only what it finds. */
export function checkMigration(kernel: Kernel, task: MigrationTask): Promise<void> {
  return eachCase(kernel, task, 'checking');
}

/** Migrates case by case, each in a transaction of its own, from where it was interrupted. */
export function runMigration(kernel: Kernel, task: MigrationTask): Promise<void> {
  return eachCase(kernel, task, 'running');
}

async function eachCase(
  kernel: Kernel,
  task: MigrationTask,
  status: 'checking' | 'running',
): Promise<void> {
  for (;;) {
    const page = await inJob(kernel, task, async (ctx) => {
      const row = await findMigration(coreTx(ctx), task.migrationId);
      return row?.status === status
        ? {
            row,
            cases: await listCasesToMigrate(coreTx(ctx), row, atATime),
            numbers: await numbersOf(ctx, row.subjectType),
          }
        : undefined;
    });
    if (page === undefined) return;
    if (page.cases.length === 0) return await finish(kernel, task, page.row);
    let cursor = page.row.cursor;
    const { row, numbers } = page;
    for (const { id } of page.cases) {
      const goesOn = await oneCase(kernel, task, { row: { ...row, cursor }, caseId: id, numbers });
      if (!goesOn) return;
      cursor = id;
    }
  }
}

interface OneCase {
  readonly row: MigrationRow;
  readonly caseId: string;
  /** Number of each version of the type. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** False once the migration was stopped, or another worker has taken it up. */
async function oneCase(kernel: Kernel, task: MigrationTask, at: OneCase): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inJob(kernel, task, (ctx) => decideCase(ctx, at));
    } catch (error) {
      if (error instanceof MovedMeanwhile && attempt < attempts) continue;
      return await inJob(kernel, task, (ctx) => noteStuck(ctx, at, sentenceOf(kernel, error)));
    }
  }
}

class MovedMeanwhile extends Error {}

async function decideCase(ctx: Ctx, at: OneCase): Promise<boolean> {
  const tx = coreTx(ctx);
  const { row, caseId, numbers } = at;
  const found = await findCaseById(tx, caseId);
  const isOpen = found !== undefined && !found.isFinal && found.definitionId !== row.toDefinitionId;
  if (!isOpen) return await advanceCursor(tx, row, { caseId, isStuck: false });
  const work = workOf(ctx);
  const plan = await planCase(work, found, targetOf(row));
  if ('stuck' in plan) return await noteStuck(ctx, at, plan.stuck);
  if (!(await advanceCursor(tx, row, { caseId, isStuck: false }))) return false;
  await insertResult(tx, resultOf(found, { row, plan, label: await labelOf(ctx, found) }));
  if (row.status !== 'running') return true;
  const versions = {
    from: numbers.get(found.definitionId) ?? 0,
    to: numbers.get(row.toDefinitionId) ?? 0,
  };
  const about = { plan, definitionId: row.toDefinitionId, versions };
  if (!(await migrateCase(work, found, about))) throw new MovedMeanwhile(caseId);
  return true;
}

const targetOf = (row: MigrationRow): MigrationTarget => ({
  definitionId: row.toDefinitionId,
  mappings: mappingsOf(row.mapping),
  deadlines: row.deadlines,
});

const phaseOf = ({ status }: MigrationRow): 'run' | 'check' =>
  status === 'running' ? 'run' : 'check';

interface Label {
  readonly title: string;
  readonly link: string | null;
}

function resultOf(
  found: CaseRow,
  {
    row,
    plan,
    label,
  }: {
    readonly row: MigrationRow;
    readonly plan: CasePlan | { readonly stuck: string };
    readonly label: Label;
  },
) {
  const isStuck = 'stuck' in plan;
  return {
    id: uuidv7(),
    migrationId: row.id,
    phase: phaseOf(row),
    caseId: found.id,
    subjectId: found.subjectId,
    ...label,
    fromState: found.stateTitle,
    outcome: isStuck ? ('stuck' as const) : ('moves' as const),
    reason: isStuck ? plan.stuck : null,
    lapses: isStuck || plan.lapses.length === 0 ? null : plan.lapses.join('；'),
    deadlines: JSON.stringify(isStuck ? [] : plan.moves),
  };
}

/** A restricted record is named to nobody who may not read it. */
async function labelOf(ctx: Ctx, found: CaseRow): Promise<Label> {
  if (found.restricted) return { title: '限制区事项', link: null };
  return await workOf(ctx).caseType(found.subjectType).label(ctx, found.subjectId);
}

async function noteStuck(ctx: Ctx, { row, caseId }: OneCase, reason: string): Promise<boolean> {
  const tx = coreTx(ctx);
  if (!(await advanceCursor(tx, row, { caseId, isStuck: true }))) return false;
  const found = await findCaseById(tx, caseId);
  if (found === undefined) return true;
  const label = await labelOf(ctx, found).catch((error: unknown) => {
    if (error instanceof DomainError) return { title: found.stateTitle, link: null };
    throw error;
  });
  await insertResult(tx, resultOf(found, { row, plan: { stuck: reason }, label }));
  return true;
}

async function numbersOf(ctx: Ctx, subjectType: string): Promise<ReadonlyMap<string, number>> {
  const versions = await listDefinitionHeads(coreTx(ctx), { subjectType });
  return new Map(versions.map(({ id, number }) => [id, number]));
}

function sentenceOf(kernel: Kernel, error: unknown): string {
  if (error instanceof MovedMeanwhile) return '该事项正在被他人办理，请稍后再次升级';
  if (!(error instanceof DomainError)) throw error;
  const known = kernel.plugins
    .map((plugin) => plugin.messages?.[error.code])
    .find((text) => text !== undefined);
  return error.details.reasons?.[0]?.message ?? known ?? error.message;
}

async function finish(kernel: Kernel, task: MigrationTask, row: MigrationRow): Promise<void> {
  await inJob(kernel, task, async (ctx) => {
    const isCheck = row.status === 'checking';
    const change = isCheck
      ? ({ status: 'checked', checkedAt: ctx.now } as const)
      : ({ status: 'done', endedAt: ctx.now } as const);
    await updateMigration(coreTx(ctx), row.id, change);
    await ctx.audit({
      action: isCheck ? 'core.migration_checked' : 'core.migration_done',
      subject: { type: 'workflowMigration', id: row.id },
      summary: `${isCheck ? '试算' : '完成'}流程升级，${row.done}件事项，其中${row.stuck}件无法升级`,
    });
    await ctx.notify.send({
      key: `core.migration:${row.id}:${isCheck ? `checked:${row.version}` : 'done'}`,
      userIds: [row.plannedBy],
      title: isCheck ? '流程升级试算完成' : '流程升级完成',
      subject: { type: 'workflowMigration', id: row.id },
      link: `/workflows/${row.subjectType}/migrations/${row.id}`,
    });
  });
}

function inJob<Result>(
  kernel: Kernel,
  task: MigrationTask,
  work: (ctx: Ctx) => Promise<Result>,
): Promise<Result> {
  const entrance = {
    kind: 'job',
    tenantId: task.tenantId,
    plugin: 'core',
    job: 'migrate_cases',
    onBehalfOf: task.userId,
  } as const;
  return kernel.run(
    entrance,
    { readOnly: false, expectAudit: false, requestId: uuidv7(), source: 'job' },
    work,
  );
}
