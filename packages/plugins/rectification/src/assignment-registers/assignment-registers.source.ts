import {
  ConflictError,
  registerFor,
  type RegisterDefinition,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';

import type { AssignmentDirection } from '../assignments/assignment-tables.ts';
import {
  countReminders,
  listAssignmentExtensions,
  listFeedbacks,
  type AssignmentExtensionRow,
  type AssignmentRow,
  type FeedbackRow,
} from '../assignments/assignments.repository.ts';
import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { listLettersOf, type EscalationRow } from '../escalations/escalations.repository.ts';
import { countyBetween, partyWithin } from './addressees.ts';
import { onlyAsTheyStand } from './as-they-stand.rules.ts';
import {
  assignmentListRegister,
  cityAssignmentsRegister,
  escalationsRegister,
} from './assignment-columns.ts';
import {
  listIssuedAssignments,
  listIssuedEscalations,
  readIssuedAssignments,
  readIssuedEscalations,
  searchableAssignmentKeys,
  searchableEscalationKeys,
} from './assignment-listing.repository.ts';
import { applyDraftRow, checkDraftRows } from './draft-by-sheet.ts';

const register = registerFor<RectificationDatabase>();

/** The dry run has refused every row that would change something. */
const nothingToApply = () =>
  Promise.reject(new ConflictError('rectification.row_kept_by_process', 'nothing is written'));

/** Between a city and its counties, in either direction. */
export const crossing: readonly AssignmentDirection[] = ['outgoing', 'incoming'];
const within: readonly AssignmentDirection[] = ['internal'];

export const assignmentRegisters = [
  register({
    definition: cityAssignmentsRegister,
    searchable: searchableAssignmentKeys,
    list: (ctx, request) => listIssuedAssignments(ctx.tx, crossing, request),
    read: readCityRecords,
    check: (ctx, records) => checkDraftRows(ctx, records, countyBetween),
    apply: (ctx, change) => applyDraftRow(ctx, change, countyBetween),
  }),
  register({
    definition: assignmentListRegister,
    searchable: searchableAssignmentKeys,
    list: (ctx, request) => listIssuedAssignments(ctx.tx, within, request),
    read: async (ctx, ids) =>
      inColumns(assignmentListRegister, await readAssignmentRecords(ctx, within, ids)),
    check: (ctx, records) => checkDraftRows(ctx, records, partyWithin),
    apply: (ctx, change) => applyDraftRow(ctx, change, partyWithin),
  }),
  register({
    definition: escalationsRegister,
    searchable: searchableEscalationKeys,
    list: (ctx, request) => listIssuedEscalations(ctx.tx, request),
    read: readEscalationRecords,
    check: (_, records) => Promise.resolve(onlyAsTheyStand(records, '督办约谈')),
    apply: nothingToApply,
  }),
];

export async function readCityRecords(
  ctx: RectificationCtx,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  return inColumns(cityAssignmentsRegister, await readAssignmentRecords(ctx, crossing, ids));
}

async function readAssignmentRecords(
  ctx: RectificationCtx,
  directions: readonly AssignmentDirection[],
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const rows = await readIssuedAssignments(ctx.tx, directions, ids);
  const known = rows.map(({ id }) => id);
  const feedbacks = Map.groupBy(
    await listFeedbacks(ctx.tx, known),
    ({ assignmentId }) => assignmentId,
  );
  const extensions = Map.groupBy(
    await listAssignmentExtensions(ctx.tx, known),
    ({ assignmentId }) => assignmentId,
  );
  const letters = Map.groupBy(await listLettersOf(ctx.tx, known), ({ subjectId }) => subjectId);
  const reminders = await countReminders(ctx.tx, 'assignment', known);
  const files = await ctx.files.list('assignment', known);
  const records = rows.map((row): StoredRecord => {
    const { id, version } = row;
    const about = {
      extension: (extensions.get(id) ?? []).findLast(({ approved }) => approved),
      evidence: (files.get(id) ?? []).filter(({ purpose }) => purpose === 'evidence'),
      feedbacks: feedbacks.get(id),
      letters: letters.get(id),
      reminders: reminders.get(id) ?? 0,
    };
    return {
      id,
      version,
      link: `/m/rectification/assignments/${id}`,
      values: valuesOf(row, about),
      details: [],
    };
  });
  return inOrder(ids, records);
}

interface AboutAssignment {
  readonly extension: AssignmentExtensionRow | undefined;
  readonly evidence: readonly { readonly fileName: string }[];
  readonly feedbacks: readonly FeedbackRow[] | undefined;
  readonly letters: readonly EscalationRow[] | undefined;
  readonly reminders: number;
}

function valuesOf(
  row: AssignmentRow & { readonly seq: number },
  { evidence, extension, feedbacks, letters, reminders }: AboutAssignment,
): RegisterValues {
  return {
    seq: row.seq,
    number: row.number,
    issuer: row.issuerName,
    issuedOn: row.issuedOn,
    county: row.recipientName,
    recipient: row.recipientName,
    subject: row.subjectTitle,
    matter: row.matter,
    demand: row.demand,
    dueOn: row.dueOn,
    contact: row.contactName,
    instructedBy: row.instructedBy,
    instructionNo: row.instructionNo,
    instructedOn: row.instructedOn,
    instruction: row.instruction,
    signedOn: row.acknowledgedOn,
    progress: lines(feedbacks, ({ recordedOn, text }) => `${recordedOn} ${text}`),
    result: row.result,
    effect: row.effect,
    escalations: lines(
      letters,
      ({ rungTitle, stateTitle, triggeredOn }) =>
        `${triggeredOn} ${rungTitle}（${stateTitle ?? ''}）`,
    ),
    evidence: evidence.map(({ fileName }) => fileName),
    reviewer: row.reviewerName,
    concludedOn: row.concludedOn,
    state: row.stateTitle,
    reminders,
    oldDueOn: extension?.oldDueOn ?? null,
    newDueOn: extension?.newDueOn ?? null,
    approver: extension?.decidedByName ?? null,
  };
}

async function readEscalationRecords(
  ctx: RectificationCtx,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const rows = await readIssuedEscalations(ctx.tx, ids);
  const records = rows.map((row): StoredRecord => ({
    id: row.id,
    version: row.version,
    link: `/m/rectification/escalations/${row.id}`,
    values: {
      seq: row.seq,
      number: row.number,
      subject: row.subjectTitle,
      rung: row.rungTitle,
      triggeredOn: row.triggeredOn,
      recipient: row.recipientName,
      signedOn: row.acknowledgedOn,
      reason: row.reason,
      nextStep: row.nextStep,
      dueOn: row.dueOn,
      state: row.stateTitle,
    },
    details: [],
  }));
  return inOrder(ids, records);
}

function lines<Item>(items: readonly Item[] | undefined, text: (item: Item) => string) {
  return items === undefined ? null : items.map(text).join('\n');
}

function inOrder(ids: readonly string[], records: readonly StoredRecord[]): StoredRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The two ledgers of assignments show different columns of the same record. */
function inColumns(
  { columns }: RegisterDefinition,
  records: readonly StoredRecord[],
): StoredRecord[] {
  return records.map((record) => ({
    ...record,
    values: Object.fromEntries(
      columns.map(({ key }) => [key, record.values[key] ?? null]),
    ) satisfies RegisterValues,
  }));
}
