import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { requireFound } from '../refusals.ts';
import { codesOf } from './survey-codes.ts';
import {
  findSurvey,
  listSurveyRows,
  surveyPosition,
  type SurveyRow,
} from './surveys.repository.ts';
import type { ListSurveysQuery, SurveyItem, SurveyView } from './surveys.schemas.ts';

/** Surveys as far as the scope reaches, the newest window first. */
export async function listSurveys(
  ctx: InspectionCtx,
  { after, engagement, limit, round, stage }: ListSurveysQuery,
): Promise<Page<SurveyItem>> {
  const cursor = listCursor(ctx, 'surveys', { engagement, round, stage });
  const rows = await listSurveyRows(ctx.tx, {
    engagementId: engagement,
    roundId: round,
    stage,
    limit,
    after: cursor.decode(after),
  });
  return toPage(rows, limit, {
    cursor: (row) => cursor.encode(surveyPosition(row)),
    view: toItem,
  });
}

export async function getSurvey(ctx: InspectionCtx, id: string): Promise<SurveyView> {
  const row = requireFound(await findSurvey(ctx.tx, id), 'survey');
  const { codes, handedIn } = await codesOf(ctx, id);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `countIfComplete`; the view is checked once more by its schema
  const result = row.result as SurveyView['result'];
  return {
    ...toItem(row),
    questions: [...row.questions],
    members: [...row.members],
    placements: row.placements.map((place, index) => {
      const code = codes.find(({ placement }) => placement === index);
      return {
        ...place,
        issuedOn: code?.issuedOn ?? null,
        issuedByName: code?.issuedByName ?? null,
      };
    }),
    handedIn,
    isOwn: row.authorId === ctx.actor.userId,
    result,
  };
}

function toItem(row: SurveyRow): SurveyRow & SurveyItem {
  const audience = row.placements.reduce((sum, place) => sum + place.audience, 0);
  return { ...row, audience };
}
