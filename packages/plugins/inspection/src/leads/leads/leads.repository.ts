import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../../database.ts';
import type { CaseColumns } from '../../fields.ts';

type Tx = TenantTx<InspectionDatabase>;
type LeadsTable = InspectionDatabase['p_inspection.leads'];

export type LeadRow = Selectable<LeadsTable> &
  CaseColumns & { readonly handlingBodyName: string | null };
export type LeadChanges = Omit<Updateable<LeadsTable>, 'version'>;

export function selectLeads(tx: Tx) {
  return tx
    .selectFrom('p_inspection.leads as lead')
    .leftJoin('core.bodies as body', (join) =>
      join
        .onRef('body.tenantId', '=', 'lead.tenantId')
        .onRef('body.id', '=', 'lead.handlingBodyId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'lead.tenantId')
        .on('status.subjectType', '=', 'lead')
        .onRef('status.subjectId', '=', 'lead.id'),
    )
    .where('lead.tenantId', '=', tenantOf(tx));
}

function selectRows(tx: Tx) {
  return selectLeads(tx)
    .selectAll('lead')
    .select([
      'body.name as handlingBodyName',
      'status.state',
      'status.stateTitle',
      'status.stage',
      'status.tone',
      'status.dueOn as caseDueOn',
    ]);
}

export async function insertLead(tx: Tx, lead: Insertable<LeadsTable>): Promise<void> {
  await tx.insertInto('p_inspection.leads').values(lead).execute();
}

export function findLead(tx: Tx, id: string): Promise<LeadRow | undefined> {
  return selectRows(tx).where('lead.id', '=', id).executeTakeFirst();
}

/** Locks the row until the transaction ends. */
export function lockLead(tx: Tx, id: string): Promise<LeadRow | undefined> {
  return selectRows(tx).where('lead.id', '=', id).forUpdate('lead').executeTakeFirst();
}

export async function updateLead(tx: Tx, id: string, changes: LeadChanges): Promise<void> {
  await tx
    .updateTable('p_inspection.leads')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export interface LeadConditions {
  readonly stage?: string | undefined;
  readonly disposition?: string | undefined;
  readonly source?: string | undefined;
  readonly year?: number | undefined;
  readonly handlerId?: string | undefined;
  /** Part of the number, or an exact name by its blind index. */
  readonly contains?: string | undefined;
  readonly nameIndex?: string | undefined;
}

/** Newest first; one row more than the page, to know whether another follows. */
export function listLeadPage(
  tx: Tx,
  conditions: LeadConditions,
  page: { readonly limit: number; readonly after: string | undefined },
): Promise<LeadRow[]> {
  return limited(selectRows(tx), conditions)
    .$if(page.after !== undefined, (it) => it.where('lead.id', '<', page.after ?? ''))
    .orderBy('lead.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

export async function countLeads(tx: Tx, conditions: LeadConditions): Promise<number> {
  const { leads } = await limited(selectRows(tx), conditions)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('leads'))
    .executeTakeFirstOrThrow();
  return leads;
}

export function listLeadsById(tx: Tx, ids: readonly string[]): Promise<LeadRow[]> {
  return selectRows(tx)
    .where('lead.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export function findLeadByNumber(tx: Tx, leadNo: string): Promise<LeadRow | undefined> {
  return selectRows(tx).where('lead.leadNo', '=', leadNo).executeTakeFirst();
}

export function findLeadOfReferral(tx: Tx, referralId: string): Promise<LeadRow | undefined> {
  return selectRows(tx).where('lead.referralId', '=', referralId).executeTakeFirst();
}

function limited(query: ReturnType<typeof selectRows>, conditions: LeadConditions) {
  const { stage, disposition, source, year, handlerId, contains, nameIndex } = conditions;
  return query
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''))
    .$if(disposition !== undefined, (it) =>
      it.where(sql<boolean>`lead.disposition = ${disposition}`),
    )
    .$if(source !== undefined, (it) => it.where(sql<boolean>`lead.source = ${source}`))
    .$if(year !== undefined, (it) => it.where('lead.year', '=', year ?? 0))
    .$if(handlerId !== undefined, (it) =>
      it.where(sql<boolean>`${handlerId}::uuid = any (lead.handler_ids)`),
    )
    .$if(contains !== undefined, (it) =>
      it.where(
        sql<boolean>`(lead.lead_no ilike ${`%${escapeLike(contains ?? '')}%`} or exists (
          select from p_inspection.lead_people named where named.tenant_id = lead.tenant_id
            and named.lead_id = lead.id and named.name_index = ${nameIndex ?? ''}))`,
      ),
    );
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** What the figures count: one line for each person reported, so that both ways of counting come from it. */
export function listFigureRows(tx: Tx, conditions: Pick<LeadConditions, 'year'>) {
  return selectLeads(tx)
    .innerJoin('p_inspection.lead_people as named', (join) =>
      join
        .onRef('named.tenantId', '=', 'lead.tenantId')
        .onRef('named.leadId', '=', 'lead.id')
        .on('named.part', '=', 'subject'),
    )
    .$if(conditions.year !== undefined, (it) => it.where('lead.year', '=', conditions.year ?? 0))
    .select([
      'lead.id as leadId',
      'lead.disposition',
      'lead.filed',
      'lead.signedOn',
      'status.stage',
      'named.nameIndex',
      'named.unitName',
    ])
    .execute();
}

/** Offices a lead may go to. */
export function listHandlingBodies(tx: Tx): Promise<{ id: string; name: string; kind: string }[]> {
  return tx
    .selectFrom('core.bodies')
    .select(['id', 'name', 'kind'])
    .where('tenantId', '=', tenantOf(tx))
    .where('active', '=', true)
    .orderBy('name')
    .execute();
}

export function findBody(tx: Tx, id: string): Promise<{ id: string; name: string } | undefined> {
  return tx
    .selectFrom('core.bodies')
    .select(['id', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst();
}

/** Rounds and teams that leads have come from, the newest first. */
export function listRoundsOfLeads(tx: Tx) {
  return tx
    .selectFrom('p_inspection.leads')
    .select(['committeeTerm', 'year', 'roundNo', 'teamName'])
    .distinct()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('committeeTerm', 'desc')
    .orderBy('roundNo', 'desc')
    .orderBy('teamName')
    .orderBy('year')
    .limit(50)
    .execute();
}
