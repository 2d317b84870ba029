import { recordTypeFor, type Reason } from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { manageFindings, planRectification, readFindings } from '../permissions.ts';
import { listFindingRows } from './finding-list.repository.ts';
import { shortened } from './finding.case.ts';
import { mayReport } from './finding.rules.ts';
import { findFinding, type FindingRow } from './findings.repository.ts';

function titleOf({ unitName, seq, text }: FindingRow): string {
  const number = seq === null ? '' : `第${seq}号：`;
  return `${unitName} 问题${number}${shortened(text)}`;
}

const reason = (code: string, message: string): Reason[] => [
  { code: `rectification.${code}`, message },
];

/** Why the custom fields of a finding or its measures are closed here as it stands. */
export function fieldsClosed({ scope }: RectificationCtx, stage: string | null): true | Reason[] {
  if (stage === 'merged') return reason('merged', '该问题已并入其他问题，请在并入的问题上填写');
  if (scope.kind === 'unit' && !mayReport(stage ?? ''))
    return reason('not_open_for_reports', '现在不能填写：该问题不在整改中，请联系巡察办');
  return true;
}

/** 反馈问题, as custom fields see it. */
export const findingRecord = recordTypeFor<RectificationDatabase>()({
  title: '反馈问题',
  read: [readFindings],
  answer: [manageFindings, planRectification],
  find: async (ctx, id) => {
    const row = await findFinding(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, unitId, released } = row;
    const link = `/m/rectification/findings/${id}`;
    return { title: titleOf(row), link, engagementId, unitId, released };
  },
  mayAnswer: async (ctx, id) => {
    const row = await findFinding(ctx.tx, id);
    return fieldsClosed(ctx, row?.stage ?? null);
  },
  search: async (ctx, text) => {
    const rows = await listFindingRows(ctx.tx, {
      conditions: { contains: text },
      sort: 'unit',
      limit: 20,
      after: undefined,
    });
    return rows.map((row) => ({ id: row.id, title: titleOf(row) }));
  },
});
