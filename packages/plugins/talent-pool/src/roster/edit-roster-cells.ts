import type { OpenCells, RegisterEdit, StoredRecord } from '@lianxun/plugin-api';
import { StaleError, ValidationError } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { managePool } from '../permissions.ts';
import { changeRosterRecord } from './apply-roster-record.ts';
import { checkRosterRecords } from './check-roster-records.ts';
import { readRosterRecords } from './read-roster-records.ts';
import { rosterRegister } from './roster.register.ts';

/** The key stays, what the system and the workflow keep is theirs, sealed numbers are changed on the person's page. */
const closed = new Set(['idNumber', 'pool', 'phone', 'idMark']);

const open = rosterRegister.columns
  .filter(
    ({ computed, key, level, status }) =>
      level === 'main' && computed !== true && status !== true && !closed.has(key),
  )
  .map(({ key }) => key);

export function openRosterCells(
  ctx: TalentPoolCtx,
  records: readonly StoredRecord[],
): Promise<ReadonlyMap<string, OpenCells>> {
  if (!ctx.can(managePool)) return Promise.resolve(new Map());
  const cells = records.map(
    ({ details, id }) => [id, { main: open, details: details.map(() => []) }] as const,
  );
  return Promise.resolve(new Map(cells));
}

export async function editRosterCells(ctx: TalentPoolCtx, edit: RegisterEdit): Promise<void> {
  const [stored] = await readRosterRecords(ctx, [edit.recordId]);
  if (stored?.version !== edit.version)
    throw new StaleError('talent-pool.version_changed', `not version ${edit.version}`);
  const record = { values: edit.values, details: [] };
  const changed = Object.keys(edit.values);
  const checked = { recordId: edit.recordId, record, changed, status: null };
  const problems = await checkRosterRecords(ctx, [checked]);
  const [first] = problems;
  if (first !== undefined)
    throw new ValidationError(first.code, first.message, {
      reasons: problems.map(({ code, column, hint, message }) => ({
        code,
        message: `${message}。${hint}`,
        ...(column === undefined ? {} : { field: column }),
      })),
    });
  await changeRosterRecord(ctx, edit.recordId, record);
}
