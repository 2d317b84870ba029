import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;

/** Evaluations in which somebody rates, the latest first. */
export function listRatingRows(tx: Tx, userId: string) {
  return tx
    .selectFrom('p_talent_pool.evaluation_raters as rater')
    .innerJoin('p_talent_pool.evaluations as evaluation', (join) =>
      join
        .onRef('evaluation.tenantId', '=', 'rater.tenantId')
        .onRef('evaluation.id', '=', 'rater.evaluationId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'evaluation.tenantId')
        .on('status.subjectType', '=', 'evaluation')
        .onRef('status.subjectId', '=', 'evaluation.id'),
    )
    .where('rater.tenantId', '=', tenantOf(tx))
    .where('rater.userId', '=', userId)
    .select([
      'evaluation.id',
      'evaluation.roundName',
      'evaluation.teamName',
      'evaluation.dueOn',
      'status.stage',
      'rater.status',
    ])
    .orderBy('evaluation.openedOn', 'desc')
    .orderBy('evaluation.id')
    .execute();
}

export interface ResultConditions {
  readonly grades?: readonly string[];
  readonly year?: number | undefined;
  readonly personIds?: readonly string[];
  /** Sheet of the last row of the page before. */
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** Where a result stands in the list: by total, then date, then id. */
const placeOf = (alias: string) =>
  sql`${sql.ref(`${alias}.total_hundredths`)}, ${sql.ref(`${alias}.concluded_on`)}, ${sql.ref(`${alias}.sheet_id`)}`;

/** Concluded results with the team and round they come from, the best first; one row more than the page, or all. */
export function listResultRows(
  tx: Tx,
  { after, grades, limit, personIds, year }: ResultConditions,
) {
  return tx
    .selectFrom('p_talent_pool.evaluation_results as result')
    .innerJoin('p_talent_pool.evaluation_sheets as sheet', (join) =>
      join.onRef('sheet.tenantId', '=', 'result.tenantId').onRef('sheet.id', '=', 'result.sheetId'),
    )
    .innerJoin('p_talent_pool.evaluations as evaluation', (join) =>
      join
        .onRef('evaluation.tenantId', '=', 'result.tenantId')
        .onRef('evaluation.id', '=', 'result.evaluationId'),
    )
    .where('result.tenantId', '=', tenantOf(tx))
    .where('result.concludedOn', 'is not', null)
    .where('result.totalHundredths', 'is not', null)
    .$if(grades !== undefined, (it) =>
      it.where('result.grade', '=', sql<string>`any(${[...(grades ?? [])]}::text[])`),
    )
    .$if(personIds !== undefined, (it) =>
      it.where('result.personId', '=', sql<string>`any(${[...(personIds ?? [])]}::uuid[])`),
    )
    .$if(year !== undefined, (it) =>
      it.where(sql<boolean>`extract(year from result.concluded_on) = ${year ?? 0}::int`),
    )
    .$if(after !== undefined, (it) =>
      it.where(
        sql<boolean>`(${placeOf('result')}) < (select ${placeOf('last')} from p_talent_pool.evaluation_results last
          where last.tenant_id = ${tenantOf(tx)} and last.sheet_id = ${after ?? ''})`,
      ),
    )
    .select([
      'result.evaluationId',
      'result.sheetId',
      'result.personId',
      'result.grade',
      'result.effect',
      'sheet.displayName',
      'sheet.role',
      'evaluation.roundName',
      'evaluation.teamName',
    ])
    .select((eb) => [
      eb.ref('result.totalHundredths').$notNull().as('totalHundredths'),
      eb.ref('result.gradeTitle').$notNull().as('gradeTitle'),
      eb.ref('result.concludedOn').$notNull().as('concludedOn'),
    ])
    .orderBy('result.totalHundredths', 'desc')
    .orderBy('result.concludedOn', 'desc')
    .orderBy('result.sheetId', 'desc')
    .$if(limit !== undefined, (it) => it.limit((limit ?? 0) + 1))
    .execute();
}
