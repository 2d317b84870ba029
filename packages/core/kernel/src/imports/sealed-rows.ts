import type { Ctx } from '@lianxun/plugin-api';

import { fieldBinding } from '../secrets/seal-value.ts';
import type { BatchRow, ImportRow } from './imports.repository.ts';
import { SheetLayouts, type SheetLayout } from './mappings.schemas.ts';

/** What a sheet said, as JSON. */
export interface SaidInSheet {
  readonly content: string;
  readonly changes: string;
  readonly problems: string;
  readonly statusChange: string;
}

const place = (column: string, rowId: string) =>
  fieldBinding({ table: 'core.import_rows', column, rowId });
const ofBatch = (column: string, rowId: string) =>
  fieldBinding({ table: 'core.import_batches', column, rowId });

/**
 * Seals all that a row took from its sheet, whatever the column: a value may stand in a sentence about
 * another one, and a sheet holds more than its register knows.
 */
export async function sealRow<Row extends SaidInSheet & { readonly id: string }>(
  ctx: Ctx,
  row: Row,
): Promise<Row> {
  const seal = async (column: string, text: string) =>
    text === 'null' ? text : JSON.stringify(await ctx.secrets.seal(text, place(column, row.id)));
  return {
    ...row,
    content: await seal('content', row.content),
    changes: await seal('changes', row.changes),
    problems: await seal('problems', row.problems),
    statusChange: await seal('status_change', row.statusChange),
  };
}

export async function openRow(ctx: Ctx, row: ImportRow): Promise<ImportRow> {
  const open = async (column: string, value: unknown): Promise<unknown> =>
    // Anything but a text stood here before rows were sealed.
    typeof value === 'string'
      ? JSON.parse(await ctx.secrets.open(value, place(column, row.id)))
      : value;
  return {
    ...row,
    content: await open('content', row.content),
    changes: await open('changes', row.changes),
    problems: await open('problems', row.problems),
    statusChange: await open('status_change', row.statusChange),
  };
}

/** A sentence about a row that could not be written may name whom it concerns. */
export function sealProblem(ctx: Ctx, batchId: string, problem: string): Promise<string> {
  return ctx.secrets.seal(problem, ofBatch('problem', batchId));
}

const sealedText = /^[\w-]{30,}$/;

export async function openProblem(
  ctx: Ctx,
  { id, problem }: Pick<BatchRow, 'id' | 'problem'>,
): Promise<string | null> {
  if (problem === null || !sealedText.test(problem)) return problem;
  return await ctx.secrets.open(problem, ofBatch('problem', id));
}

/** The samples of a header that waits to be confirmed, as they stand in the summary of the batch. */
export async function sealLayouts(
  ctx: Ctx,
  batchId: string,
  layouts: readonly SheetLayout[],
): Promise<string> {
  return await ctx.secrets.seal(JSON.stringify(layouts), ofBatch('summary', batchId));
}

export async function openLayouts(
  ctx: Ctx,
  batchId: string,
  sealed: string,
): Promise<SheetLayout[]> {
  const text = await ctx.secrets.open(sealed, ofBatch('summary', batchId));
  return SheetLayouts.parse(JSON.parse(text));
}
