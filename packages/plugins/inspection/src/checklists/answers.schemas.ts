import { z } from 'zod';

import { ChecklistItemView, RoundChecklistView } from './checklists.schemas.ts';

const text = z.string().nullable();

export const OpenSheetBody = z.object({
  checklistId: z.uuid(),
  /** Village or community; left out for the unit itself. */
  place: z.string().trim().max(100).default(''),
});
export type OpenSheetBody = z.input<typeof OpenSheetBody>;

export const AnswerItemBody = z.object({
  isChecked: z.boolean(),
  hasProblem: z.boolean(),
  number: z.int().min(0).max(1_000_000_000).nullable().default(null),
  words: z.string().trim().max(5_000).nullable().default(null),
});
export type AnswerItemBody = z.input<typeof AnswerItemBody>;

export const CiteItemsBody = z.object({
  items: z.array(z.object({ checklistId: z.uuid(), itemId: z.uuid() })).max(20),
  /** 清单外: rests on no item of any list. */
  isOutside: z.boolean().default(false),
});
export type CiteItemsBody = z.input<typeof CiteItemsBody>;

export const AnswerParams = z.object({ id: z.uuid(), itemId: z.uuid() });
export const CitingParams = z.object({
  id: z.uuid(),
  kind: z.enum(['paper', 'finding']),
  recordId: z.uuid(),
});

export const ChecklistAnswerView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    itemId: z.uuid(),
    isChecked: z.boolean(),
    hasProblem: z.boolean(),
    number: z.int().nullable(),
    words: text,
    answeredByName: z.string(),
    answeredAt: z.string(),
    files: z.array(z.object({ id: z.uuid(), fileId: z.uuid(), fileName: z.string() })),
  })
  .meta({ id: 'ChecklistAnswer' });
export type ChecklistAnswerView = z.input<typeof ChecklistAnswerView>;

export const ChecklistSheetView = z
  .object({
    id: z.uuid(),
    checklistId: z.uuid(),
    engagementId: z.uuid(),
    place: z.string(),
    openedByName: z.string(),
    openedAt: z.string(),
    answers: z.array(ChecklistAnswerView),
  })
  .meta({ id: 'ChecklistSheet' });
export type ChecklistSheetView = z.input<typeof ChecklistSheetView>;

const CitingView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    isOutside: z.boolean(),
    items: z.array(z.object({ checklistId: z.uuid(), itemId: z.uuid(), code: z.string() })),
  })
  .meta({ id: 'ChecklistCiting' });
export type CitingView = z.input<typeof CitingView>;

export const CitationShare = z
  .object({
    findings: z.int(),
    citing: z.int(),
    outside: z.int(),
    /** Neither cite an item nor are marked 清单外. */
    silent: z.int(),
    /** Percent of the findings that cite no item, to a tenth; null without findings. */
    uncitedShare: z.number().nullable(),
  })
  .meta({ id: 'ChecklistCitationShare' });
export type CitationShare = z.input<typeof CitationShare>;

export const EngagementChecklistsView = z
  .object({
    engagementId: z.uuid(),
    roundId: z.uuid(),
    unitName: z.string(),
    stage: text,
    checklists: z.array(
      z.object({
        pin: RoundChecklistView,
        items: z.array(ChecklistItemView),
        sheets: z.array(ChecklistSheetView),
      }),
    ),
    papers: z.array(CitingView),
    findings: z.array(CitingView),
    share: CitationShare,
  })
  .meta({ id: 'EngagementChecklists' });
export type EngagementChecklistsView = z.input<typeof EngagementChecklistsView>;

const counts = {
  placesChecked: z.int(),
  placesWithProblem: z.int(),
  leads: z.int(),
  number: z.int().nullable(),
};

export const ChecklistRollUpView = z
  .object({
    checklistId: z.uuid(),
    roundId: z.uuid(),
    units: z.array(z.object({ engagementId: z.uuid(), unitId: z.uuid(), unitName: z.string() })),
    items: z.array(
      z.object({
        item: ChecklistItemView,
        /** No longer in the version the round uses. */
        isGone: z.boolean(),
        unitsChecked: z.int(),
        unitsWithProblem: z.int(),
        ...counts,
        byUnit: z.array(
          z.object({
            engagementId: z.uuid(),
            isChecked: z.boolean(),
            hasProblem: z.boolean(),
            findings: z.int(),
            ...counts,
          }),
        ),
      }),
    ),
    share: CitationShare,
  })
  .meta({ id: 'ChecklistRollUp' });
export type ChecklistRollUpView = z.input<typeof ChecklistRollUpView>;

export const RollUpQuery = z.object({
  round: z.uuid().default('00000000-0000-7000-8000-000000000000'),
});
