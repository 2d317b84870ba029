import { ListQuery, pageOf } from '@lianxun/plugin-api';
import { z } from 'zod';

import { SheetLayouts } from './mappings.schemas.ts';

export const ImportCounts = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  statusProposals: z.int(),
});

export const Problem = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  columnTitle: z.string(),
  value: z.string(),
  message: z.string(),
  hint: z.string(),
});

export const ImportSummary = z.object({
  counts: ImportCounts.optional(),
  /** Headers the register does not know, offered as custom fields. */
  unknownColumns: z.array(z.string()).optional(),
  skippedSheets: z.array(z.string()).optional(),
  reportingUnit: z.string().nullable().optional(),
  reportedOn: z.string().nullable().optional(),
  /** Headers whose columns wait to be confirmed. */
  layouts: SheetLayouts.optional(),
});

/** As it is stored: samples of cells are sealed. */
export const StoredSummary = ImportSummary.omit({ layouts: true }).extend({
  sealedLayouts: z.string().optional(),
});

export const ImportView = z
  .object({
    id: z.uuid(),
    number: z.int(),
    register: z.string(),
    registerTitle: z.string(),
    fileName: z.string(),
    status: z.enum([
      'reading',
      'mapping',
      'checked',
      'committing',
      'committed',
      'cancelled',
      'failed',
      'reverting',
      'reverted',
    ]),
    progress: z.int(),
    /** Records done of the step under way, and of how many; 0 while that is not known. */
    rows: z.object({ done: z.int(), total: z.int() }),
    problem: z.string().nullable(),
    summary: ImportSummary,
    historyStatus: z.enum(['pending', 'approved', 'refused']).nullable(),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    committedAt: z.iso.datetime().nullable(),
    historyDecidedBy: z.string().nullable(),
    /** Why the actor cannot decide the history load; empty when he can. */
    historyClosedReasons: z.array(z.string()),
    reverted: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
    /** Why the actor cannot take the batch back; empty when he can, unless its rows have changed. */
    revertClosedReasons: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'Import' });

export const ImportRowView = z
  .object({
    id: z.uuid(),
    rowNo: z.int(),
    outcome: z.enum(['new', 'changed', 'unchanged', 'rejected']),
    key: z.string(),
    label: z.string(),
    changes: z.array(
      z.object({
        title: z.string(),
        detail: z.int().nullable(),
        before: z.string(),
        after: z.string(),
      }),
    ),
    problems: z.array(Problem),
    status: z.string().nullable(),
  })
  .meta({ id: 'ImportRow' });

export const ImportRowQuery = ListQuery.extend({
  outcome: z.enum(['new', 'changed', 'unchanged', 'rejected']).optional(),
});
export const ImportRowPage = pageOf(ImportRowView).meta({ id: 'ImportRowPage' });

export const ConfirmBody = z
  .object({
    /** Take the good rows and leave the rejected ones: only by explicit choice. */
    skipRejected: z.boolean().default(false),
  })
  .meta({ id: 'ConfirmImportBody' });

export const RevertImportBody = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'RevertImportBody' });

export const HistoryDecisionBody = z
  .object({
    decision: z.enum(['approved', 'refused']),
    note: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'HistoryDecisionBody' });
