import { definePublicForm } from '@lianxun/plugin-api';

import { inInspection, type InspectionDatabase } from '../database.ts';
import { conflict } from '../refusals.ts';
import { countIfComplete } from './count-survey.ts';
import { LinkContent, unpacked } from './link-content.ts';
import { castSlip } from './survey-box.ts';
import { surveyPage } from './survey-page.ts';
import { lockSurvey, updateSurveyRow } from './surveys.repository.ts';

const taking: readonly (string | null)[] = ['approved', 'open', 'closed'];

/** 民主测评 or 问卷, as whoever scans its code fills it in. */
export const surveyForm = definePublicForm<InspectionDatabase>({
  kind: 'inspection.survey',
  title: '民主测评与问卷',
  page: ({ content, title }) => {
    const link = LinkContent.parse(content);
    return surveyPage(unpacked(link), { ...link, title });
  },
  window: ({ content }) => {
    const { closesAt, opensAt } = LinkContent.parse(content);
    return { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
  },
  submit: async (caller, { content, subject }, answers) => {
    const ctx = inInspection(caller);
    const survey = await lockSurvey(ctx.tx, subject.id);
    if (survey === undefined || !taking.includes(survey.stage) || survey.countedOn !== null)
      throw conflict('survey_over', '填写已经结束并计票，不再接收');
    const { placement } = LinkContent.parse(content);
    const received = await castSlip(ctx, survey.id, { placement, answers });
    await updateSurveyRow(ctx.tx, survey.id, { received });
    await countIfComplete(ctx, { ...survey, received });
  },
});
