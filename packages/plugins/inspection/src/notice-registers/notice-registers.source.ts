import {
  ConflictError,
  registerFor,
  type CheckedRecord,
  type RecordProblem,
  type RegisterRecord,
  type StoredRecord,
} from '@lianxun/plugin-api';
import { onlyAsTheyStand } from '@lianxun/plugin-rectification/api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { shownToday, toProposalView } from '../proposals/list-proposals.ts';
import { findProposal } from '../proposals/proposals.repository.ts';
import { stateHandling } from '../proposals/update-proposal.ts';
import { withCommonUnits } from '../proposals/with-common-units.ts';
import { applyNoticeRow, checkNoticeRows } from './draft-notice-by-sheet.ts';
import { noticesRegister, proposalsRegister } from './notice-columns.ts';
import {
  listReferredProposals,
  listSignedNotices,
  readReferredProposals,
  readSignedNotices,
  searchableNoticeKeys,
  searchableProposalKeys,
} from './notice-listing.repository.ts';

const register = registerFor<InspectionDatabase>();

export const noticeRegisters = [
  register({
    definition: noticesRegister,
    searchable: searchableNoticeKeys,
    list: (ctx, request) => listSignedNotices(ctx.tx, request),
    read: readNoticeRecords,
    check: checkNoticeRows,
    apply: applyNoticeRow,
  }),
  register({
    definition: proposalsRegister,
    searchable: searchableProposalKeys,
    list: (ctx, request) => listReferredProposals(ctx.tx, request),
    read: readProposalRecords,
    check: checkProposals,
    apply: async (ctx, { record, recordId }) => applyHandling(ctx, recordId, record),
  }),
];

async function readNoticeRecords(
  ctx: InspectionCtx,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const rows = await readSignedNotices(ctx.tx, ids);
  const files = await ctx.files.list(
    'immediateRectification',
    rows.map(({ id }) => id),
  );
  const records = rows.map((row): StoredRecord => ({
    id: row.id,
    version: row.version,
    link: `/m/inspection/notices/${row.id}`,
    values: {
      seq: row.seq,
      noticeNo: row.noticeNo,
      round: row.roundName,
      team: row.teamName,
      unit: { id: row.unitId, text: row.unitName },
      issuedOn: row.issuedOn,
      issue: row.issue,
      demand: row.demand,
      dueOn: row.dueOn,
      result: row.result,
      evidence: (files.get(row.id) ?? []).map(({ fileName }) => fileName),
      inReport: row.inReport,
      carriedOver: row.findingId !== null,
      state: row.stateTitle,
    },
    details: [],
  }));
  return inOrder(ids, records);
}

async function readProposalRecords(
  ctx: InspectionCtx,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const shown = await shownToday(ctx);
  const rows = await withCommonUnits(ctx, await readReferredProposals(ctx.tx, ids));
  const records = rows.map((row): StoredRecord => {
    const { dueStateTitle } = toProposalView(row, shown);
    return {
      id: row.id,
      version: row.version,
      link: `/m/inspection/proposals/${row.id}`,
      values: {
        committeeTerm: row.committeeTerm,
        year: row.year,
        roundNo: row.roundNo,
        team: row.teamName,
        inspectedUnit: { id: row.inspectedUnitId, text: row.inspectedUnitName ?? '' },
        department: row.recipientName,
        referredOn: row.referredOn,
        count: row.count,
        proposal: row.proposal,
        dueOn: row.dueOn,
        handler: row.handlerName,
        handling: row.handling,
        uptake: row.uptake,
        ended: row.stage === 'concluded',
        dueState: dueStateTitle === '' ? null : dueStateTitle,
        replyNo: row.replyNo,
      },
      details: [],
    };
  });
  return inOrder(ids, records);
}

/** What the department did may come by sheet; what was referred stands. */
const handlingColumns: ReadonlySet<string> = new Set(['handler', 'handling', 'uptake', 'replyNo']);

async function checkProposals(
  ctx: InspectionCtx,
  records: readonly CheckedRecord[],
): Promise<readonly RecordProblem[]> {
  const fixed = records.map((record) => ({
    ...record,
    changed: record.changed.filter((key) => !handlingColumns.has(key)),
  }));
  const problems = [...onlyAsTheyStand(fixed, '专项治理建议')];
  for (const [index, { changed, recordId }] of records.entries()) {
    if (recordId === null || changed.every((key) => !handlingColumns.has(key))) continue;
    const row = await findProposal(ctx.tx, recordId);
    if (row?.stage === 'handling' || row?.stage === 'reported') continue;
    problems.push({
      index,
      code: 'inspection.proposal_not_in_hand',
      message: `该建议现为“${row?.stateTitle ?? ''}”，办理情况不能改`,
      hint: '签收以后、办结以前才能填写办理情况',
    });
  }
  return problems;
}

async function applyHandling(
  ctx: InspectionCtx,
  recordId: string | null,
  { values }: RegisterRecord,
): Promise<string> {
  const row = recordId === null ? undefined : await findProposal(ctx.tx, recordId);
  if (row === undefined)
    throw new ConflictError('inspection.proposal_not_found', 'the sheet makes no proposal');
  const text = (key: string, now: string | null) => {
    const value = values[key];
    if (value === undefined) return now;
    return typeof value === 'string' && value !== '' ? value : null;
  };
  await stateHandling(ctx, row.id, {
    body: {
      handlerName: text('handler', row.handlerName),
      handling: text('handling', row.handling),
      uptake: text('uptake', row.uptake),
      replyNo: text('replyNo', row.replyNo),
    },
    version: row.version,
  });
  return row.id;
}

function inOrder(ids: readonly string[], records: readonly StoredRecord[]): StoredRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
