import type { FormAnswers } from './form-answers.ts';
import type { SubjectRef } from './ports.ts';
import type { AvailableMove } from './workflow-moves.ts';
import type { AvailableVerbs } from './workflow-verbs.ts';

/** Where a case stands. */
export interface CaseStatus {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly state: string;
  /** Chinese title of the state in the pinned definition. */
  readonly stateTitle: string;
  /** Fixed stage of the subject type; code switches on this, never on the state. */
  readonly stage: string;
  readonly isFinal: boolean;
  readonly entryNumber: number;
  readonly version: number;
}

/** What a person may do with a case; the names of the approval verbs are those of the interpreter. */
export type CaseEventName =
  | 'move'
  | 'approve'
  | 'return'
  | 'withdraw'
  | 'opinion'
  | 'conclude'
  | 'sendBack'
  | 'transfer'
  | 'reassign'
  | 'delegate'
  | 'answer'
  | 'addSigners'
  | 'dropSigner';

/** A request to move a case: a move, or what may be done with an approval in flight. */
export interface MoveRequest {
  readonly subject: string;
  readonly id: string;
  /** `move` names it in `move`; `approve` signs, `return` sends back, `withdraw` takes one's signature back; `move` when left out. */
  readonly event?: CaseEventName;
  readonly move?: string;
  readonly reason?: string;
  readonly reasonCode?: string;
  readonly opinion?: string;
  /** Values of the move's `requires.input`, stored with the move. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** What the form of the move was answered with. */
  readonly answers?: FormAnswers;
  /** Whether an opinion in a 联审 agrees. */
  readonly agrees?: boolean;
  /** State a case is sent back to, and whether it comes straight back. */
  readonly to?: string;
  readonly resume?: 'redo' | 'direct';
  /** People that 转办, 委派 or 加签 name. */
  readonly userIds?: readonly string[];
  /** Whose work a reassignment takes. */
  readonly from?: string;
  readonly position?: 'before' | 'after' | 'parallel';
  /** One of several cases in one act; refused for a move with `bulk: false`. */
  readonly isBulk?: boolean;
  /** Version of the case the person saw; another one is refused with 412. */
  readonly version?: number;
}

/** The only writer of state. Runs in the caller's transaction. */
export interface WorkflowPort {
  /** Opens the case of a new record in the tenant's published definition of its type. */
  readonly start: (subject: SubjectRef) => Promise<CaseStatus>;
  /** The content changed: signatures of an approval in flight lapse. */
  readonly contentChanged: (subject: string, id: string) => Promise<void>;
  /** A date of the record changed from which deadlines count: they are set anew. */
  readonly dueDatesChanged: (subject: string, id: string) => Promise<void>;
  /** Opens a case directly in a stage, or sets it there, for a history load that a second person has approved. */
  readonly startInHistory: (
    subject: SubjectRef,
    history: {
      readonly stage: string;
      readonly batchNumber: number;
      readonly endedOn: string | null;
    },
  ) => Promise<CaseStatus>;
  /** Ends the case of a record that is withdrawn: its tasks and deadlines lapse, its history stays. */
  readonly cancel: (subject: string, id: string, reason: string) => Promise<CaseStatus>;
  /** Moves or signs; refuses with `ConflictError` listing reasons and open moves. */
  readonly move: (request: MoveRequest) => Promise<CaseStatus>;
  readonly status: (subject: string, id: string) => Promise<CaseStatus>;
  readonly available: (subject: string, id: string) => Promise<readonly AvailableMove[]>;
  /** Moves and everything else the actor may do with the case, open or closed with reasons. */
  readonly offers: (
    subject: string,
    id: string,
  ) => Promise<{ readonly moves: readonly AvailableMove[]; readonly verbs: AvailableVerbs }>;
  /** User ids by relation to the record. */
  readonly people: (
    subject: string,
    id: string,
  ) => Promise<Readonly<Record<string, readonly string[]>>>;
  /** What people call records of this type: 底稿, 反馈问题. */
  readonly titleOf: (subject: string) => string;
  /** What the record is called, and its page below the tenant. */
  readonly label: (
    subject: string,
    id: string,
  ) => Promise<{ readonly title: string; readonly link: string }>;
  /** Adds a line to the history of a case that moves nothing: 抄送, 催办. */
  readonly note: (
    subject: string,
    id: string,
    entry: { readonly event: 'copy' | 'remind'; readonly text: string },
  ) => Promise<void>;
  /** Brings the open tasks of a case to the people and roles of today. */
  readonly reassignTasks: (subject: string, id: string) => Promise<void>;
  /** Changes the scope columns of a case and all that hangs on the subject. */
  readonly rescope: (subject: SubjectRef) => Promise<void>;
}
