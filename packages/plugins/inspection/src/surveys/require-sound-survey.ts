import { ValidationError } from '@lianxun/plugin-api';

import { reason } from '../refusals.ts';
import type { SurveyContent, SurveyPlacement } from './survey-content.ts';
import { contentProblems } from './survey-page.ts';

interface Drafted extends SurveyContent {
  readonly placements: readonly SurveyPlacement[];
  readonly opensOn: string;
  readonly closesOn: string;
}

const mostSlips = 500;
/** Each form that comes in has all of them written anew. */
const mostPeople = 5_000;
const mostDays = 92;

/** Refuses a survey that could not be asked, with every reason. */
export function requireSound(survey: Drafted): void {
  const problems = [
    ...contentProblems(survey),
    ...windowProblems(survey),
    ...placeProblems(survey),
  ];
  if (problems.length === 0) return;
  const code = 'survey_unsound';
  throw new ValidationError(`inspection.${code}`, 'the survey cannot be asked', {
    reasons: problems.map(({ field, message }) => reason(code, message, field)),
  });
}

function windowProblems({ closesOn, opensOn }: Drafted) {
  const days = (Date.parse(closesOn) - Date.parse(opensOn)) / 86_400_000;
  if (days < 0) return [{ field: 'closesOn', message: '截止日期不能早于开始日期。' }];
  if (days <= mostDays) return [];
  return [{ field: 'closesOn', message: `填写时间最长 ${mostDays} 天，请调整。` }];
}

function placeProblems({ placements }: Drafted) {
  const titles = placements.map(({ title }) => title);
  return [
    ...(new Set(titles).size === titles.length
      ? []
      : [{ field: 'placements', message: '发放范围的名称有重复，请改成不同的名称。' }]),
    ...(placements.reduce((sum, { audience }) => sum + audience, 0) <= mostPeople
      ? []
      : [
          {
            field: 'placements',
            message: `应填人数合计最多 ${mostPeople} 人，请分成几份。`,
          },
        ]),
    ...placements
      .filter(({ audience, mode }) => mode === 'slips' && audience > mostSlips)
      .map(({ title }) => ({
        field: 'placements',
        message: `“${title}”一人一码最多 ${mostSlips} 张，请分成几处，或改用共用二维码。`,
      })),
  ];
}
