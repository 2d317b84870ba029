import { z } from 'zod';

import { CaseFields, IsoDate } from '../fields.ts';
import { officeLedgers } from './three-ledger-tables.ts';

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u);
const Note = z.string().trim().min(1).max(2000);

export const PeriodBody = z.object({ period: Month }).meta({ id: 'LedgerPeriodBody' });

export const ReturnNoteBody = z
  .object({ note: z.string().trim().min(1).max(20_000).nullable() })
  .meta({ id: 'ReturnNoteBody' });

export const CorrectionBody = z.object({ reason: Note }).meta({ id: 'ReturnCorrectionBody' });

export const RemindBody = z
  .object({
    countyTenantId: z.int(),
    period: Month,
    dueOn: IsoDate,
    note: Note.nullable().default(null),
  })
  .meta({ id: 'LedgerRemindBody' });
export type RemindBody = z.output<typeof RemindBody>;

export const FollowUpBody = z
  .object({ text: z.string().trim().min(1).max(5000), dueOn: IsoDate })
  .meta({ id: 'LedgerFollowUpBody' });
export type FollowUpBody = z.output<typeof FollowUpBody>;

export const ReturnRowsQuery = z.object({
  ledger: z.enum(officeLedgers).default('proposals'),
  /** Only what is owed and past its day, only what is owed, or only what is new or changed. */
  only: z.enum(['overdue', 'open', 'changed']).optional(),
});
export type ReturnRowsQuery = z.output<typeof ReturnRowsQuery>;

export const ListFollowUpsQuery = z.object({
  open: z.stringbool().optional(),
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListFollowUpsQuery = z.output<typeof ListFollowUpsQuery>;

const PeriodFields = { period: z.string(), starts: z.string(), title: z.string() };

export const ReturnFields = {
  id: z.uuid(),
  version: z.int(),
  direction: z.enum(['outgoing', 'incoming']),
  partnerName: z.string(),
  countyName: z.string(),
  ...PeriodFields,
  dueOn: z.string(),
  edition: z.int().nullable(),
  correction: z.string().nullable(),
  authorNames: z.array(z.string()),
  takenAt: z.string().nullable(),
  remindedAt: z.string().nullable(),
  issuedAt: z.string().nullable(),
  issuedByName: z.string().nullable(),
  /** Issued after the day it was due. */
  isLate: z.boolean(),
  ...CaseFields,
};

const LedgerCount = z.object({
  ledger: z.enum(officeLedgers),
  title: z.string(),
  rows: z.int(),
  ended: z.int(),
  overdue: z.int(),
  added: z.int(),
  changed: z.int(),
  gone: z.int(),
});

export const LedgerReturnItem = z
  .object({ ...ReturnFields, counts: z.array(LedgerCount) })
  .meta({ id: 'LedgerReturnItem' });
export type LedgerReturnItem = z.input<typeof LedgerReturnItem>;

export const EditionView = z.object({
  id: z.uuid(),
  edition: z.int().nullable(),
  correction: z.string().nullable(),
  issuedAt: z.string().nullable(),
  stateTitle: z.string().nullable(),
});

export const LedgerReturnView = z
  .object({
    ...ReturnFields,
    counts: z.array(LedgerCount),
    note: z.string().nullable(),
    contentHash: z.string().nullable(),
    editions: z.array(EditionView),
  })
  .meta({ id: 'LedgerReturn' });
export type LedgerReturnView = z.input<typeof LedgerReturnView>;

const FollowUpFields = {
  id: z.uuid(),
  version: z.int(),
  direction: z.enum(['outgoing', 'incoming']),
  partnerName: z.string(),
  returnId: z.uuid(),
  ledger: z.enum(officeLedgers),
  rowKey: z.string(),
  rowTitle: z.string(),
  number: z.string(),
  text: z.string(),
  dueOn: z.string(),
  askedByName: z.string(),
  askedAt: z.string(),
  answer: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: z.string().nullable(),
  verdictNote: z.string().nullable(),
  ...CaseFields,
};

export const FollowUpView = z.object(FollowUpFields).meta({ id: 'LedgerFollowUp' });
export type FollowUpView = z.input<typeof FollowUpView>;

export const ReturnRowsView = z
  .object({
    total: z.int(),
    items: z.array(
      z.object({
        id: z.uuid(),
        position: z.int(),
        rowKey: z.string(),
        subject: z.string(),
        holder: z.string(),
        handling: z.string(),
        dueOn: z.string().nullable(),
        isEnded: z.boolean(),
        isOverdue: z.boolean(),
        change: z.enum(['new', 'changed', 'same']),
        followUps: z.array(
          z.object({
            id: z.uuid(),
            number: z.string(),
            stateTitle: z.string().nullable(),
            stage: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'LedgerReturnRows' });
export type ReturnRowsView = z.input<typeof ReturnRowsView>;

const Cell = z.object({
  period: z.string(),
  /** 按期报送 / 逾期报送 / 逾期未报 / 未到期. */
  standing: z.enum(['onTime', 'lateReceived', 'late', 'open']),
  returnId: z.uuid().nullable(),
  edition: z.int().nullable(),
  issuedAt: z.string().nullable(),
  remindedAt: z.string().nullable(),
});

export const ThreeLedgersView = z
  .object({
    /** Null where there is nobody above to submit to. */
    cityName: z.string().nullable(),
    periods: z.array(z.object({ ...PeriodFields, dueOn: z.string(), isDue: z.boolean() })),
    counties: z.array(
      z.object({
        tenantId: z.int(),
        code: z.string(),
        name: z.string(),
        cells: z.array(Cell),
      }),
    ),
    own: z.array(LedgerReturnItem),
  })
  .meta({ id: 'ThreeLedgers' });
export type ThreeLedgersView = z.input<typeof ThreeLedgersView>;
