import { findAssignment, type AssignmentRow } from '../assignments/assignments.repository.ts';
import { inRectification } from '../database.ts';
import { shortened } from '../findings/finding.case.ts';
import type { EscalationTarget, OwedMatter } from './escalation-targets.ts';
import {
  findOwedFinding,
  findOwedMeasure,
  listOwedAssignments,
  listOwedFindings,
  listOwedMeasures,
  type OwedFindingRow,
} from './own-targets.repository.ts';

type OwedMeasureRow = Awaited<ReturnType<typeof listOwedMeasures>>[number];

/** 反馈问题, 整改措施 and 交办事项 of this plugin. */
export const ownTargets: readonly EscalationTarget[] = [
  {
    type: 'finding',
    title: '反馈问题',
    owedUntil: async (ctx, dueOn) =>
      (await listOwedFindings(inRectification(ctx).tx, dueOn)).map(ofFinding),
    find: async (ctx, id) =>
      optional(await findOwedFinding(inRectification(ctx).tx, id), ofFinding),
  },
  {
    type: 'measure',
    title: '整改措施',
    owedUntil: async (ctx, dueOn) =>
      (await listOwedMeasures(inRectification(ctx).tx, dueOn)).map(ofMeasure),
    find: async (ctx, id) =>
      optional(await findOwedMeasure(inRectification(ctx).tx, id), ofMeasure),
  },
  {
    type: 'assignment',
    title: '交办事项',
    owedUntil: async (ctx, dueOn) =>
      (await listOwedAssignments(inRectification(ctx).tx, dueOn)).map(ofAssignment),
    find: async (ctx, id) =>
      optional(await findAssignment(inRectification(ctx).tx, id), ofAssignment),
  },
];

const optional = <Row, Matter>(row: Row | undefined, to: (row: Row) => Matter) =>
  row === undefined ? undefined : to(row);

function ofFinding({
  dueOn,
  engagementId,
  id,
  seq,
  text,
  unitId,
  unitName,
}: OwedFindingRow): OwedMatter {
  return {
    type: 'finding',
    id,
    title: `${seq === null ? '' : `第${seq}号问题：`}${shortened(text)}`,
    link: `/m/rectification/findings/${id}`,
    engagementId,
    unitId,
    bodyId: null,
    recipientName: unitName,
    dueOn,
  };
}

function ofMeasure(row: OwedMeasureRow): OwedMatter {
  const { dueOn, engagementId, findingId, id, text, unitId, unitName } = row;
  return {
    type: 'measure',
    id,
    title: `整改措施：${shortened(text)}`,
    link: `/m/rectification/findings/${findingId}`,
    engagementId,
    unitId,
    bodyId: null,
    recipientName: unitName,
    dueOn,
  };
}

function ofAssignment(row: AssignmentRow): OwedMatter {
  const { bodyId, dueOn, engagementId, id, matter, number, recipientName, unitId } = row;
  return {
    type: 'assignment',
    id,
    title: `${number ?? '拟交办'} ${shortened(matter)}`,
    link: `/m/rectification/assignments/${id}`,
    engagementId,
    unitId,
    bodyId,
    recipientName,
    dueOn,
  };
}
