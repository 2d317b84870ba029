import { z } from 'zod';

export const ProblemView = z
  .object({
    code: z.string(),
    /** A warning does not keep a definition from being published. */
    severity: z.enum(['error', 'warning']),
    /** Path into the document, such as `moves.close.approval`. */
    place: z.string(),
    message: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'WorkflowProblem' });

export const VersionStatus = z.enum(['draft', 'proposed', 'published', 'retired', 'discarded']);

const Origin = z.string();

export const WorkflowItem = z
  .object({
    subject: z.string(),
    title: z.string(),
    plugin: z.string(),
    published: z
      .object({
        id: z.uuid(),
        number: z.int(),
        title: z.string(),
        publishedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
    draft: z
      .object({
        id: z.uuid(),
        status: z.enum(['draft', 'proposed']),
        updatedAt: z.iso.datetime(),
        version: z.int(),
      })
      .nullable(),
    openCases: z.int(),
    /** Open cases on older versions. */
    olderCases: z.int(),
    /** The city's template it was copied from. */
    template: z
      .object({
        id: z.uuid(),
        title: z.string(),
        number: z.int(),
        /** The city has published a later one. */
        isChanged: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'WorkflowItem' });

export const VersionItem = z
  .object({
    id: z.uuid(),
    number: z.int(),
    status: VersionStatus,
    title: z.string(),
    note: z.string().nullable(),
    origin: Origin,
    /** The origin in words: 系统自带, 本县第2版, 市级模板 … */
    originTitle: z.string(),
    draftedBy: z.string().nullable(),
    publishedBy: z.string().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    openCases: z.int(),
  })
  .meta({ id: 'WorkflowVersionItem' });

const Layout = z.record(z.string(), z.object({ x: z.number(), y: z.number() }));

export const VersionView = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    subjectTitle: z.string(),
    number: z.int(),
    status: VersionStatus,
    title: z.string(),
    note: z.string().nullable(),
    origin: Origin,
    originTitle: z.string(),
    document: z.unknown(),
    layout: Layout,
    problems: z.array(ProblemView),
    returnReason: z.string().nullable(),
    draftedBy: z.string().nullable(),
    updatedAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'WorkflowVersion' });

const Named = z.object({ key: z.string(), title: z.string() });

export const CatalogView = z
  .object({
    subject: z.string(),
    /** What people call the record: 问题, 底稿 … */
    title: z.string(),
    stages: z.array(Named),
    /** Stages that only a review may enter. */
    reviewedStages: z.array(z.string()),
    roles: z.array(Named),
    permissions: z.array(Named),
    relations: z.array(Named.extend({ most: z.int().nullable() })),
    guards: z.array(Named),
    fields: z.array(Named.extend({ type: z.enum(['date', 'text', 'number', 'boolean', 'other']) })),
    /** Moves the system makes itself: every definition keeps them. */
    moves: z.array(Named),
    counters: z.array(Named),
    events: z.array(Named),
    forms: z.array(Named),
    users: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** Ready-made ladders of notices, to be put into a deadline. */
    ladders: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        summary: z.string(),
        rungs: z.array(z.unknown()),
      }),
    ),
  })
  .meta({ id: 'WorkflowCatalog' });

const Title = z.string().trim().min(1).max(60);

export const CreateDraftBody = z
  .object({
    from: z.union([
      z.strictObject({ version: z.uuid() }),
      /** A built-in key or the id of a template of the city. */
      z.strictObject({ template: z.string().min(1).max(60) }),
      z.strictObject({ document: z.record(z.string(), z.unknown()) }),
    ]),
    title: Title.optional(),
  })
  .meta({ id: 'CreateWorkflowDraftBody' });

export const SaveDraftBody = z
  .object({
    title: Title,
    /** What changed and why. */
    note: z.string().trim().max(500).nullable(),
    document: z.record(z.string(), z.unknown()),
    layout: Layout.default({}),
  })
  .meta({ id: 'SaveWorkflowDraftBody' });

export const CheckBody = z
  .object({ subject: z.string().max(40), document: z.unknown() })
  .meta({ id: 'CheckWorkflowBody' });

export const CheckResult = z
  .object({ problems: z.array(ProblemView) })
  .meta({ id: 'WorkflowCheckResult' });

export const ProposeBody = z
  .object({ note: z.string().trim().min(1).max(500) })
  .meta({ id: 'ProposeWorkflowBody' });

export const ReturnBody = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'ReturnWorkflowBody' });

export const PublishBody = z
  .object({
    /** A city offers it to its counties. */
    asTemplate: z.boolean().default(false),
  })
  .meta({ id: 'PublishWorkflowBody' });

export const DifferenceView = z
  .object({
    part: z.enum(['state', 'move', 'deadline', 'party', 'document']),
    key: z.string(),
    title: z.string(),
    kind: z.enum(['added', 'removed', 'changed']),
    fields: z.array(
      z.object({ path: z.string(), title: z.string(), before: z.string(), after: z.string() }),
    ),
  })
  .meta({ id: 'WorkflowDifference' });

export const ProposalItem = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    subjectTitle: z.string(),
    number: z.int(),
    title: z.string(),
    note: z.string().nullable(),
    draftedBy: z.string().nullable(),
    proposedBy: z.string().nullable(),
    proposedAt: z.iso.datetime(),
    /** Why this person may not decide it; empty when he may. */
    closedReasons: z.array(z.string()),
  })
  .meta({ id: 'WorkflowProposalItem' });

export const ProposalView = ProposalItem.extend({
  document: z.unknown(),
  layout: Layout,
  problems: z.array(ProblemView),
  /** What it changes in the published one; everything is new when nothing is published. */
  differences: z.array(DifferenceView),
  publishedNumber: z.int().nullable(),
  mayBeTemplate: z.boolean(),
  version: z.int(),
}).meta({ id: 'WorkflowProposal' });

export const TemplateView = z
  .object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    source: z.enum(['builtIn', 'city']),
    publisher: z.string(),
    number: z.int().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    document: z.unknown(),
  })
  .meta({ id: 'WorkflowTemplate' });

export const TemplateChanges = z
  .object({
    /** The version of the template the county copied or last adopted. */
    base: z.object({ id: z.uuid(), number: z.int(), title: z.string() }),
    latest: z.object({
      id: z.uuid(),
      number: z.int(),
      title: z.string(),
      summary: z.string(),
      publishedAt: z.iso.datetime(),
    }),
    draftId: z.uuid().nullable(),
    items: z.array(
      DifferenceView.extend({
        id: z.string(),
        /** The county has changed the same thing otherwise. */
        isConflict: z.boolean(),
        isAdopted: z.boolean(),
        /** With a conflict: what the county has made of it, in words. */
        own: z.array(z.object({ path: z.string(), title: z.string(), text: z.string() })),
      }).meta({ id: 'WorkflowTemplateChange' }),
    ),
  })
  .meta({ id: 'WorkflowTemplateChanges' });

export const AdoptBody = z
  .object({ items: z.array(z.string().max(100)).min(1).max(500) })
  .meta({ id: 'AdoptTemplateChangesBody' });
