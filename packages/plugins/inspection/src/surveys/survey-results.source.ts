import { registerFor, type RegisterValues, type StoredRecord } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { listCountedSurveys, searchableResultKeys } from './survey-results-listing.repository.ts';
import { surveyResultsRegister } from './survey-results.register.ts';
import { listCountedById, type SurveyRow } from './surveys.repository.ts';
import type { CountedOption, CountedQuestion, SurveyResult } from './tally.ts';

/** Results leave as a sheet: figures of each option, as they were kept when the forms were counted. */
export const surveyResultsSource = registerFor<InspectionDatabase>()({
  definition: surveyResultsRegister,
  list: (ctx, request) => listCountedSurveys(ctx.tx, request),
  read: readResults,
  searchable: searchableResultKeys,
});

async function readResults(ctx: InspectionCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const byId = new Map((await listCountedById(ctx.tx, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined || row.result === null ? [] : recordOf(row, row.result);
  });
}

const recordOf = (row: SurveyRow, result: SurveyResult): StoredRecord => ({
  id: row.id,
  version: row.version,
  link: `/m/inspection/surveys/${row.id}`,
  values: {
    title: row.title,
    unit: { id: row.unitId, text: row.unitName },
    team: row.teamName,
    opensOn: row.opensOn,
    closesOn: row.closesOn,
    audience: result.audience,
    received: result.received,
    note: result.isWithheld ? `收回不足${result.least}份，不公布结果` : null,
  },
  details: result.questions.flatMap((question) => linesOf(question, result.least)),
});

/** What was asked in words has no figures: the words stand in the document of the result. */
function linesOf(question: CountedQuestion, least: number): RegisterValues[] {
  const { answered, groups, of, options, title } = question;
  if (question.ask === 'words') return [];
  const asked = { of, question: title };
  if (options.length === 0)
    return [{ ...asked, placement: '合计', option: `答的不足${least}份，不公布` }];
  return [
    ...countsOf({ placement: '合计', answered, options }),
    ...groups.flatMap((group) => countsOf({ ...group, placement: group.title })),
  ].map((line) => ({ ...asked, ...line }));
}

const countsOf = ({
  answered,
  options,
  placement,
}: {
  readonly placement: string;
  readonly answered: number;
  readonly options: readonly CountedOption[];
}): RegisterValues[] =>
  options.map(({ count, title }) => ({
    placement,
    answered,
    option: title,
    count,
    share: `${((count / answered) * 100).toFixed(1)}%`,
  }));
