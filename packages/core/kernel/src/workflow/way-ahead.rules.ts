import type { WorkflowDeadline, WorkflowDocument, WorkflowMove } from '@lianxun/plugin-api';
import { titleOfParties } from '@lianxun/plugin-api/host';

/** A state the case comes to if all goes well. */
export interface ComingStep {
  readonly title: string;
  /** What leads there, and whose it is. */
  readonly moveTitle: string;
  readonly who: string;
  /** How long the stay there may be: 15 个工作日; null without a period. */
  readonly period: string | null;
}

const furthest = 8;

/** The usual way from a state to the end: along the moves that come first. */
export function wayAhead(document: WorkflowDocument, from: string): readonly ComingStep[] {
  const seen = new Set([from]);
  const coming: ComingStep[] = [];
  let state = from;
  while (coming.length < furthest && document.states[state]?.final !== true) {
    const move = usualMove(document, state, seen);
    if (move === undefined) break;
    seen.add(move.to);
    state = move.to;
    coming.push({
      title: document.states[state]?.title ?? state,
      moveTitle: move.title,
      who: titleOfParties(document, move.approval?.approvers ?? move.by ?? []),
      period: periodIn(document, state),
    });
  }
  return coming;
}

function usualMove(
  { moves }: WorkflowDocument,
  state: string,
  seen: ReadonlySet<string>,
): WorkflowMove | undefined {
  const onward = Object.values(moves).filter(
    ({ from, to }) => from.includes(state) && !seen.has(to),
  );
  return onward.find(({ primary }) => primary) ?? (onward.length === 1 ? onward[0] : undefined);
}

function periodIn({ deadlines }: WorkflowDocument, state: string): string | null {
  const started = deadlines.find(
    ({ from, amount }) => 'enter' in from && from.enter === state && amount !== null,
  );
  return started === undefined ? null : periodText(started);
}

const units: Readonly<Record<WorkflowDeadline['unit'], string>> = {
  workday: '个工作日',
  day: '天',
  month: '个月',
  quarterEnd: '个季度末',
};

function periodText({ amount, unit }: WorkflowDeadline): string {
  if (unit === 'quarterEnd' && amount === 0) return '本季度末';
  return `${amount ?? 0} ${units[unit]}`;
}
