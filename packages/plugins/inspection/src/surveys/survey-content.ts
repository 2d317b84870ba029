import { z } from 'zod';

export const surveyKinds = ['appraisal', 'questionnaire'] as const;
/** 民主测评 / 问卷. */
export type SurveyKind = (typeof surveyKinds)[number];

/** 好、较好、一般、差; one of several; several; a scale from 1; words. */
const asks = ['grade', 'single', 'multiple', 'scale', 'words'] as const;

/** The grades of 民主测评, by their place in the list. */
export const gradeTitles = ['好', '较好', '一般', '差'] as const;

const Line = z.string().trim().min(1).max(80);

export const SurveyQuestion = z.object({
  ask: z.enum(asks),
  /** Asked once of the unit's leadership as a whole, or of each of its members. */
  about: z.enum(['unit', 'member']).default('unit'),
  title: Line,
  required: z.boolean().default(true),
  options: z.array(Line).max(20).default([]),
  /** Upper end of a scale. */
  most: z.int().min(3).max(10).nullable().default(null),
  /** Characters of words. */
  mostLength: z.int().min(10).max(1000).nullable().default(null),
});
export type SurveyQuestion = z.output<typeof SurveyQuestion>;

export const SurveyMember = z.object({
  name: z.string().trim().min(1).max(30),
  duty: z.string().trim().max(60).default(''),
});
export type SurveyMember = z.output<typeof SurveyMember>;

/** Where codes hang or are handed out; answers are also counted by it. */
export const SurveyPlacement = z.object({
  title: z.string().trim().min(1).max(40),
  /** How many are asked there. */
  audience: z.int().min(1).max(2000),
  /** One code for all of them, or one for each (一人一码). */
  mode: z.enum(['shared', 'slips']),
});
export type SurveyPlacement = z.output<typeof SurveyPlacement>;

export interface SurveyContent {
  readonly kind: SurveyKind;
  readonly questions: readonly SurveyQuestion[];
  readonly members: readonly SurveyMember[];
}
