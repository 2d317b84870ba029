import type { PairNote } from '../../plans/pair-notes.rules.ts';
import { noteOf } from '../../plans/seat-refusals.rules.ts';
import type { BoardData, BoardSeat } from './board-rules.ts';

/** The recusal that concerns a seat as it is. */
export function noteOfSeat(
  notes: BoardData['notes'],
  { person, team, role }: BoardSeat,
): PairNote | undefined {
  return noteOf(notes, { person, team, role });
}
