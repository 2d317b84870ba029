import type { AssignmentChanges, AssignmentRow } from './assignments.repository.ts';

/** A move made here, with what the row has to remember of it. */
export interface AssignmentAct {
  readonly move: string;
  readonly today: string;
  readonly by: string;
  readonly reason: string | null;
  readonly newDueOn: string | null;
}

type Remember = (row: AssignmentRow, act: AssignmentAct) => AssignmentChanges;

const decided: AssignmentChanges = { requestedDueOn: null, requestReason: null };

const remembered: Readonly<Record<string, Remember>> = {
  issue: (row, { today }) => ({ issuedOn: row.issuedOn ?? today, released: true }),
  acknowledge: (_, { by, today }) => ({ acknowledgedOn: today, acknowledgedByName: by }),
  requestExtension: (_, { newDueOn, reason }) => ({
    requestedDueOn: newDueOn,
    requestReason: reason,
  }),
  approveExtension: (row) => ({ ...decided, dueOn: row.requestedDueOn ?? row.dueOn }),
  refuseExtension: () => decided,
  report: (_, { today }) => ({ reportedOn: today }),
  return: () => ({ reportedOn: null }),
  conclude: (_, { by, today }) => ({ concludedOn: today, reviewerName: by }),
};

/** What a move changes in the row, beside the state. */
export function changesOfMove(row: AssignmentRow, act: AssignmentAct): AssignmentChanges {
  return remembered[act.move]?.(row, act) ?? {};
}

/** What the issuer does; everything else is the handler's. */
const issuersMoves: ReadonlySet<string> = new Set([
  'issue',
  'reissue',
  'cancel',
  'approveExtension',
  'refuseExtension',
  'conclude',
  'return',
  'remind',
]);
const handlersMoves: ReadonlySet<string> = new Set([
  'acknowledge',
  'contest',
  'start',
  'requestExtension',
  'report',
  'resume',
  'feedback',
]);

/** Whether the other tenant may do this: it speaks for its own party alone. */
export function mayArrive(direction: AssignmentRow['direction'], verb: string): boolean {
  if (direction === 'incoming') return issuersMoves.has(verb);
  return direction === 'outgoing' && handlersMoves.has(verb);
}

/** 交办编号: `西山区委巡察办交办〔2026〕3号`. */
export function assignmentNumber(issuer: string, year: string, count: number): string {
  return `${issuer}交办〔${year}〕${count}号`;
}
