import { fieldKinds } from '@lianxun/plugin-api';
import { z } from 'zod';

const Document = z.record(z.string(), z.unknown());
const Instant = z.iso.datetime();
export const RecordTypeName = z.string().regex(/^[a-z][A-Za-z]{1,39}$/);
export const FormKey = z.string().regex(/^[a-z][A-Za-z]{1,39}$/);
const Purpose = z.enum(['fields', 'move']);
const Status = z.enum(['draft', 'proposed', 'published', 'retired', 'discarded']);

export const FormProblemView = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    place: z.string(),
    message: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'FormProblem' });

export const FormVersionView = z
  .object({
    id: z.uuid(),
    key: z.string(),
    recordType: z.string(),
    recordTitle: z.string(),
    purpose: Purpose,
    number: z.int(),
    status: Status,
    title: z.string(),
    note: z.string(),
    schema: Document,
    ui: Document,
    problems: z.array(FormProblemView),
    /** Kinds of all keys that other versions have had; a key keeps its kind. */
    earlier: z.record(z.string(), z.enum(fieldKinds)),
    /** Headers of the register the fields become columns of. */
    takenTitles: z.array(z.string()),
    draftedBy: z.string(),
    updatedAt: Instant,
    returnReason: z.string().nullable(),
    publishedBy: z.string().nullable(),
    publishedAt: Instant.nullable(),
    version: z.int(),
  })
  .meta({ id: 'FormVersion' });

const VersionLine = FormVersionView.pick({
  id: true,
  number: true,
  status: true,
  title: true,
  note: true,
  draftedBy: true,
  updatedAt: true,
  publishedBy: true,
  publishedAt: true,
});

export const FormVersionList = z
  .object({ items: z.array(VersionLine) })
  .meta({ id: 'FormVersionList' });

export const FormListView = z
  .object({
    items: z.array(
      z.object({
        recordType: z.string(),
        title: z.string(),
        plugin: z.string(),
        /** Its records run through a workflow, whose moves may ask for a form. */
        hasCases: z.boolean(),
        forms: z.array(
          z.object({
            key: z.string(),
            purpose: Purpose,
            title: z.string(),
            fields: z.int(),
            answers: z.int(),
            published: VersionLine.nullable(),
            draft: VersionLine.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'FormList' });

export const DraftFormBody = z
  .object({
    recordType: RecordTypeName,
    purpose: Purpose,
    /** Of a form that goes with moves; a record type has one form of fields. */
    key: FormKey.optional(),
    title: z.string().trim().min(1).max(80).optional(),
  })
  .meta({ id: 'DraftFormBody' });

export const SaveFormBody = z
  .object({
    title: z.string().trim().min(1).max(80),
    note: z.string().trim().max(1000),
    schema: Document,
    ui: Document,
  })
  .meta({ id: 'SaveFormBody' });

export const ProposeFormBody = z
  .object({ note: z.string().trim().min(1).max(1000) })
  .meta({ id: 'ProposeFormBody' });

export const ReturnFormBody = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'ReturnFormBody' });

export const FormProposalList = z
  .object({
    items: z.array(
      VersionLine.extend({
        key: z.string(),
        recordTitle: z.string(),
        purpose: Purpose,
        /** Why this person may not publish it; empty when he may. */
        closedReasons: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'FormProposalList' });

export const FormProposalView = FormVersionView.extend({
  published: z.object({ number: z.int(), schema: Document, ui: Document }).nullable(),
  closedReasons: z.array(z.string()),
}).meta({ id: 'FormProposal' });

/** A form as it is filled in: what the server judges by, and how it is shown. */
export const AnsweredForm = z.object({
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  schema: Document,
  ui: Document,
});

export const RecordFieldsView = z
  .object({
    recordType: z.string(),
    recordTitle: z.string(),
    /** What saving is judged by now; null where the record type has no fields. */
    form: AnsweredForm.nullable(),
    /** The version the answers were given in; null without answers. */
    answeredForm: AnsweredForm.nullable(),
    answers: Document,
    /** Names of the people, units, files and records the answers refer to, by id. */
    names: z.record(z.string(), z.string()),
    answeredBy: z.string().nullable(),
    answeredAt: Instant.nullable(),
    /** Why nothing can be filled in now; empty when it can. */
    closedReasons: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'RecordFields' });

export const SaveFieldsBody = z.object({ answers: Document }).meta({ id: 'SaveRecordFieldsBody' });

export const RecordChoices = z
  .object({ items: z.array(z.object({ id: z.uuid(), title: z.string() })) })
  .meta({ id: 'RecordChoices' });

export const ReferableTypes = z
  .object({ items: z.array(z.object({ type: z.string(), title: z.string() })) })
  .meta({ id: 'ReferableTypes' });
