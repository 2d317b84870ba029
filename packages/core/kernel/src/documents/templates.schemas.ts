import { z } from 'zod';

const Instant = z.iso.datetime();

const TemplateVersion = z
  .object({
    id: z.uuid(),
    number: z.int(),
    status: z.enum(['draft', 'proposed', 'published', 'retired', 'discarded']),
    note: z.string(),
    fileName: z.string(),
    sizeBytes: z.int(),
    draftedBy: z.string(),
    updatedAt: Instant,
    returnReason: z.string().nullable(),
    publishedBy: z.string().nullable(),
    publishedAt: Instant.nullable(),
    version: z.int(),
  })
  .meta({ id: 'DocumentTemplateVersion' });

export const TemplateListView = z
  .object({
    items: z.array(
      z.object({
        document: z.string(),
        title: z.string(),
        plugin: z.string(),
        published: TemplateVersion.nullable(),
        draft: TemplateVersion.nullable(),
      }),
    ),
  })
  .meta({ id: 'DocumentTemplateList' });

const TemplateProblemView = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    place: z.string(),
    message: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'DocumentTemplateProblem' });

export const TemplateDetailView = z
  .object({
    document: z.string(),
    title: z.string(),
    placeholders: z.array(
      z.object({
        title: z.string(),
        hint: z.string(),
        sample: z.string(),
        /** Titles of the lists around it, outermost first. */
        within: z.array(z.string()),
        isList: z.boolean(),
        isRequired: z.boolean(),
      }),
    ),
    versions: z.array(TemplateVersion),
    /** The draft or the proposed version. */
    open: TemplateVersion.extend({ problems: z.array(TemplateProblemView) }).nullable(),
  })
  .meta({ id: 'DocumentTemplates' });

export const TemplateProposalList = z
  .object({
    items: z.array(
      TemplateVersion.extend({
        document: z.string(),
        title: z.string(),
        /** Why this person may not publish it; empty when he may. */
        closedReasons: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'DocumentTemplateProposalList' });

export const ProposeTemplateBody = z
  .object({ note: z.string().trim().min(1).max(1000) })
  .meta({ id: 'ProposeDocumentTemplateBody' });

export const ReturnTemplateBody = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'ReturnDocumentTemplateBody' });
