import type { ApiSchema } from '@lianxun/api-client';
import type { CaseMove } from '@lianxun/ui';

export type BulkResult = ApiSchema<'BulkCaseResult'>;

interface Standing {
  readonly id: string;
  readonly moves: readonly CaseMove[];
}

/** A move with the findings it is open for. */
export interface BulkMove {
  readonly move: string;
  readonly event: 'move' | 'approve';
  readonly label: string;
  readonly ids: readonly string[];
  readonly asksReason: boolean;
}

/** Inputs that differ by finding, or codes, are asked for one finding at a time. */
function fitsMany({ approval, isBulk, needs }: CaseMove): boolean {
  const asksLittle = needs.input.length === 0 && needs.reasonCodes.length === 0;
  return isBulk && asksLittle && needs.form === null && !approval?.conclude;
}

/** What can be done with several findings at once, the move that fits most of them first. */
export function bulkMovesOf(cases: readonly Standing[]): BulkMove[] {
  const found = new Map<string, BulkMove>();
  for (const { id, moves } of cases) {
    for (const move of moves.filter((it) => it.isOpen && fitsMany(it))) {
      const event = move.approval?.inFlight ? 'approve' : 'move';
      const key = `${move.move} ${event}`;
      const before = found.get(key);
      found.set(key, {
        move: move.move,
        event,
        label: event === 'approve' ? `签署：${move.title}` : move.title,
        asksReason: move.needs.reason,
        ids: [...(before?.ids ?? []), id],
      });
    }
  }
  return [...found.values()].toSorted((left, right) => right.ids.length - left.ids.length);
}
