import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CitingRecord } from './checklist-tables.ts';
import type { CitationCount } from './roll-up.rules.ts';

type Tx = TenantTx<InspectionDatabase>;
type CitationsTable = InspectionDatabase['p_inspection.checklist_citations'];

export type CitationRow = Selectable<CitationsTable>;
export type NewCitation = Insertable<CitationsTable>;

/** A working paper or a finding that rests on items. */
export interface Citing {
  readonly citedBy: CitingRecord;
  readonly recordId: string;
}

export function listCitationRows(
  tx: Tx,
  citedBy: CitingRecord,
  recordIds: readonly string[],
): Promise<CitationRow[]> {
  return tx
    .selectFrom('p_inspection.checklist_citations')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('citedBy', '=', citedBy)
    .where('recordId', '=', sql<string>`any(${[...recordIds]}::uuid[])`)
    .orderBy('id')
    .execute();
}

export async function insertCitations(tx: Tx, rows: readonly NewCitation[]): Promise<void> {
  if (rows.length > 0)
    await tx.insertInto('p_inspection.checklist_citations').values(rows).execute();
}

export async function deleteCitations(tx: Tx, { citedBy, recordId }: Citing): Promise<void> {
  await tx
    .deleteFrom('p_inspection.checklist_citations')
    .where('tenantId', '=', tenantOf(tx))
    .where('citedBy', '=', citedBy)
    .where('recordId', '=', recordId)
    .execute();
}

export function countCitations(
  tx: Tx,
  { checklistId, roundId }: { readonly checklistId: string; readonly roundId: string },
): Promise<CitationCount[]> {
  return tx
    .selectFrom('p_inspection.checklist_citations as citation')
    .innerJoin('core.engagements as engagement', (join) =>
      join
        .onRef('engagement.tenantId', '=', 'citation.tenantId')
        .onRef('engagement.id', '=', 'citation.engagementId'),
    )
    .leftJoin('p_inspection.working_papers as paper', (join) =>
      join
        .onRef('paper.tenantId', '=', 'citation.tenantId')
        .onRef('paper.id', '=', 'citation.recordId')
        .on('citation.citedBy', '=', 'paper'),
    )
    .where('citation.tenantId', '=', tenantOf(tx))
    .where('citation.checklistId', '=', checklistId)
    .where('engagement.roundId', '=', roundId)
    .where('citation.itemId', 'is not', null)
    .groupBy(['citation.itemId', 'citation.engagementId'])
    .select([
      sql<string>`citation.item_id`.as('itemId'),
      'citation.engagementId',
      sql<number>`(count(*) filter (where citation.cited_by = 'finding'))::int`.as('findings'),
      sql<number>`(count(*) filter (where paper.is_cadre_lead or paper.result_tag = 'toLead'))::int`.as(
        'leads',
      ),
    ])
    .execute();
}
