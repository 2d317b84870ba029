import { z } from 'zod';

import { SurveyMember, SurveyQuestion, surveyKinds, type SurveyContent } from './survey-content.ts';

const Packed = z.object({
  kind: z.enum(surveyKinds),
  questions: z.array(z.array(z.unknown())),
  members: z.array(z.array(z.unknown())),
});

/** What a link carries: all that its page shows, and where it was handed out. */
export const LinkContent = Packed.extend({
  unitName: z.string(),
  teamName: z.string(),
  intro: z.string(),
  placement: z.int(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
});
export type LinkContent = z.output<typeof LinkContent>;

/** Without the names of the fields, as a link holds 8 kB. */
export function packed({ kind, members, questions }: SurveyContent): z.output<typeof Packed> {
  return {
    kind,
    questions: questions.map(({ about, ask, most, mostLength, options, required, title }) => [
      ask,
      about,
      title,
      required,
      options,
      most,
      mostLength,
    ]),
    members: members.map(({ duty, name }) => [name, duty]),
  };
}

export function unpacked({ kind, members, questions }: z.output<typeof Packed>): SurveyContent {
  return {
    kind,
    questions: questions.map(([ask, about, title, required, options, most, mostLength]) =>
      SurveyQuestion.parse({ ask, about, title, required, options, most, mostLength }),
    ),
    members: members.map(([name, duty]) => SurveyMember.parse({ name, duty })),
  };
}
