import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';

type Tx = TenantTx<InspectionDatabase>;
type SurveysTable = InspectionDatabase['p_inspection.surveys'];
type CodesTable = InspectionDatabase['p_inspection.survey_codes'];

export type SurveyRow = Selectable<SurveysTable> &
  CaseColumns & { readonly unitId: string; readonly unitName: string; readonly roundName: string };
export type SurveyChanges = Omit<Updateable<SurveysTable>, 'version'>;
export type CodeRow = Selectable<CodesTable>;

/** Surveys with their unit, round and state. */
export function selectSurveys(tx: Tx) {
  return tx
    .selectFrom('p_inspection.surveys as survey')
    .innerJoin('core.engagements as engagement', (join) =>
      join
        .onRef('engagement.tenantId', '=', 'survey.tenantId')
        .onRef('engagement.id', '=', 'survey.engagementId'),
    )
    .innerJoin('core.units as unit', (join) =>
      join
        .onRef('unit.tenantId', '=', 'survey.tenantId')
        .onRef('unit.id', '=', 'engagement.unitId'),
    )
    .innerJoin('p_inspection.rounds as round', (join) =>
      join.onRef('round.tenantId', '=', 'survey.tenantId').onRef('round.id', '=', 'survey.roundId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'survey.tenantId')
        .on('status.subjectType', '=', 'survey')
        .onRef('status.subjectId', '=', 'survey.id'),
    )
    .where('survey.tenantId', '=', tenantOf(tx))
    .selectAll('survey')
    .select([
      'engagement.unitId',
      'unit.name as unitName',
      'round.name as roundName',
      'status.state',
      'status.stateTitle',
      'status.stage',
      'status.tone',
      'status.dueOn as caseDueOn',
    ]);
}

export function findSurvey(tx: Tx, id: string): Promise<SurveyRow | undefined> {
  return selectSurveys(tx).where('survey.id', '=', id).executeTakeFirst();
}

export function lockSurvey(tx: Tx, id: string): Promise<SurveyRow | undefined> {
  return selectSurveys(tx).where('survey.id', '=', id).forUpdate('survey').executeTakeFirst();
}

export function listCountedById(tx: Tx, ids: readonly string[]): Promise<SurveyRow[]> {
  return selectSurveys(tx)
    .where('survey.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('survey.countedOn', 'is not', null)
    .execute();
}

interface SurveyPage {
  readonly engagementId: string | undefined;
  readonly roundId: string | undefined;
  readonly stage: string | undefined;
  readonly limit: number;
  readonly after: readonly (string | number)[] | undefined;
}

export const surveyPosition = (row: SurveyRow): (string | number)[] => [row.opensOn, row.id];

/** The newest window first; one row more than the page. */
export function listSurveyRows(tx: Tx, page: SurveyPage): Promise<SurveyRow[]> {
  const [afterOn, afterId] = page.after ?? [];
  const { engagementId, roundId, stage } = page;
  return selectSurveys(tx)
    .$if(engagementId !== undefined, (it) =>
      it.where('survey.engagementId', '=', engagementId ?? ''),
    )
    .$if(roundId !== undefined, (it) => it.where('survey.roundId', '=', roundId ?? ''))
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''))
    .$if(afterId !== undefined, (it) =>
      it.where(sql<boolean>`(survey.opens_on, survey.id) < (${afterOn}::date, ${afterId}::uuid)`),
    )
    .orderBy('survey.opensOn', 'desc')
    .orderBy('survey.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

/** Those whose stage a day, or the last form, may change. */
export function listRunningSurveys(tx: Tx): Promise<SurveyRow[]> {
  return selectSurveys(tx)
    .where('status.stage', 'in', ['approved', 'open', 'closed'])
    .where('survey.countedOn', 'is', null)
    .orderBy('survey.id')
    .execute();
}

export async function insertSurvey(tx: Tx, row: Insertable<SurveysTable>): Promise<void> {
  await tx.insertInto('p_inspection.surveys').values(row).execute();
}

export async function updateSurveyRow(tx: Tx, id: string, changes: SurveyChanges): Promise<void> {
  await tx
    .updateTable('p_inspection.surveys')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export function listCodes(tx: Tx, surveyId: string): Promise<CodeRow[]> {
  return tx
    .selectFrom('p_inspection.survey_codes')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('surveyId', '=', surveyId)
    .orderBy('placement')
    .execute();
}

export async function upsertCode(tx: Tx, row: Insertable<CodesTable>): Promise<void> {
  const { issuedByName, issuedOn, linkId } = row;
  await tx
    .insertInto('p_inspection.survey_codes')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'surveyId', 'placement']).doUpdateSet((eb) => ({
        linkId,
        issuedOn,
        issuedByName,
        version: eb('p_inspection.survey_codes.version', '+', 1),
      })),
    )
    .execute();
}
