import {
  ConflictError,
  ForbiddenError,
  ValidationError,
  type Permission,
  type RegisterEdit,
  type RegisterValues,
} from '@lianxun/plugin-api';
import type { z } from 'zod';

import type { RectificationCtx } from '../database.ts';
import { requireFinding, requireMeasure, requireVersion } from '../findings/finding-errors.ts';
import { findFinding } from '../findings/findings.repository.ts';
import { UpdateAccountBody, UpdateFindingBody } from '../findings/findings.schemas.ts';
import { updateAccount } from '../findings/update-account.ts';
import { updateFinding } from '../findings/update-finding.ts';
import { findMeasure, lockMeasure } from '../measures/measures.repository.ts';
import { UpdateMeasureBody } from '../measures/measures.schemas.ts';
import { updateMeasureResult } from '../measures/update-measure-result.ts';
import { updateMeasure } from '../measures/update-measure.ts';
import { messages } from '../messages.ts';
import { manageFindings, planRectification } from '../permissions.ts';
import { recordMeasureProgress } from '../progress/record-progress.ts';
import { textIn } from './cell-values.rules.ts';
import { columnOfField, editableColumns } from './editable-columns.rules.ts';
import { accountIn, planIn, wordingIn } from './finding-changes.rules.ts';
import { addedProgress } from './finding-record.rules.ts';
import { readFindingRecords } from './read-finding-records.ts';

/** Cells of the ledger, changed by the acts that the finding's own page has for them. */
export async function editFindingCells(ctx: RectificationCtx, edit: RegisterEdit): Promise<void> {
  const { recordId, detailId, version, values } = edit;
  if (detailId === null) await editFinding(ctx, { id: recordId, version, values });
  else await editMeasure(ctx, { findingId: recordId, id: detailId, version, values });
}

async function editFinding(
  ctx: RectificationCtx,
  { id, version, values }: { id: string; version: number; values: RegisterValues },
): Promise<void> {
  const { stage } = requireFinding(await findFinding(ctx.tx, id));
  const isProposed = stage === 'proposed';
  refuseOthers(values, isProposed ? editableColumns.wording : editableColumns.account);
  if (isProposed) {
    requireAbility(ctx, manageFindings);
    const { note } = accountIn(values);
    const body = parsed(UpdateFindingBody, { ...wordingIn(values), note });
    await updateFinding(ctx, id, { body, version });
    return;
  }
  requireAbility(ctx, planRectification);
  const body = parsed(UpdateAccountBody, accountIn(values));
  await updateAccount(ctx, id, { body, version });
}

interface MeasureEdit {
  readonly findingId: string;
  readonly id: string;
  readonly version: number;
  readonly values: RegisterValues;
}

async function editMeasure(ctx: RectificationCtx, edit: MeasureEdit): Promise<void> {
  const { findingId, id, version, values } = edit;
  requireAbility(ctx, planRectification);
  requireMeasure([await findMeasure(ctx.tx, id)].find((it) => it?.findingId === findingId));
  refuseOthers(values, [...editableColumns.plan, ...editableColumns.outcome]);
  let current = version;
  const plan = planIn(values);
  if (Object.keys(plan).length > 0) {
    const body = parsed(UpdateMeasureBody, plan);
    await updateMeasure(ctx, id, { body, version: current });
    current += 1;
  }
  const result = textIn(values, 'result');
  if (result !== undefined) {
    await updateMeasureResult(ctx, id, { result, version: current });
    current += 1;
  }
  if (values['progress'] !== undefined) await addProgress(ctx, { ...edit, version: current });
}

/** 进展 only grows: what stands after the known text is the new entry. */
async function addProgress(
  ctx: RectificationCtx,
  { findingId, id, version, values }: MeasureEdit,
): Promise<void> {
  requireVersion(requireMeasure(await lockMeasure(ctx.tx, id)), version);
  const known = await progressOf(ctx, findingId, id);
  const text = textIn(values, 'progress') ?? '';
  const added = addedProgress(known, text);
  if (added === null || !text.startsWith(known ?? ''))
    throw closed('progress', 'rectification.progress_only_grows');
  await recordMeasureProgress(ctx, id, added);
}

async function progressOf(
  ctx: RectificationCtx,
  findingId: string,
  measureId: string,
): Promise<string | null> {
  const [record] = await readFindingRecords(ctx, [findingId]);
  const place = record?.detailRows?.findIndex(({ id }) => id === measureId) ?? -1;
  return textIn(record?.details[place] ?? {}, 'progress') ?? null;
}

function refuseOthers(values: RegisterValues, allowed: readonly string[]): void {
  const [other] = Object.keys(values).filter((key) => !allowed.includes(key));
  if (other === undefined) return;
  const isWording = editableColumns.wording.includes(other);
  throw closed(other, isWording ? 'rectification.already_issued' : 'rectification.cell_closed');
}

function closed(field: string, code: keyof typeof messages): ConflictError {
  const reasons = [{ code, message: messages[code], field }];
  return new ConflictError(code, `${field} takes no change now`, { reasons });
}

function requireAbility(ctx: RectificationCtx, permission: Permission): void {
  if (ctx.can(permission)) return;
  throw new ForbiddenError('rectification.not_permitted', `needs ${permission.id}`, {
    reasons: [
      {
        code: 'rectification.not_permitted',
        message: `需要“${permission.title}”权限，请联系本单位管理员`,
      },
    ],
  });
}

/** The same limits as on the finding's page; a field that breaks them is named by its column. */
function parsed<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new ValidationError('rectification.cell_invalid', result.error.message, {
    reasons: result.error.issues.map(({ path }) => ({
      code: 'rectification.cell_invalid',
      message: messages['rectification.cell_invalid'],
      field: columnOfField(String(path[0] ?? '')),
    })),
  });
}
