import { ListQuery, secrecyGrades, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { paperSources, responsibilityKinds, resultTags } from '../database.ts';
import { CaseFields, IsoDate, LongText, ShortText } from '../fields.ts';

const People = z.array(z.uuid()).min(1).max(20);
const Domains = z.array(z.string().trim().min(1).max(50)).max(20);

const contentFields = {
  title: ShortText,
  draftedOn: IsoDate,
  source: z.enum(paperSources),
  domains: Domains,
  summary: LongText,
  facts: LongText,
  whenWhere: ShortText,
  basis: LongText,
  responsible: ShortText,
  responsibilityKind: z.enum(responsibilityKinds).nullable(),
  foundOn: IsoDate,
  finderIds: People,
  handlerIds: People,
  /** 四个准确: 了解方式、责任主体、时间地点、政策依据. */
  accurateMethod: z.boolean(),
  accurateSubject: z.boolean(),
  accurateWhenWhere: z.boolean(),
  accuratePolicy: z.boolean(),
  /** 涉领导干部线索: never turned into a finding. */
  isCadreLead: z.boolean(),
};

const unticked = z.boolean().default(false);

export const CreatePaperBody = z
  .object({
    ...contentFields,
    engagementId: z.uuid(),
    domains: Domains.default([]),
    responsibilityKind: contentFields.responsibilityKind.default(null),
    accurateMethod: unticked,
    accurateSubject: unticked,
    accurateWhenWhere: unticked,
    accuratePolicy: unticked,
    isCadreLead: unticked,
  })
  .meta({ id: 'CreateWorkingPaper' });
export type CreatePaperBody = z.output<typeof CreatePaperBody>;

export const UpdatePaperBody = z.object(contentFields).partial().meta({ id: 'UpdateWorkingPaper' });
export type UpdatePaperBody = z.output<typeof UpdatePaperBody>;

export const LinkMinutesBody = z
  .object({ minutesNo: ShortText })
  .meta({ id: 'LinkMeetingMinutes' });

export const TagResultBody = z
  .object({ resultTag: z.enum(['toLead', 'notAdopted']).nullable() })
  .meta({ id: 'TagPaperResult' });
export type TagResultBody = z.output<typeof TagResultBody>;

export const ListPapersQuery = ListQuery.extend({
  round: z.uuid().optional(),
  engagement: z.uuid().optional(),
  team: z.uuid().optional(),
  /** User id of one who handles it. */
  handler: z.uuid().optional(),
  stage: z.enum(workflowStages.workingPaper).optional(),
  result: z.enum(resultTags).optional(),
  contains: z.string().trim().min(1).max(100).optional(),
});
export type ListPapersQuery = z.output<typeof ListPapersQuery>;

export const SimilarPapersQuery = z.object({
  engagement: z.uuid(),
  title: ShortText,
  except: z.uuid().optional(),
});

const Person = z.object({ userId: z.uuid(), name: z.string() });

const itemFields = {
  id: z.uuid(),
  version: z.int(),
  engagementId: z.uuid(),
  roundId: z.uuid(),
  teamId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  provisionalNo: z.string(),
  paperNo: z.string().nullable(),
  edition: z.int(),
  title: z.string(),
  draftedOn: z.string(),
  isCadreLead: z.boolean(),
  resultTag: z.enum(resultTags).nullable(),
  lockedAt: z.string().nullable(),
  handlers: z.array(Person),
  ...CaseFields,
};

export const PaperItem = z.object(itemFields).meta({ id: 'WorkingPaperItem' });
export type PaperItem = z.input<typeof PaperItem>;

export const PaperView = z
  .object({
    ...itemFields,
    source: z.enum(paperSources),
    domains: z.array(z.string()),
    summary: z.string(),
    facts: z.string(),
    whenWhere: z.string(),
    basis: z.string(),
    responsible: z.string(),
    responsibilityKind: z.enum(responsibilityKinds).nullable(),
    foundOn: z.string(),
    finders: z.array(Person),
    accurateMethod: z.boolean(),
    accurateSubject: z.boolean(),
    accurateWhenWhere: z.boolean(),
    accuratePolicy: z.boolean(),
    deputyOpinion: z.string().nullable(),
    meetingOpinion: z.string().nullable(),
    meetingMinutesNo: z.string().nullable(),
    leader: Person.nullable(),
    signedOn: z.string().nullable(),
    contentHash: z.string().nullable(),
    createdBy: z.uuid(),
    createdAt: z.string(),
    evidence: z.array(
      z.object({
        id: z.uuid(),
        fileName: z.string(),
        mediaType: z.string(),
        size: z.int(),
        sha256: z.string(),
        grade: z.enum(secrecyGrades),
        createdAt: z.string(),
      }),
    ),
    editions: z.array(
      z.object({
        edition: z.int(),
        paperNo: z.string(),
        contentHash: z.string(),
        lockedAt: z.string(),
        lockedByName: z.string(),
      }),
    ),
  })
  .meta({ id: 'WorkingPaper' });
export type PaperView = z.input<typeof PaperView>;

export const EditionView = z
  .object({
    paperId: z.uuid(),
    edition: z.int(),
    paperNo: z.string(),
    content: z.record(z.string(), z.unknown()),
    contentHash: z.string(),
    /** Whether the stored content still gives the hash it was locked with. */
    intact: z.boolean(),
    lockedAt: z.string(),
    lockedByName: z.string(),
  })
  .meta({ id: 'WorkingPaperEdition' });
export type EditionView = z.input<typeof EditionView>;
