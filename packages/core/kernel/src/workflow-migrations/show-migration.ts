import type { Ctx, Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { caseTypeOf } from '../workflow-versions/case-types-of.ts';
import {
  listDefinitionHeads,
  type DefinitionHead,
} from '../workflow-versions/definitions.repository.ts';
import { definitionIn } from '../workflow/workflow-work.ts';
import { startConflicts } from './act-on-migration.ts';
import {
  countByState,
  countResults,
  findMigration,
  listMigrations,
  listResults,
  type MigrationResultRow,
  type MigrationRow,
} from './migrations.repository.ts';
import { mappingReasons } from './migrations.rules.ts';
import type { MigrationItem, MigrationView } from './migrations.schemas.ts';
import { migrationNotFound } from './plan-migration.ts';
import { mappingsOf } from './stored-mappings.ts';

const shown = 200;
const Moves = z.array(
  z.object({ title: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
);

/** Migrations, newest first: of one type, or those the security administrator has to do with. */
export async function showMigrations(
  ctx: Ctx,
  plugins: readonly Plugin[],
  filter: { readonly subject?: string | undefined; readonly isDecided?: boolean } = {},
): Promise<z.input<typeof MigrationItem>[]> {
  const tx = coreTx(ctx);
  const rows = await listMigrations(tx, { subjectType: filter.subject, limit: 50 });
  const versions = await listDefinitionHeads(tx);
  const kept = filter.isDecided === true ? rows.filter(isForAdministrator) : rows;
  return kept.map((row) => toItem(ctx, { plugins, versions, row }));
}

const isForAdministrator = ({ status, startedBy }: MigrationRow) =>
  status === 'proposed' || startedBy !== null;

interface About {
  readonly plugins: readonly Plugin[];
  readonly versions: readonly DefinitionHead[];
  readonly row: MigrationRow;
}

function toItem(ctx: Ctx, { plugins, versions, row }: About): z.input<typeof MigrationItem> {
  const target = versions.find(({ id }) => id === row.toDefinitionId);
  return {
    id: row.id,
    subject: row.subjectType,
    subjectTitle: caseTypeOf(plugins, row.subjectType).caseType.document.title,
    number: row.number,
    status: row.status,
    toVersion: {
      id: row.toDefinitionId,
      number: target?.number ?? 0,
      title: target?.title ?? '',
    },
    deadlines: row.deadlines,
    total: row.total,
    done: row.done,
    stuck: row.stuck,
    progress: progressOf(row),
    note: row.note,
    plannedBy: row.plannedByName,
    createdAt: row.createdAt,
    proposedBy: row.proposedByName,
    startedBy: row.startedByName,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    closedReasons: startConflicts(row, ctx.actor.userId).map(({ message }) => message),
    version: row.version,
  };
}

function progressOf({ status, total, done }: MigrationRow): number {
  if (status === 'planned') return 0;
  if (status === 'done' || total === 0) return 100;
  return Math.min(99, Math.floor((done / total) * 100));
}

/** A migration with the places of every state and what the trial or the run has found. */
export async function showMigration(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<z.input<typeof MigrationView>> {
  const tx = coreTx(ctx);
  const row = await findMigration(tx, id);
  if (row === undefined) throw migrationNotFound(id);
  const versions = await listDefinitionHeads(tx, { subjectType: row.subjectType });
  const to = await definitionIn(tx, row.toDefinitionId);
  const isRun = row.startedBy !== null && (row.done > 0 || row.status === 'done');
  return {
    ...toItem(ctx, { plugins, versions, row }),
    ...(await placesOf(ctx, row, versions)),
    toStates: Object.entries(to.states)
      .filter(([, { final }]) => final !== true)
      .map(([key, { title, stage }]) => ({ key, title, stage })),
    ...(await findingsOf(ctx, row.id, isRun ? 'run' : 'check')),
  };
}

async function placesOf(ctx: Ctx, row: MigrationRow, versions: readonly DefinitionHead[]) {
  const tx = coreTx(ctx);
  const mappings = mappingsOf(row.mapping);
  const counts = await countByState(tx, row.subjectType);
  const used = versions.filter(({ id }) => Object.hasOwn(mappings, id));
  const from = new Map(
    await Promise.all(used.map(async ({ id }) => [id, await definitionIn(tx, id)] as const)),
  );
  const to = await definitionIn(tx, row.toDefinitionId);
  const fromVersions = used.map(({ id, number, title }) => {
    const of = counts.filter(({ definitionId }) => definitionId === id);
    const countIn = (state: string) => Number(of.find((it) => it.state === state)?.count ?? 0);
    return {
      id,
      number,
      title,
      openCases: of.reduce((sum, { count }) => sum + Number(count), 0),
      states: Object.entries(from.get(id)?.states ?? {})
        .filter(([, { final }]) => final !== true)
        .map(([key, state]) => ({
          key,
          title: state.title,
          stage: state.stage,
          openCases: countIn(key),
          target: mappings[id]?.[key] ?? null,
        })),
    };
  });
  const problems = mappingReasons(mappings, { from, to }).map(({ code, message, field }) => ({
    code,
    message,
    field: field ?? null,
  }));
  return { fromVersions, problems };
}

async function findingsOf(ctx: Ctx, migrationId: string, phase: 'check' | 'run') {
  const tx = coreTx(ctx);
  const list = (kind: 'stuck' | 'deadlines' | 'lapses') =>
    listResults(tx, { migrationId, phase, kind, limit: shown });
  const counts = await countResults(tx, migrationId, phase);
  const stuck = await list('stuck');
  const moved = await list('deadlines');
  const lapsed = await list('lapses');
  return {
    stuckCases: stuck.map((row) => ({ ...affected(row), reason: row.reason ?? '' })),
    deadlineMoves: moved
      .flatMap((row) =>
        Moves.parse(row.deadlines).map(({ title, from, to }) => ({
          ...affected(row),
          deadline: title,
          from,
          to,
        })),
      )
      .slice(0, shown),
    lapses: lapsed.map((row) => ({ ...affected(row), text: row.lapses ?? '' })),
    totals: { stuck: counts.stuck, deadlineMoves: counts.deadlines, lapses: counts.lapses },
  };
}

const affected = ({ subjectId, title, link, fromState }: MigrationResultRow) => ({
  subjectId,
  title,
  link,
  state: fromState,
});
