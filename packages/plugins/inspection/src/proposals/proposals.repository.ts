import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type ProposalsTable = InspectionDatabase['p_inspection.governance_proposals'];

export type ProposalRow = Selectable<ProposalsTable> & {
  readonly inspectedUnitName: string | null;
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly stage: string | null;
};
export type NewProposal = Insertable<ProposalsTable>;
export type ProposalChanges = Omit<Updateable<ProposalsTable>, 'version'>;

/** A department sees its own row; the inspected unit's name is open to the tenant alone. */
export function selectProposals(tx: Tx) {
  return tx
    .selectFrom('p_inspection.governance_proposals as proposal')
    .leftJoin('core.units as inspected', (join) =>
      join
        .onRef('inspected.tenantId', '=', 'proposal.tenantId')
        .onRef('inspected.id', '=', 'proposal.inspectedUnitId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'proposal.tenantId')
        .on('status.subjectType', '=', 'governanceProposal')
        .onRef('status.subjectId', '=', 'proposal.id'),
    )
    .where('proposal.tenantId', '=', tenantOf(tx))
    .selectAll('proposal')
    .select([
      'inspected.name as inspectedUnitName',
      'status.state',
      'status.stateTitle',
      'status.stage',
    ]);
}

export function findProposal(tx: Tx, id: string): Promise<ProposalRow | undefined> {
  return selectProposals(tx).where('proposal.id', '=', id).executeTakeFirst();
}

export function lockProposal(tx: Tx, id: string): Promise<ProposalRow | undefined> {
  return selectProposals(tx).where('proposal.id', '=', id).forUpdate('proposal').executeTakeFirst();
}

export interface ProposalPage {
  readonly engagementId?: string | undefined;
  readonly stage?: string | undefined;
  /** Still owed, and due up to this date. */
  readonly dueUntil?: string | undefined;
  readonly limit: number;
  readonly after: readonly (string | number)[] | undefined;
}

export const proposalPosition = (row: ProposalRow): (string | number)[] => [row.dueOn, row.id];

/** By due date; one row more than the page. */
export function listProposalRows(tx: Tx, page: ProposalPage): Promise<ProposalRow[]> {
  const [afterDue, afterId] = page.after ?? [];
  const { dueUntil, engagementId, stage } = page;
  return selectProposals(tx)
    .$if(engagementId !== undefined, (it) =>
      it.where('proposal.engagementId', '=', engagementId ?? ''),
    )
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''))
    .$if(dueUntil !== undefined, (it) =>
      it
        .where('proposal.dueOn', '<=', dueUntil ?? '')
        .where('status.stage', 'in', ['issued', 'handling']),
    )
    .$if(afterId !== undefined, (it) =>
      it.where(
        sql<boolean>`(proposal.due_on, proposal.id) > (${afterDue}::date, ${afterId}::uuid)`,
      ),
    )
    .orderBy('proposal.dueOn')
    .orderBy('proposal.id')
    .limit(page.limit + 1)
    .execute();
}

export type ProposalOfProblem = Pick<
  ProposalRow,
  'id' | 'commonProblemId' | 'recipientName' | 'stage' | 'stateTitle'
>;

/** Proposals that grew from common problems, the first first. */
export function listProposalsOfProblems(
  tx: Tx,
  problemIds: readonly string[],
): Promise<ProposalOfProblem[]> {
  return selectProposals(tx)
    .where('proposal.commonProblemId', '=', sql<string>`any(${[...problemIds]}::uuid[])`)
    .orderBy('proposal.id')
    .execute();
}

export async function insertProposal(tx: Tx, row: NewProposal): Promise<void> {
  await tx.insertInto('p_inspection.governance_proposals').values(row).execute();
}

export async function updateProposalRow(
  tx: Tx,
  id: string,
  changes: ProposalChanges,
): Promise<void> {
  await tx
    .updateTable('p_inspection.governance_proposals')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
