import {
  ConflictError,
  type CheckedRecord,
  type RecordProblem,
  type RegisterRecord,
  type RegisterValues,
} from '@lianxun/plugin-api';

import { requireAssignment } from '../assignments/assignment-errors.ts';
import {
  listAssignmentsById,
  lockAssignment,
  type AssignmentRow,
} from '../assignments/assignments.repository.ts';
import { draftAssignment, type Address } from '../assignments/create-assignment.ts';
import { changeDraft } from '../assignments/update-assignment.ts';
import type { RectificationCtx } from '../database.ts';
import { definedOf } from '../findings/changed-fields.rules.ts';
import { textIn } from '../register/cell-values.rules.ts';
import { keptByProcess } from './as-they-stand.rules.ts';
import { addresseeFixed, contentIn, draftProblems, type Problem } from './draft-rows.rules.ts';

/** To whom a row of a sheet goes, or why that cannot be told. */
export interface Addressee {
  /** Column that names it. */
  readonly column: string;
  readonly find: (
    ctx: RectificationCtx,
    name: string,
  ) => Promise<{ readonly address: Address } | { readonly problem: Problem }>;
}

const where = '交办事项';

/** What the rows would stumble over: new ones become drafts, drafts may change, nothing else does. */
export async function checkDraftRows(
  ctx: RectificationCtx,
  records: readonly CheckedRecord[],
  addressee: Addressee,
): Promise<RecordProblem[]> {
  const ids = records.flatMap(({ recordId }) => recordId ?? []);
  const known = new Map((await listAssignmentsById(ctx.tx, ids)).map((row) => [row.id, row]));
  const found: RecordProblem[] = [];
  for (const [index, record] of records.entries()) {
    const row = known.get(record.recordId ?? '');
    const own =
      row === undefined
        ? await problemsOfNew(ctx, record, addressee)
        : problemsOfKnown(ctx, record, { row, addressee });
    found.push(...own.map((problem) => ({ index, ...problem })));
  }
  return found;
}

async function problemsOfNew(
  ctx: RectificationCtx,
  checked: CheckedRecord,
  { column, find }: Addressee,
): Promise<Problem[]> {
  const problems = draftProblems(checked, ctx.calendar.today());
  const name = textIn(checked.record.values, column) ?? '';
  // An empty cell is a problem of its own, reported before.
  const found = name === '' ? null : await find(ctx, name);
  return found !== null && 'problem' in found ? [...problems, found.problem] : problems;
}

function problemsOfKnown(
  ctx: RectificationCtx,
  checked: CheckedRecord,
  { addressee, row }: { readonly row: AssignmentRow; readonly addressee: Addressee },
): Problem[] {
  if (row.stage !== 'drafted') return keptByProcess(checked, where);
  const problems = draftProblems(checked, ctx.calendar.today());
  const moved = checked.changed.includes(addressee.column);
  return moved ? [...problems, addresseeFixed(addressee.column)] : problems;
}

/** R11 has no column for the demand; whoever drafted it may say more before it is issued. */
const demandByDefault = '按交办事项办理，按时报结并报送佐证材料。';

/** Writes one row as a draft of its own number and date, or changes the draft it was. */
export async function applyDraftRow(
  ctx: RectificationCtx,
  {
    batchId,
    record: { values },
    recordId,
  }: {
    readonly recordId: string | null;
    readonly record: RegisterRecord;
    readonly batchId: string;
  },
  addressee: Addressee,
): Promise<string> {
  if (recordId !== null) {
    const row = requireAssignment(await lockAssignment(ctx.tx, recordId));
    await changeDraft(ctx, row, definedOf(contentIn(values)));
    return recordId;
  }
  const found = await addressee.find(ctx, textIn(values, addressee.column) ?? '');
  if ('problem' in found) throw new ConflictError(found.problem.code, found.problem.message);
  const content = contentOf(ctx, values);
  const number = textIn(values, 'number') ?? null;
  return await draftAssignment(ctx, { ...content, number, batchId }, found.address);
}

function contentOf(ctx: RectificationCtx, values: RegisterValues) {
  const { demand, dueOn = '', issuerName, matter = '', ...more } = contentIn(values);
  return {
    ...definedOf(more),
    matter,
    demand: demand ?? demandByDefault,
    dueOn,
    originalDueOn: dueOn,
    issuerName: issuerName ?? `${ctx.scope.tenantName}委巡察办`,
  };
}
