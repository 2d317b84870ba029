import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { CaseFields, IsoDate } from '../fields.ts';
import { SurveyMember, SurveyPlacement, SurveyQuestion, surveyKinds } from './survey-content.ts';

const Title = z.string().trim().min(1).max(100);
const Intro = z.string().trim().max(500).default('');

export const CreateSurveyBody = z
  .object({
    engagementId: z.uuid(),
    kind: z.enum(surveyKinds),
    title: Title,
    intro: Intro,
    templateTitle: z.string().trim().max(200).nullable().default(null),
    questions: z.array(SurveyQuestion).max(60),
    members: z.array(SurveyMember).max(15).default([]),
    placements: z.array(SurveyPlacement).max(12).default([]),
    opensOn: IsoDate,
    closesOn: IsoDate,
  })
  .meta({ id: 'CreateSurveyBody' });
export type CreateSurveyBody = z.output<typeof CreateSurveyBody>;

export const UpdateSurveyBody = z
  .object({
    title: Title,
    intro: z.string().trim().max(500),
    questions: z.array(SurveyQuestion).max(60),
    members: z.array(SurveyMember).max(15),
    placements: z.array(SurveyPlacement).max(12),
    opensOn: IsoDate,
    closesOn: IsoDate,
  })
  .partial()
  .meta({ id: 'UpdateSurveyBody' });
export type UpdateSurveyBody = z.output<typeof UpdateSurveyBody>;

export const ListSurveysQuery = ListQuery.extend({
  engagement: z.uuid().optional(),
  round: z.uuid().optional(),
  stage: z.enum(workflowStages.survey).optional(),
});
export type ListSurveysQuery = z.output<typeof ListSurveysQuery>;

export const SurveyItem = z
  .object({
    id: z.uuid(),
    version: z.int(),
    engagementId: z.uuid(),
    roundId: z.uuid(),
    unitName: z.string(),
    roundName: z.string(),
    teamName: z.string(),
    kind: z.enum(surveyKinds),
    title: z.string(),
    opensOn: z.string(),
    closesOn: z.string(),
    audience: z.int(),
    /** Forms in the box; those handed in a few minutes ago may be missing. */
    received: z.int(),
    countedOn: z.string().nullable(),
    authorName: z.string(),
    ...CaseFields,
  })
  .meta({ id: 'SurveyItem' });
export type SurveyItem = z.input<typeof SurveyItem>;

const CountedOption = z.object({ title: z.string(), count: z.int() });

const Result = z.object({
  received: z.int(),
  audience: z.int(),
  least: z.int(),
  isWithheld: z.boolean(),
  placements: z.array(z.object({ title: z.string(), audience: z.int(), received: z.int() })),
  questions: z.array(
    z.object({
      key: z.string(),
      of: z.string().nullable(),
      title: z.string(),
      ask: SurveyQuestion.shape.ask,
      answered: z.int(),
      options: z.array(CountedOption),
      groups: z.array(
        z.object({ title: z.string(), answered: z.int(), options: z.array(CountedOption) }),
      ),
      words: z.array(z.string()),
    }),
  ),
});

export const SurveyView = SurveyItem.extend({
  intro: z.string(),
  templateTitle: z.string().nullable(),
  questions: z.array(SurveyQuestion),
  members: z.array(SurveyMember),
  placements: z.array(
    SurveyPlacement.extend({
      /** When its codes were made; null before, and where codes are not shown. */
      issuedOn: z.string().nullable(),
      issuedByName: z.string().nullable(),
    }),
  ),
  leastAnswers: z.int(),
  closedOn: z.string().nullable(),
  /** Forms handed in, those on their way included; null outside the office. */
  handedIn: z.int().nullable(),
  isOwn: z.boolean(),
  result: Result.nullable(),
}).meta({ id: 'Survey' });
export type SurveyView = z.input<typeof SurveyView>;

export const PlacementParams = z.object({
  id: z.uuid(),
  placement: z.coerce.number().int().min(0).max(11),
});

/** The addresses are shown once: nothing keeps them. */
export const IssuedCodes = z
  .object({ title: z.string(), paths: z.array(z.string()) })
  .meta({ id: 'IssuedSurveyCodes' });

export const KeepTemplateBody = z
  .object({
    /** Any edition of the template this is the next edition of; none for a new template. */
    templateId: z.uuid().nullable().default(null),
    title: Title,
    kind: z.enum(surveyKinds),
    intro: Intro,
    questions: z.array(SurveyQuestion).min(1).max(60),
  })
  .meta({ id: 'KeepSurveyTemplateBody' });
export type KeepTemplateBody = z.output<typeof KeepTemplateBody>;

export const TemplateView = z
  .object({
    id: z.string(),
    isBuiltIn: z.boolean(),
    edition: z.int().nullable(),
    title: z.string(),
    kind: z.enum(surveyKinds),
    intro: z.string(),
    questions: z.array(SurveyQuestion),
    createdByName: z.string().nullable(),
    createdOn: z.string().nullable(),
  })
  .meta({ id: 'SurveyTemplate' });
export type TemplateView = z.input<typeof TemplateView>;

export const TemplatesView = z.object({ items: z.array(TemplateView) });
