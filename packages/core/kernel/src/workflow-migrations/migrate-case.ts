import type { WorkflowDocument } from '@lianxun/plugin-api';

import { assignTasks } from '../workflow/assign-tasks.ts';
import { historyRow } from '../workflow/case-step.ts';
import {
  applyToCase,
  endDeadlines,
  insertMove,
  type CaseRow,
} from '../workflow/cases.repository.ts';
import { startDeadlines } from '../workflow/start-deadlines.ts';
import type { WorkflowWork } from '../workflow/workflow-work.ts';
import type { CasePlan } from './case-migration.ts';
import { updatePeriod } from './migrations.repository.ts';

/** What the history and the record call the two versions. */
export interface VersionNumbers {
  readonly from: number;
  readonly to: number;
}

/**
 * Carries out a plan through the only writer of state: definition, snapshot, deadlines, tasks, a line
 * in the history and an entry in the record. False when somebody moved the case meanwhile.
 */
export async function migrateCase(
  work: WorkflowWork,
  row: CaseRow,
  about: {
    readonly plan: CasePlan;
    readonly definitionId: string;
    readonly versions: VersionNumbers;
  },
): Promise<boolean> {
  const { plan, definitionId } = about;
  const { document, snapshot, facts } = plan;
  const values = stateValues(document, plan);
  const dueOn = await renewDeadlines(work, row, plan);
  const applied = await applyToCase(work.kernel.tx, row, {
    ...values,
    definitionId,
    snapshot,
    entryNumber: snapshot.entryNumber,
    enteredAt: row.enteredAt,
    dueOn,
    endedAt: null,
    signed: false,
  });
  if (!applied) return false;
  const migrated = { ...row, ...values, dueOn, definitionId, version: row.version + 1 };
  await insertMove(work.kernel.tx, lineOf(work, row, { ...about, values }));
  await assignTasks(work, { row: migrated, document, snapshot, people: facts.people });
  const { engagementId, unitId, restricted } = row;
  await work.ctx().audit({
    action: 'core.case_migrated',
    subject: { type: row.subjectType, id: row.subjectId },
    summary: titleOf(about.versions),
    before: { definitionId: row.definitionId, state: row.state, dueOn: row.dueOn },
    after: { definitionId, state: values.state, dueOn, lapses: plan.lapses },
    engagementId,
    unitId,
    restricted,
  });
  return true;
}

const titleOf = ({ from, to }: VersionNumbers) => `流程升级 v${from}→v${to}`;

function stateValues(document: WorkflowDocument, { snapshot }: CasePlan) {
  const state = document.states[snapshot.state];
  if (state === undefined) throw new Error(`state ${snapshot.state} is not in its definition`);
  const { title, stage, tone, final = false } = state;
  return { state: snapshot.state, stateTitle: title, stage, tone, isFinal: final };
}

async function renewDeadlines(
  work: WorkflowWork,
  row: CaseRow,
  { document, snapshot, ended, changed, started }: CasePlan,
): Promise<string | null> {
  const { tx } = work.kernel;
  await endDeadlines(tx, row.id, { keys: ended.map(({ key }) => key), status: 'cancelled' });
  for (const { row: running, next, dueOn, unconfirmed } of changed) {
    const ladder = JSON.stringify(next.ladder);
    const keepsLadder = JSON.stringify(running.ladder) === ladder && running.dueOn === dueOn;
    await updatePeriod(tx, running.id, {
      title: next.title,
      amount: next.amount,
      unit: next.unit,
      dueOn,
      unconfirmed,
      ...(keepsLadder ? {} : { ladder, fired: '[]' }),
    });
  }
  const here = document.deadlines.filter(({ whileIn }) => whileIn.includes(snapshot.state));
  const paused = here.filter(({ pausedIn }) => pausedIn?.includes(snapshot.state) === true);
  return await startDeadlines(work, row, {
    ok: true,
    snapshot,
    moved: null,
    effects: [],
    deadlines: started,
    cancelledDeadlines: [],
    pausedDeadlines: paused.map(({ key }) => key),
    runningDeadlines: here.filter((it) => !paused.includes(it)).map(({ key }) => key),
  });
}

function lineOf(
  work: WorkflowWork,
  row: CaseRow,
  {
    plan,
    versions,
    values,
  }: {
    readonly plan: CasePlan;
    readonly versions: VersionNumbers;
    readonly values: { readonly state: string; readonly stateTitle: string };
  },
) {
  return {
    ...historyRow(work, row),
    entryNumber: row.entryNumber,
    move: 'migrate',
    moveTitle: titleOf(versions),
    event: 'migrate',
    fromState: row.state,
    fromTitle: row.stateTitle,
    toState: values.state,
    toTitle: values.stateTitle,
    reason: plan.lapses.length === 0 ? null : plan.lapses.join('；'),
    reasonCode: null,
    opinion: null,
    contentHash: null,
    fields: '{}',
  };
}
