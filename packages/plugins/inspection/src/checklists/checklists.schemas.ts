import { z } from 'zod';

import { ShortText } from '../fields.ts';
import { answerKinds, checklistKinds } from './checklist-tables.ts';

const text = z.string().nullable();
const Long = z.string().trim().min(1).max(2_000);
const Note = z.string().trim().max(2_000).nullable().default(null);

export const mostItems = 500;

/** One item as people write it. */
export const ChecklistItemBody = z
  .object({
    /** The item it was in an earlier version; left out for a new one. */
    itemId: z.uuid().optional(),
    code: z.string().trim().min(1).max(40),
    groups: z.array(ShortText).max(3).default([]),
    question: Long,
    basis: Long.nullable().default(null),
    method: Long.nullable().default(null),
    /** Node of the taxonomy, from the first level down. */
    taxonomy: z.array(ShortText).max(3).default([]),
    answerKind: z.enum(answerKinds).default('problem'),
    unitOfNumber: z.string().trim().min(1).max(20).nullable().default(null),
    asksEvidence: z.boolean().default(false),
  })
  .meta({ id: 'ChecklistItemBody' });
export type ChecklistItemBody = z.output<typeof ChecklistItemBody>;

const Items = z.array(ChecklistItemBody).max(mostItems);

export const CreateChecklistBody = z
  .object({
    kind: z.enum(checklistKinds),
    title: ShortText,
    note: Note,
    /** Begins with the items of a template; then none are handed in. */
    template: z.enum(['countyWork', 'village']).nullable().default(null),
    items: Items.default([]),
  })
  .meta({ id: 'CreateChecklist' });
export type CreateChecklistBody = z.input<typeof CreateChecklistBody>;

export const SaveChecklistBody = z
  .object({ title: ShortText, note: Note, items: Items })
  .meta({ id: 'SaveChecklist' });
export type SaveChecklistBody = z.input<typeof SaveChecklistBody>;

export const DraftVersionBody = z.object({ note: Note });
export type DraftVersionBody = z.input<typeof DraftVersionBody>;

export const PublishChecklistBody = z.object({
  /** Tenants below may take it over. */
  sharesDown: z.boolean().default(false),
});
export type PublishChecklistBody = z.input<typeof PublishChecklistBody>;

/** An own item of a county: its code is given by the system. */
export const LocalItemsBody = z.object({
  items: z.array(ChecklistItemBody.omit({ code: true, itemId: true })).max(100),
});
export type LocalItemsBody = z.input<typeof LocalItemsBody>;

export const PinChecklistBody = z.object({
  versionId: z.uuid(),
  reason: z.string().trim().min(1).max(2_000).nullable().default(null),
});
export type PinChecklistBody = z.input<typeof PinChecklistBody>;

export const ListChecklistsQuery = z.object({ kind: z.enum(checklistKinds).optional() });
/** Without one, the version before. */
export const CompareQuery = z.object({ from: z.uuid().optional() });

const itemFields = {
  itemId: z.uuid(),
  position: z.int(),
  code: z.string(),
  groups: z.array(z.string()),
  question: z.string(),
  basis: text,
  method: text,
  taxonomy: z.array(z.string()),
  answerKind: z.enum(answerKinds),
  unitOfNumber: text,
  asksEvidence: z.boolean(),
};

export const ChecklistItemView = z
  .object({ ...itemFields, isLocal: z.boolean() })
  .meta({ id: 'ChecklistItem' });
export type ChecklistItemView = z.input<typeof ChecklistItemView>;

const versionFields = {
  id: z.uuid(),
  version: z.int(),
  checklistId: z.uuid(),
  number: z.int(),
  edition: z.int(),
  kind: z.enum(checklistKinds),
  title: z.string(),
  note: text,
  ownerTenantId: z.int(),
  ownerName: z.string(),
  isOwn: z.boolean(),
  draftedBy: text,
  draftedByName: z.string(),
  createdAt: z.string(),
  receivedAt: text,
  publishedAt: text,
  publishedByName: text,
  sharesDown: z.boolean(),
};

export const ChecklistVersionItem = z
  .object({ ...versionFields, itemCount: z.int() })
  .meta({ id: 'ChecklistVersionItem' });
export type ChecklistVersionItem = z.input<typeof ChecklistVersionItem>;

export const ChecklistVersionView = z
  .object({ ...versionFields, items: z.array(ChecklistItemView) })
  .meta({ id: 'ChecklistVersion' });
export type ChecklistVersionView = z.input<typeof ChecklistVersionView>;

export const ChecklistsView = z
  .object({
    items: z.array(ChecklistVersionItem),
    /** What tenants above offer and this one has not received. */
    offered: z.array(ChecklistVersionItem),
  })
  .meta({ id: 'Checklists' });

export const ChecklistDiffView = z
  .object({
    added: z.array(ChecklistItemView),
    removed: z.array(ChecklistItemView),
    changed: z.array(
      z.object({
        before: ChecklistItemView,
        after: ChecklistItemView,
        fields: z.array(z.string()),
      }),
    ),
    moved: z.array(z.object({ before: ChecklistItemView, after: ChecklistItemView })),
    unchanged: z.int(),
  })
  .meta({ id: 'ChecklistDiff' });

export const RoundChecklistView = z
  .object({
    id: z.uuid(),
    roundId: z.uuid(),
    checklistId: z.uuid(),
    versionId: z.uuid(),
    number: z.int(),
    edition: z.int(),
    kind: z.enum(checklistKinds),
    title: z.string(),
    ownerName: z.string(),
    itemCount: z.int(),
    pinnedAt: z.string(),
    pinnedByName: z.string(),
    reason: text,
  })
  .meta({ id: 'RoundChecklist' });
export type RoundChecklistView = z.input<typeof RoundChecklistView>;

/** A published version as it crosses to another tenant. */
export const SentChecklist = z.strictObject({
  checklistId: z.uuid(),
  number: z.int().min(1),
  kind: z.enum(checklistKinds),
  title: ShortText,
  note: text,
  ownerTenantId: z.int(),
  ownerName: ShortText,
  items: z
    .array(
      z.strictObject({ ...itemFields, code: ShortText, question: Long, position: z.int().min(1) }),
    )
    .max(mostItems),
});
export type SentChecklist = z.output<typeof SentChecklist>;
