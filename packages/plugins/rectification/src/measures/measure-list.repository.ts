import type { TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import { findingsAt, standingsAt, type AsOf } from '../history/as-of.repository.ts';
import { selectMeasures, type MeasureRow } from './measures.repository.ts';

type Tx = TenantTx<RectificationDatabase>;

export interface MeasureListRow extends MeasureRow {
  readonly findingText: string;
  readonly findingSeq: number | null;
  readonly unitName: string;
}

export interface MeasureConditions {
  readonly roundId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly findingId?: string | undefined;
  readonly stage?: string | undefined;
  readonly done?: boolean | undefined;
  readonly dueBefore?: string | undefined;
  /** Stages of findings whose measures count. */
  readonly findingStages: readonly string[];
  /** The list as it was just before this instant. */
  readonly asOf?: AsOf;
}

export interface MeasurePage extends MeasureConditions {
  readonly limit: number;
  readonly after: readonly (string | number)[] | undefined;
}

const lastDate = '9999-12-31';

export const measurePosition = (row: MeasureListRow): (string | number)[] => [
  row.dueOn ?? lastDate,
  row.id,
];

/** Measures of issued findings by due date; one row more than the page. */
export function listMeasureRows(tx: Tx, page: MeasurePage): Promise<MeasureListRow[]> {
  const due = sql<string>`coalesce(measure.due_on, ${lastDate}::date)`;
  const [afterDue, afterId] = page.after ?? [];
  return limited(tx, page)
    .select(['finding.text as findingText', 'finding.seq as findingSeq', 'unit.name as unitName'])
    .$if(afterId !== undefined, (it) =>
      it.where(sql<boolean>`(${due}, measure.id) > (${afterDue}::date, ${afterId}::uuid)`),
    )
    .orderBy(due)
    .orderBy('measure.id')
    .limit(page.limit + 1)
    .execute();
}

/** How many the list holds over all its pages. */
export async function countMeasures(tx: Tx, conditions: MeasureConditions): Promise<number> {
  const { measures } = await limited(tx, conditions)
    .clearSelect()
    .select(sql<number>`count(*)`.as('measures'))
    .executeTakeFirstOrThrow();
  return measures;
}

function limited(tx: Tx, page: MeasureConditions) {
  return selectMeasures(tx, page.asOf)
    .innerJoin(findingsAt(tx, page.asOf).as('finding'), (join) =>
      join
        .onRef('finding.tenantId', '=', 'measure.tenantId')
        .onRef('finding.id', '=', 'measure.findingId'),
    )
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'measure.tenantId').onRef('unit.id', '=', 'measure.unitId'),
    )
    .innerJoin(standingsAt(tx, 'finding', page.asOf).as('findingStatus'), (join) =>
      join
        .onRef('findingStatus.tenantId', '=', 'finding.tenantId')
        .onRef('findingStatus.subjectId', '=', 'finding.id'),
    )
    .where('findingStatus.stage', '=', sql<string>`any(${[...page.findingStages]}::text[])`)
    .$if(page.roundId !== undefined, (it) => it.where('finding.roundId', '=', page.roundId ?? ''))
    .$if(page.unitId !== undefined, (it) => it.where('measure.unitId', '=', page.unitId ?? ''))
    .$if(page.findingId !== undefined, (it) =>
      it.where('measure.findingId', '=', page.findingId ?? ''),
    )
    .$if(page.stage !== undefined, (it) =>
      it.where(sql`coalesce(status.stage, 'notStarted')`, '=', page.stage),
    )
    .$if(page.done === true, (it) => it.where('status.stage', '=', 'verified'))
    .$if(page.done === false, (it) =>
      it.where(sql<boolean>`status.stage is distinct from 'verified'`),
    )
    .$if(page.dueBefore !== undefined, (it) =>
      it
        .where('measure.dueOn', '<', page.dueBefore ?? '')
        .where(sql<boolean>`coalesce(status.stage, 'notStarted') in ('notStarted', 'inProgress')`),
    );
}
