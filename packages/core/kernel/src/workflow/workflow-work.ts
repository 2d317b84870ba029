import {
  ConflictError,
  NotFoundError,
  readOncePerBatch,
  readWorkflowDocument,
  type CaseStatus,
  type CaseType,
  type Ctx,
  type WorkflowDocument,
  type WorkflowSnapshot,
} from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { CoreTx, KernelContext } from '../context/kernel-context.ts';
import {
  findCase,
  findDefinition,
  findPublishedDefinition,
  type CaseRow,
} from './cases.repository.ts';

/** What the workflow of one transaction works with. */
export interface WorkflowWork {
  readonly kernel: KernelContext;
  /** The handler's own context, for the plugin's guards and reactions. */
  readonly ctx: () => Ctx;
  readonly caseType: (subject: string) => CaseType;
}

const works = new WeakMap<Ctx, WorkflowWork>();

/** Makes a context known as that of this work, for what the kernel alone does with cases. */
export function rememberWork(ctx: Ctx, work: WorkflowWork): void {
  works.set(ctx, work);
}

export function workOf(ctx: Ctx): WorkflowWork {
  const work = works.get(ctx);
  if (work === undefined) throw new Error('this context was not made by the kernel');
  return work;
}

const byId = new Map<string, WorkflowDocument>();

export function definitionOf({ kernel }: WorkflowWork, id: string): Promise<WorkflowDocument> {
  return definitionIn(kernel.tx, id);
}

/** A published definition never changes, so one parse serves the process. */
export async function definitionIn(tx: CoreTx, id: string): Promise<WorkflowDocument> {
  const known = byId.get(id);
  if (known !== undefined) return known;
  const row = await findDefinition(tx, id);
  if (row === undefined)
    throw new NotFoundError('core.definition_not_found', `No definition ${id}`);
  const document = parseDocument(row.document);
  if (row.status === 'published' || row.status === 'retired') byId.set(id, document);
  return document;
}

const publishedId = readOncePerBatch(
  async (ctx: Ctx, subject: string) => (await findPublishedDefinition(coreTx(ctx), subject))?.id,
);

/** The definition in which a new case of this type starts. */
export async function publishedDefinition(
  work: WorkflowWork,
  subject: string,
): Promise<{ readonly id: string; readonly document: WorkflowDocument }> {
  const id = await publishedId(work.ctx(), subject);
  if (id === undefined)
    throw new ConflictError('core.no_definition', `No published workflow for ${subject}`);
  return { id, document: await definitionOf(work, id) };
}

/** The case of a record, within the scope. */
export async function requireCase(tx: CoreTx, subject: string, id: string): Promise<CaseRow> {
  const row = await findCase(tx, subject, id);
  if (row !== undefined) return row;
  throw new NotFoundError('core.case_not_found', `No case of ${subject} ${id}`);
}

export function parseDocument(value: unknown): WorkflowDocument {
  return readWorkflowDocument(value);
}

/** Snapshots are written by the interpreter alone. */
export function snapshotOf(row: CaseRow): WorkflowSnapshot {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- snapshots are written by the interpreter alone
  return row.snapshot as WorkflowSnapshot;
}

export function toStatus(row: CaseRow): CaseStatus {
  const { subjectType, subjectId, state, stateTitle, stage, isFinal, entryNumber, version } = row;
  return { subjectType, subjectId, state, stateTitle, stage, isFinal, entryNumber, version };
}
