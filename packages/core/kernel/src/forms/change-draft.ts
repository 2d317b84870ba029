import {
  checkForm,
  compileForm,
  ConflictError,
  NotFoundError,
  StaleError,
  type Ctx,
  type Plugin,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import {
  findLastNumber,
  insertForm,
  listVersions,
  lockForm,
  updateForm,
  type FormRow,
} from './form-definitions.repository.ts';
import { documentOf } from './form-views.ts';
import type { DraftFormBody, SaveFormBody } from './forms.schemas.ts';
import { recordTypesOf } from './record-types.ts';
import { formNotFound, surroundingsOf } from './show-forms.ts';

/** Opens the one draft of a form, from the version in force or empty. */
export async function draftForm(
  ctx: Ctx,
  plugins: readonly Plugin[],
  body: z.output<typeof DraftFormBody>,
): Promise<string> {
  const tx = coreTx(ctx);
  const key = keyOf(body, plugins);
  const versions = await listVersions(tx, key);
  refuseSecondDraft(versions);
  refuseOther(versions, body);
  const base = versions.find(({ status }) => status === 'published') ?? versions[0];
  const { schema, ui } = base === undefined ? compileForm([]) : documentOf(base);
  const title = body.title ?? base?.title ?? `${titleOf(plugins, body.recordType)}补充信息`;
  const id = uuidv7();
  await insertForm(tx, {
    id,
    key,
    recordType: body.recordType,
    purpose: body.purpose,
    number: (await findLastNumber(tx, key)) + 1,
    status: 'draft',
    title,
    schema: JSON.stringify(schema),
    ui: JSON.stringify(ui),
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    updatedAt: ctx.now,
  });
  await ctx.audit({
    action: 'core.form_drafted',
    subject: { type: 'form', id },
    summary: `起草表单“${title}”`,
    after: { key, from: base?.number ?? null },
  });
  return id;
}

function keyOf(
  { recordType, purpose, key }: z.output<typeof DraftFormBody>,
  plugins: readonly Plugin[],
): string {
  const known = recordTypesOf(plugins);
  if (!known.has(recordType))
    throw new NotFoundError('core.record_type_not_found', `No record type ${recordType}`);
  if (purpose === 'fields') return recordType;
  if (key === undefined || known.has(key))
    throw new ConflictError('core.form_key_taken', 'A form of moves needs a key of its own');
  return key;
}

const titleOf = (plugins: readonly Plugin[], type: string) =>
  recordTypesOf(plugins).get(type)?.recordType.title ?? '';

function refuseSecondDraft(versions: readonly FormRow[]): void {
  const open = versions.find(({ status }) => status === 'draft' || status === 'proposed');
  if (open === undefined) return;
  const message = `“${open.title}”已有第${open.number}版草案，由${open.draftedByName}起草`;
  throw new ConflictError('core.form_draft_exists', 'One draft at a time', {
    reasons: [{ code: 'core.form_draft_exists', message }],
    draft: open.id,
  });
}

function refuseOther(
  versions: readonly FormRow[],
  { recordType, purpose }: z.output<typeof DraftFormBody>,
): void {
  if (versions.every((row) => row.recordType === recordType && row.purpose === purpose)) return;
  throw new ConflictError('core.form_key_taken', 'The key belongs to another form');
}

/** Keeps the draft as it was typed; its faults are shown, and only proposing refuses them. */
export async function saveDraft(
  ctx: Ctx,
  id: string,
  change: { readonly body: z.output<typeof SaveFormBody>; readonly version: number | undefined },
): Promise<void> {
  const row = await lockDraft(ctx, id, ['draft']);
  if (change.version !== row.version)
    throw new StaleError('core.form_changed', `The draft is at version ${row.version}`);
  const { title, note, schema, ui } = change.body;
  await updateForm(coreTx(ctx), id, {
    title,
    note,
    schema: JSON.stringify(schema),
    ui: JSON.stringify(ui),
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    updatedAt: ctx.now,
  });
  await ctx.audit({
    action: 'core.form_draft_saved',
    subject: { type: 'form', id },
    summary: `修改表单“${title}”的草案`,
    before: { title: row.title, schema: row.schema, ui: row.ui },
    after: { title, schema, ui },
  });
}

/** Hands a draft without faults to the security administrator. */
export async function proposeForm(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { id, note }: { readonly id: string; readonly note: string },
): Promise<void> {
  const row = await lockDraft(ctx, id, ['draft']);
  await refuseFaults(ctx, plugins, row);
  await updateForm(coreTx(ctx), id, {
    status: 'proposed',
    note,
    proposedAt: ctx.now,
    returnReason: null,
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
  });
  await audit(ctx, row, { action: 'core.form_proposed', verb: '提请发布', after: { note } });
}

export async function refuseFaults(
  ctx: Ctx,
  plugins: readonly Plugin[],
  row: FormRow,
): Promise<void> {
  const problems = checkForm(documentOf(row), await surroundingsOf(ctx, plugins, row));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new ConflictError('core.form_faulty', 'The form has faults', {
    reasons: errors.map(({ place, message, remedy }) => ({
      code: 'core.form_faulty',
      message: `${message}；${remedy}`,
      ...(place !== '' && { field: place }),
    })),
  });
}

export async function takeBackForm(ctx: Ctx, id: string): Promise<void> {
  const row = await lockDraft(ctx, id, ['proposed']);
  await updateForm(coreTx(ctx), id, { status: 'draft', proposedAt: null });
  await audit(ctx, row, { action: 'core.form_taken_back', verb: '收回' });
}

/** The row stays; only its place as the one draft is given up. */
export async function discardDraft(ctx: Ctx, id: string): Promise<void> {
  const row = await lockDraft(ctx, id, ['draft']);
  await updateForm(coreTx(ctx), id, { status: 'discarded' });
  await audit(ctx, row, { action: 'core.form_discarded', verb: '放弃' });
}

async function lockDraft(
  ctx: Ctx,
  id: string,
  expected: readonly FormRow['status'][],
): Promise<FormRow> {
  const row = await lockForm(coreTx(ctx), id);
  if (row === undefined) throw formNotFound(id);
  if (!expected.includes(row.status)) throw notInState(row);
  return row;
}

const states: Readonly<Record<FormRow['status'], string>> = {
  draft: '还是草案',
  proposed: '已提请发布，等待安全管理员处理',
  published: '已经发布，不能再改',
  retired: '已被新版本取代',
  discarded: '已经放弃',
};

export function notInState({ status, title, number }: FormRow): ConflictError {
  const message = `“${title}”第${number}版${states[status]}`;
  return new ConflictError('core.form_not_open', `The form is ${status}`, {
    reasons: [{ code: 'core.form_not_open', message }],
  });
}

async function audit(
  ctx: Ctx,
  { id, title, number }: FormRow,
  entry: { readonly action: string; readonly verb: string; readonly after?: unknown },
): Promise<void> {
  const { action, verb, after } = entry;
  await ctx.audit({
    action,
    subject: { type: 'form', id },
    summary: `${verb}表单“${title}”第${number}版`,
    ...(after !== undefined && { after }),
  });
}
