import {
  ConflictError,
  ValidationError,
  type AcceptedStep,
  type CaseStatus,
  type SubjectRef,
  type WorkflowDocument,
  type WorkflowFacts,
} from '@lianxun/plugin-api';
import { startCase } from '@lianxun/plugin-api/host';
import { v7 as uuidv7 } from 'uuid';

import { excludedFrom } from '../exclusions/excluded-from.ts';
import { assignTasks } from './assign-tasks.ts';
import { carryOut } from './carry-out.ts';
import { collectOpeningFacts, factsOfHistory } from './case-facts.ts';
import { caseValues, moveRow } from './case-step.ts';
import { applyToCase, findCase, insertCase, insertMove, type CaseRow } from './cases.repository.ts';
import { startDeadlines } from './start-deadlines.ts';
import {
  definitionOf,
  publishedDefinition,
  snapshotOf,
  toStatus,
  type WorkflowWork,
} from './workflow-work.ts';

/** Where a record stood according to a history load that a second person has approved. */
export interface HistoryPlace {
  readonly stage: string;
  readonly batchNumber: number;
  readonly endedOn: string | null;
}

interface Opening {
  readonly definitionId: string;
  readonly document: WorkflowDocument;
  readonly facts: WorkflowFacts;
  readonly result: AcceptedStep;
}

/** Opens the case of a new record and gives its first holders their tasks. */
export async function openCase(work: WorkflowWork, subject: SubjectRef): Promise<CaseStatus> {
  const { id: definitionId, document } = await publishedDefinition(work, subject.type);
  const facts = await collectOpeningFacts(work.ctx(), work.caseType(subject.type), subject.id);
  const opening = { definitionId, document, facts, result: startCase(document, facts) };
  const { result } = opening;
  const request = { subject: subject.type, id: subject.id };
  const inserted = await insertOpened(work, subject, { ...opening, endedAt: null });
  await insertMove(
    work.kernel.tx,
    moveRow(work, { row: inserted, document, facts, result, request }),
  );
  const row = await withDueDate(work, inserted, opening);
  const { snapshot } = result;
  await assignTasks(work, { row, document, snapshot, people: facts.people });
  await carryOut(work, { row, document, facts, result, request });
  return toStatus(row);
}

/** Sets a case where the approved history says it stands; nobody is given a task for the past. */
export async function openInHistory(
  work: WorkflowWork,
  subject: SubjectRef,
  history: HistoryPlace,
): Promise<CaseStatus> {
  const { tx } = work.kernel;
  const existing = await findCase(tx, subject.type, subject.id);
  const { id: definitionId, document } =
    existing === undefined
      ? await publishedDefinition(work, subject.type)
      : { id: existing.definitionId, document: await definitionOf(work, existing.definitionId) };
  const facts = factsOfHistory(work.ctx());
  const result = startCase(document, facts, stateInStage(document, history.stage));
  const opening = { definitionId, document, facts, result };
  const request = {
    subject: subject.type,
    id: subject.id,
    reason: `历史导入第${history.batchNumber}批`,
  };
  if (existing !== undefined) return await replace(work, existing, { opening, history, request });
  const row = await insertOpened(work, subject, {
    ...opening,
    endedAt: history.endedOn,
    isPast: true,
  });
  await insertMove(tx, moveRow(work, { row, ...opening, request }));
  return toStatus(row);
}

function stateInStage(document: WorkflowDocument, stage: string): string {
  const found = Object.entries(document.states).find(([, state]) => state.stage === stage);
  if (found !== undefined) return found[0];
  throw new ValidationError('core.no_state_in_stage', `No state in stage ${stage}`);
}

async function insertOpened(
  { kernel }: WorkflowWork,
  subject: SubjectRef,
  opening: Opening & { readonly endedAt: string | null; readonly isPast?: boolean },
): Promise<CaseRow> {
  const { now } = kernel.entered;
  const values = caseValues(opening.document, opening.result, now);
  const { engagementId = null, unitId = null, released = false, restricted = false } = subject;
  return await insertCase(kernel.tx, {
    id: uuidv7(),
    subjectType: subject.type,
    subjectId: subject.id,
    engagementId,
    unitId,
    released,
    restricted,
    excludedUserIds: await excludedFrom(kernel, { ...subject, restricted }),
    definitionId: opening.definitionId,
    ...values,
    snapshot: JSON.stringify(values.snapshot),
    dueOn: null,
    startedAt: now,
    endedAt: values.isFinal ? (opening.endedAt ?? now) : null,
    dormant: opening.isPast ?? false,
  });
}

/** Deadlines hang on the case, so its due date is known only after it exists. */
async function withDueDate(work: WorkflowWork, row: CaseRow, opening: Opening): Promise<CaseRow> {
  if (opening.result.deadlines.length === 0) return row;
  const dueOn = await startDeadlines(work, row, opening.result);
  if (dueOn === null) return row;
  const values = caseValues(opening.document, opening.result, work.kernel.entered.now);
  await applyToCase(work.kernel.tx, row, { ...values, dueOn, endedAt: null, signed: false });
  return { ...row, dueOn, version: row.version + 1 };
}

async function replace(
  work: WorkflowWork,
  existing: CaseRow,
  load: {
    readonly opening: Opening;
    readonly history: HistoryPlace;
    readonly request: { readonly subject: string; readonly id: string; readonly reason: string };
  },
): Promise<CaseStatus> {
  const { document, result } = load.opening;
  const { now } = work.kernel.entered;
  const entryNumber = existing.entryNumber + 1;
  const values = { ...caseValues(document, result, now), entryNumber };
  const passed = result.snapshot.history.map((step) => ({ ...step, entry: entryNumber }));
  const history = [...snapshotOf(existing).history, ...passed];
  const applied = await applyToCase(work.kernel.tx, existing, {
    ...values,
    snapshot: { ...result.snapshot, entryNumber, history },
    dueOn: null,
    dormant: true,
    endedAt: values.isFinal ? (load.history.endedOn ?? now.toISOString()) : null,
    signed: false,
  });
  if (!applied) {
    throw new ConflictError('core.case_moved_meanwhile', 'The case was moved by somebody else');
  }
  const row = moveRow(work, { row: existing, ...load.opening, request: load.request });
  await insertMove(work.kernel.tx, { ...row, entryNumber });
  return toStatus({ ...existing, ...values, version: existing.version + 1 });
}
