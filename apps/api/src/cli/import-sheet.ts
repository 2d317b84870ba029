import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import {
  commitDryRun,
  dryRunFile,
  findMember,
  listImportRows,
  showImport,
  type Entrance,
} from '@lianxun/kernel';
import type { Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { Installation } from './with-kernel.ts';

type Worksite = Omit<Installation, 'headsFile'>;

export interface SheetImport {
  readonly tenant: string;
  /** User name of the member in whose name it happens. */
  readonly by: string;
  readonly register: string;
  readonly file: string;
  readonly commit: boolean;
  readonly skipRejected: boolean;
}

export interface SheetReport {
  readonly batch: Awaited<ReturnType<typeof showImport>>;
  readonly lines: readonly string[];
  readonly ok: boolean;
}

interface Member {
  readonly tenantId: number;
  readonly userId: string;
  readonly source: 'commandLine';
}

type Report = Awaited<ReturnType<typeof listImportRows>>;

/** Dry run of a sheet with what a member may do; writes it only on demand. */
export async function importSheet(
  installation: Worksite,
  request: SheetImport,
): Promise<SheetReport> {
  const { kernel, adminPool, tempDirectory } = installation;
  const named = { tenantCode: request.tenant, userName: request.by };
  const member: Member = { ...(await findMember(adminPool, named)), source: 'commandLine' };
  const { register, file } = request;
  const bytes = await readFile(file);
  const sheet = { register, fileName: basename(file), bytes, tempDirectory };
  const batchId = await dryRunFile(kernel, member, sheet);
  const { rejected, changed } = await reportOf(installation, member, batchId);
  const lines = [...rejected.items.flatMap(problemLines), ...changed.items.flatMap(changeLines)];
  const checked = await show(installation, member, batchId);
  const isFine = checked.status === 'checked' && rejected.items.length === 0;
  const isTaken = isFine || (checked.status === 'checked' && request.skipRejected);
  if (!request.commit || !isTaken || !holdsWork(checked)) {
    return { batch: checked, lines, ok: isFine };
  }
  await commitDryRun(kernel, { ...member, batchId }, request.skipRejected);
  const batch = await show(installation, member, batchId);
  return { batch, lines, ok: batch.status === 'committed' };
}

function holdsWork({ summary: { counts } }: SheetReport['batch']): boolean {
  return counts !== undefined && counts.new + counts.changed + counts.statusProposals > 0;
}

const everyRow = 1_000_000;

function reportOf({ kernel }: Worksite, member: Member, id: string) {
  return asMember(kernel, member, async (ctx) => {
    const page = { id, limit: everyRow };
    const { plugins } = kernel;
    const rejected = await listImportRows(ctx, plugins, { ...page, outcome: 'rejected' });
    const changed = await listImportRows(ctx, plugins, { ...page, outcome: 'changed' });
    return { rejected, changed };
  });
}

const show = ({ kernel }: Worksite, member: Member, id: string) =>
  asMember(kernel, member, (ctx) => showImport(ctx, kernel.plugins, id));

function asMember<Result>(
  kernel: Worksite['kernel'],
  { tenantId, userId, source }: Member,
  work: (ctx: Ctx) => Promise<Result>,
): Promise<Result> {
  const entrance: Entrance = {
    kind: 'job',
    tenantId,
    plugin: 'core',
    job: 'run_import',
    onBehalfOf: userId,
  };
  return kernel.run(
    entrance,
    { readOnly: true, expectAudit: false, requestId: uuidv7(), source },
    work,
  );
}

function problemLines({ problems }: Report['items'][number]): string[] {
  return problems.map(({ sheet, row, column, columnTitle, value, message, hint }) =>
    [`${sheet}!${column}${row}`, columnTitle, value, message, hint].join('\t'),
  );
}

function changeLines({ label, changes }: Report['items'][number]): string[] {
  return changes.map(({ title, detail, before, after }) =>
    [label, detail === null ? title : `${title}（${detail}）`, before, after].join('\t'),
  );
}
