import type { CaseMove, CaseStep } from '@lianxun/ui';

import type { FindingDetail } from '../reading/api.ts';

/** The way of a finding as the unit walks it. */
export const unitSteps = ['认领', '编制方案', '等待会审', '落实整改', '申请销号', '销号'] as const;

export interface Guide {
  /** Index into `unitSteps`. */
  readonly step: number;
  /** What is asked now, or who is at work. */
  readonly ask: string;
  /** The turn is the unit's. */
  readonly isOurs: boolean;
  /** What is still missing, each with the part of the page that settles it. */
  readonly missing: readonly { readonly text: string; readonly anchor: string }[];
}

type Missing = Guide['missing'];

/** What the guide looks at. */
export type GuidedFinding = Pick<
  FindingDetail,
  | 'stage'
  | 'dueOn'
  | 'closedOn'
  | 'nextReviewOn'
  | 'rootCause'
  | 'generalise'
  | 'measureList'
  | 'evidence'
>;

function missingInPlan({ measureList }: GuidedFinding): Missing {
  if (measureList.length === 0) return [{ text: '至少写一条整改措施', anchor: 'measures' }];
  return measureList.flatMap((measure, index) =>
    measure.dueOn === null && measure.rectificationType !== 'longTerm'
      ? [{ text: `第 ${measure.seq ?? index + 1} 条措施没有完成时限`, anchor: 'measures' }]
      : [],
  );
}

function missingForClose(finding: GuidedFinding): Missing {
  const open = finding.measureList.filter(
    ({ stage, rectificationType }) => stage !== 'verified' && rectificationType !== 'longTerm',
  );
  return [
    ...(finding.rootCause ? [] : [{ text: '根本原因还没有填写', anchor: 'cause' }]),
    ...(finding.generalise ? [] : [{ text: '举一反三情况还没有填写', anchor: 'generalise' }]),
    ...(finding.evidence.length > 0 ? [] : [{ text: '至少上传一份佐证材料', anchor: 'report' }]),
    ...(open.length > 0
      ? [{ text: `${open.length} 条措施还没有核实完成`, anchor: 'measures' }]
      : []),
  ];
}

const waiting = (step: number, ask: string): Guide => ({ step, ask, isOurs: false, missing: [] });
const ours = (step: number, ask: string, missing: Missing = []): Guide => ({
  step,
  ask,
  isOurs: true,
  missing,
});

/** Where the unit stands with a finding and what it is asked for. */
export function guideOf(finding: GuidedFinding, moves: readonly Pick<CaseMove, 'move'>[]): Guide {
  const due = finding.dueOn ? `，${finding.dueOn} 前完成` : '';
  switch (finding.stage) {
    case 'issued':
      return ours(0, '请主要负责人认领这个问题，再组织编制整改方案。');
    case 'planning':
      return moves.some(({ move }) => move === 'submitPlan')
        ? ours(1, '请写明根本原因和整改措施，由主要负责人送会审。', missingInPlan(finding))
        : waiting(2, '整改方案正在会审，请等待结果。通过或退回都会通知您。');
    case 'rectifying':
      return ours(3, `请落实整改措施，及时填报进展和佐证${due}。`, missingForClose(finding));
    case 'closing':
      return waiting(4, '销号申请正在联审，请等待结果。通过或退回都会通知您。');
    case 'closed':
      return waiting(
        6,
        `已销号${finding.closedOn ? `（${finding.closedOn}）` : ''}，不需要再填报。`,
      );
    case 'partlyDone':
      return ours(
        4,
        `联审认定基本完成。请持续整改并填报进展${finding.nextReviewOn ? `，${finding.nextReviewOn} 复核` : ''}。`,
      );
    case 'notDone':
      return ours(3, `联审认定未完成。请按新的时限继续整改${due}。`);
    default:
      return waiting(0, '问题正在准备反馈，暂不需要办理。');
  }
}

/** The last word of the reviewers, for somebody who wants to know why it came back. */
export function lastReturn(
  history: readonly Pick<CaseStep, 'move' | 'reason' | 'actorName' | 'occurredAt'>[],
): { readonly reason: string; readonly by: string } | undefined {
  const [last] = history.toSorted((left, right) => right.occurredAt.localeCompare(left.occurredAt));
  return last?.move.startsWith('return') && last.reason
    ? { reason: last.reason, by: last.actorName }
    : undefined;
}
