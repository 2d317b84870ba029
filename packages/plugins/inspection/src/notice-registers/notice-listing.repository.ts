import type { ListedColumn, RegisterList, RegisterRequest, TenantTx } from '@lianxun/plugin-api';
import { listRegister } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import { selectNotices, type NoticeRow } from '../notices/notices.repository.ts';
import { selectProposals, type ProposalRow } from '../proposals/proposals.repository.ts';

type Tx = TenantTx<InspectionDatabase>;

const column =
  (table: string) =>
  (name: string, as: ListedColumn['as'] = 'text'): ListedColumn => ({
    by: sql.ref(`${table}.${name}`),
    as,
  });
const notice = column('notice');
const proposal = column('proposal');
const stateTitle: ListedColumn = { by: sql.ref('status.stateTitle'), as: 'text' };

const noticeColumns = {
  noticeNo: notice('noticeNo'),
  round: { by: sql.ref('round.name'), as: 'text', id: sql.ref('notice.roundId') },
  team: notice('teamName'),
  unit: { by: sql.ref('unit.name'), as: 'text', id: sql.ref('notice.unitId') },
  issuedOn: notice('issuedOn', 'date'),
  issue: notice('issue'),
  demand: notice('demand'),
  dueOn: notice('dueOn', 'date'),
  result: notice('result'),
  inReport: notice('inReport'),
  state: stateTitle,
} as const;

const proposalColumns = {
  committeeTerm: proposal('committeeTerm', 'number'),
  year: proposal('year', 'number'),
  roundNo: proposal('roundNo', 'number'),
  team: proposal('teamName'),
  inspectedUnit: {
    by: sql.ref('inspected.name'),
    as: 'text',
    id: sql.ref('proposal.inspectedUnitId'),
  },
  department: proposal('recipientName'),
  referredOn: proposal('referredOn', 'date'),
  count: proposal('count', 'number'),
  proposal: proposal('proposal'),
  dueOn: proposal('dueOn', 'date'),
  handler: proposal('handlerName'),
  handling: proposal('handling'),
  uptake: proposal('uptake'),
  replyNo: proposal('replyNo'),
} as const;

/** Keys the registers can be filtered and sorted by. */
export const searchableNoticeKeys: readonly string[] = Object.keys(noticeColumns);
export const searchableProposalKeys: readonly string[] = Object.keys(proposalColumns);

const signedNotices = (tx: Tx) => selectNotices(tx).where('notice.noticeNo', 'is not', null);
const referredProposals = (tx: Tx) => selectProposals(tx).where('proposal.released', '=', true);

export function listSignedNotices(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    signedNotices(tx),
    {
      id: sql.ref<string>('notice.id'),
      columns: noticeColumns,
      defaultSort: [{ by: sql.ref('notice.issuedOn') }, { by: sql.ref('notice.noticeNo') }],
    },
    request,
  );
}

export function readSignedNotices(
  tx: Tx,
  ids: readonly string[],
): Promise<(NoticeRow & { readonly seq: number })[]> {
  return signedNotices(tx)
    .select(
      sql<number>`(select count(*) from p_inspection.immediate_rectifications earlier
        where earlier.tenant_id = notice.tenant_id and earlier.notice_no is not null
          and (earlier.issued_on, earlier.id) <= (notice.issued_on, notice.id))`.as('seq'),
    )
    .where('notice.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export function listReferredProposals(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    referredProposals(tx),
    {
      id: sql.ref<string>('proposal.id'),
      columns: proposalColumns,
      defaultSort: [
        { by: sql.ref('proposal.committeeTerm') },
        { by: sql.ref('proposal.roundNo') },
        { by: sql.ref('proposal.referredOn') },
      ],
    },
    request,
  );
}

export function readReferredProposals(tx: Tx, ids: readonly string[]): Promise<ProposalRow[]> {
  return referredProposals(tx)
    .where('proposal.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}
