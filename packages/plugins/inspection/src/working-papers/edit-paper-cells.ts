import {
  ConflictError,
  ForbiddenError,
  ValidationError,
  type OpenCells,
  type RegisterEdit,
  type RegisterValue,
  type StoredRecord,
} from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { messages } from '../messages.ts';
import { writePapers } from '../permissions.ts';
import { closedDraft } from './paper-guards.rules.ts';
import { updatePaper } from './update-paper.ts';
import { listPapersById } from './working-papers.repository.ts';
import { UpdatePaperBody } from './working-papers.schemas.ts';

/** What the text of a draft is made of; people, number and signatures belong to the paper's own page. */
const editable: readonly string[] = [
  'title',
  'draftedOn',
  'source',
  'domains',
  'summary',
  'facts',
  'whenWhere',
  'basis',
  'responsible',
  'responsibilityKind',
  'foundOn',
];

/** Cells of 问题底稿, changed as on the paper's own page: signatures given to the old text lapse. */
export async function editPaperCells(
  ctx: InspectionCtx,
  { recordId, version, values }: RegisterEdit,
): Promise<void> {
  if (!ctx.can(writePapers))
    throw new ForbiddenError('inspection.papers_permission', 'may not write');
  const [other] = Object.keys(values).filter((key) => !editable.includes(key));
  if (other !== undefined) throw closed(other);
  const body = UpdatePaperBody.safeParse(fieldsOf(values));
  if (!body.success)
    throw new ValidationError('inspection.cell_invalid', body.error.message, {
      reasons: body.error.issues.map(({ path }) => ({
        code: 'inspection.cell_invalid',
        message: messages['inspection.cell_invalid'],
        field: String(path[0] ?? ''),
      })),
    });
  await updatePaper(ctx, recordId, { body: body.data, version });
}

/** Only a draft is open, and only to those who answer for it. */
export async function openPaperCells(
  ctx: InspectionCtx,
  records: readonly StoredRecord[],
): Promise<ReadonlyMap<string, OpenCells>> {
  if (!ctx.can(writePapers)) return new Map();
  const papers = await listPapersById(
    ctx.tx,
    records.map(({ id }) => id),
  );
  const open = papers.filter((paper) => closedDraft(paper, ctx.actor.userId) === null);
  return new Map(open.map(({ id }) => [id, { main: editable, details: [] }]));
}

/** 事实领域 is a list even when it is emptied. */
const fieldsOf = (values: RegisterEdit['values']): Record<string, RegisterValue> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, key === 'domains' ? (value ?? []) : value]),
  );

function closed(field: string): ConflictError {
  const code = 'inspection.cell_closed';
  return new ConflictError(code, `${field} takes no text in the register`, {
    reasons: [{ code, message: messages[code], field }],
  });
}
