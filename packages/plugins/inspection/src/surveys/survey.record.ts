import { recordTypeFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { manageSurveys, readSurveys } from '../permissions.ts';
import { findSurvey } from './surveys.repository.ts';

/** 民主测评 or 问卷, as custom fields, grades and documents see it. */
export const surveyRecord = recordTypeFor<InspectionDatabase>()({
  title: '民主测评与问卷',
  read: [readSurveys],
  answer: [manageSurveys],
  find: async (ctx, id) => {
    const row = await findSurvey(ctx.tx, id);
    if (row === undefined) return undefined;
    const link = `/m/inspection/surveys/${id}`;
    const title = `${row.unitName}：${row.title}`;
    return { title, link, engagementId: row.engagementId, unitId: null, released: false };
  },
});
