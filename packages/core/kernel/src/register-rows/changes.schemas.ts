import { z } from 'zod';

export const CellChange = z.object({
  column: z.string(),
  title: z.string(),
  /** Place of the detail row, from 1; null for the main row. */
  detail: z.int().nullable(),
  before: z.string(),
  after: z.string(),
});

const Fault = z.object({
  /** Key of the column; empty when the row as a whole is meant. */
  column: z.string(),
  columnTitle: z.string(),
  message: z.string(),
  hint: z.string(),
});

/** Texts of cells by column key; an empty text empties the cell. */
export const Cells = z.record(z.string().max(80), z.string().max(20_000));

export const EditRowBody = z
  .object({
    /** The detail row that is changed; the main row when left out. If-Match is then of the detail. */
    detailId: z.uuid().optional(),
    cells: Cells,
  })
  .meta({ id: 'EditRegisterRowBody' });

export const PasteBody = z
  .object({
    /** Keys of the pasted columns, in order. */
    columns: z.array(z.string().max(80)).min(1).max(200),
    /** Texts row by row; a row whose key cells are empty or the same goes on with the details of the one above. */
    rows: z.array(z.array(z.string().max(20_000)).max(200)).min(1),
    /** Takes the good rows and leaves the rejected ones: only by explicit choice. */
    skipRejected: z.boolean().default(false),
    /** `plan` of the check that was shown; another outcome by now is refused with 409. */
    plan: z.string().max(100).optional(),
  })
  .meta({ id: 'PasteBody' });
export type PasteBody = z.output<typeof PasteBody>;

export const PastedRow = z.object({
  /** First and last pasted row of the record, from 1. */
  rows: z.tuple([z.int(), z.int()]),
  outcome: z.enum(['new', 'changed', 'unchanged', 'rejected']),
  /** The record that is changed; null for a new one. */
  recordId: z.uuid().nullable(),
  label: z.string(),
  changes: z.array(CellChange),
  /** Every problem with the pasted row it is in, from 1. */
  problems: z.array(Fault.extend({ row: z.int() })),
});

const Outcomes = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
});

export const PasteView = z
  .object({
    items: z.array(PastedRow),
    counts: Outcomes,
    /** Titles of pasted columns that are left out: kept by the system or by the workflow. */
    ignored: z.array(z.string()),
    /** Goes back with the paste, so that what is written is what was shown. */
    plan: z.string(),
  })
  .meta({ id: 'Paste' });

export const BulkBody = z
  .object({
    ids: z.array(z.uuid()).min(1),
    /** Set in every row; of detail columns, in every detail. */
    cells: Cells,
    /** Leaves the rows that refuse the change as they are: only by explicit choice. */
    skipRefused: z.boolean().default(false),
  })
  .meta({ id: 'BulkBody' });
export type BulkBody = z.output<typeof BulkBody>;

export const BulkView = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        label: z.string(),
        outcome: z.enum(['changed', 'unchanged', 'refused']),
        changes: z.array(CellChange),
        /** Why the row refuses the change. */
        reasons: z.array(z.string()),
      }),
    ),
    counts: z.object({ changed: z.int(), unchanged: z.int(), refused: z.int() }),
  })
  .meta({ id: 'BulkEdit' });
