import { z } from 'zod';

import { ShortText } from '../findings/findings.schemas.ts';
import { AssessmentDocument } from './assessment-document.ts';
import type { TemplateRow } from './assessment-templates.repository.ts';
import { builtInTemplates } from './built-in-templates.ts';
import { documentFaults } from './document-problems.ts';

const Basis = z.string().trim().max(2000).nullable();

export const DraftTemplateBody = z
  .object({
    from: z.union([
      z.strictObject({ templateId: z.uuid() }),
      z.strictObject({ builtIn: z.string().min(1).max(40) }),
    ]),
    name: ShortText.optional(),
  })
  .meta({ id: 'DraftAssessmentTemplate' });
export type DraftTemplateBody = z.output<typeof DraftTemplateBody>;

export const UpdateTemplateBody = z
  .object({ name: ShortText, basis: Basis, document: AssessmentDocument })
  .meta({ id: 'UpdateAssessmentTemplate' });
export type UpdateTemplateBody = z.output<typeof UpdateTemplateBody>;

export const TemplateView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    familyId: z.uuid(),
    edition: z.int(),
    name: z.string(),
    basis: z.string().nullable(),
    document: AssessmentDocument,
    draftedByName: z.string(),
    publishedByName: z.string().nullable(),
    publishedOn: z.string().nullable(),
    /** Whether the reader has written on it and so cannot publish it. */
    isOwn: z.boolean(),
    /** What keeps it from being published. */
    faults: z.array(z.string()),
  })
  .meta({ id: 'AssessmentTemplate' });
export type TemplateView = z.input<typeof TemplateView>;

export const BuiltInView = z
  .object({ key: z.string(), name: z.string(), basis: z.string(), summary: z.string() })
  .meta({ id: 'BuiltInAssessmentTemplate' });

export function toTemplateView(row: TemplateRow, userId: string): TemplateView {
  const { authorIds, ...shown } = row;
  return {
    ...shown,
    isOwn: authorIds.includes(userId),
    faults: row.publishedOn === null ? documentFaults(row.document).map((it) => it.message) : [],
  };
}

export const builtInViews = builtInTemplates.map(({ key, name, basis, summary }) => ({
  key,
  name,
  basis,
  summary,
}));
