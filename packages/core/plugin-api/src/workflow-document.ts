import { z } from 'zod';

import { formatSubjects, workflowSubjects } from './workflow-stages.ts';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** Most states a document may have; larger ones are refused before anything is computed on them. */
export const workflowLimits = { states: 100, moves: 300, deadlines: 50 } as const;

const Key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const Name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/);
/** Plain text of one line: no markup, no control characters, whatever a screen does with it. */
const Title = z.string().regex(/^[^<>\p{C}]{1,60}$/u);

const PlainAssignee = z.union([
  z.strictObject({ role: Name }),
  z.strictObject({ permission: Name }),
  z.strictObject({ relation: Name }),
  z.strictObject({ user: Name }),
  z.strictObject({ system: z.literal(true) }),
]);

/**
 * Who may act. `relation` means the people standing in that relation to the case (承办人, 组长 …);
 * `anyOf` is one party made of several; `firstOf` is the first alternative that still names
 * somebody after exclusions: `{ firstOf: [{ relation: 'leader' }, { relation: 'deputy' }] }`.
 */
export const Assignee = z.union([
  PlainAssignee,
  z.strictObject({ anyOf: z.array(PlainAssignee).min(1).max(5) }),
  z.strictObject({ firstOf: z.array(PlainAssignee).min(1).max(5) }),
]);
export type Assignee = DeepReadonly<z.output<typeof Assignee>>;

/** Who may not act although the assignees name him. */
export const Exclusion = z.union([
  z.strictObject({ relation: Name }),
  z.strictObject({ actorsOf: Key }),
  z.strictObject({ user: Name }),
]);
export type Exclusion = DeepReadonly<z.output<typeof Exclusion>>;

const Assignees = z.array(Assignee).min(1).max(20);
const Exclusions = z.array(Exclusion).max(20);

/**
 * Several people must sign before the move happens: `all` 会签, `any` 或签, `sequence` 顺签,
 * `nOf` n-of-m. A relation is one signature of each person in it; a role, a permission, an `anyOf`
 * or a `firstOf` is one signature. Nobody's signature counts twice.
 */
export const Approval = z.strictObject({
  mode: z.enum(['all', 'any', 'sequence', 'nOf']),
  /** With `nOf` the signatures needed; with `all` the fewest people who must have signed. */
  n: z.int().min(1).max(20).optional(),
  approvers: Assignees,
  distinctFrom: Exclusions.optional(),
  /** Where a 退回 inside the approval leads; without it the case stays and the signatures lapse. */
  returnTo: Key.optional(),
  /**
   * 联审: every approver gives an opinion, agreeing or not, and only when all have, one of these
   * merges them into one answer. If anybody disagreed the case is returned, once, with the merged
   * text; otherwise the move happens.
   */
  merge: z.strictObject({ by: Assignees, distinctFrom: Exclusions.optional() }).optional(),
});
export type Approval = DeepReadonly<z.output<typeof Approval>>;

/** One thing the person is asked for in the dialog of a move. */
export const MoveInputField = z.strictObject({
  key: Key,
  title: Title,
  type: z.enum(['date', 'text', 'longText', 'integer', 'reference']),
});
export type MoveInputField = DeepReadonly<z.output<typeof MoveInputField>>;

const Requirements = z.strictObject({
  /** Fields of the record that must be filled before. */
  fields: z
    .array(z.strictObject({ key: Key, title: Title }))
    .max(50)
    .optional(),
  /** Fewest pieces of evidence (佐证材料) attached. */
  evidence: z.int().min(1).max(100).optional(),
  /** The actor must write a reason. */
  reason: z.boolean().optional(),
  /** The actor must choose one of these reasons. */
  reasonCodes: z
    .array(z.strictObject({ code: Key, title: Title }))
    .min(1)
    .max(20)
    .optional(),
  /** What the dialog of the move asks for. */
  input: z.array(MoveInputField).max(20).optional(),
  /** A form of the tenant that must be answered. */
  form: Name.optional(),
});

/** What follows from a move; carried out by the kernel in the same transaction. */
export const Effect = z.union([
  z.strictObject({ issueNumber: Name }),
  z.strictObject({ notify: Assignees, title: Title }),
  z.strictObject({ emit: Name }),
  z.strictObject({ setFact: Key, value: z.union([z.string().max(200), z.number(), z.boolean()]) }),
]);
export type Effect = DeepReadonly<z.output<typeof Effect>>;

/**
 * A move between states. Kind `submit` hands work over for judgement, `review` judges another
 * person's work: neither its authors nor its submitter may do it. An approval without `by` is
 * opened by its first signature; with `by` the opener submits and never signs himself.
 */
export const WorkflowMove = z.strictObject({
  title: Title,
  from: z.array(Key).min(1).max(workflowLimits.states),
  to: Key,
  kind: z.enum(['act', 'submit', 'review']).optional(),
  by: Assignees.optional(),
  distinctFrom: Exclusions.optional(),
  guards: z.array(Name).max(20).optional(),
  requires: Requirements.optional(),
  approval: Approval.optional(),
  effects: z.array(Effect).max(20).optional(),
  /** The one action the page puts first. */
  primary: z.boolean().optional(),
  /** 撤回: whoever made the move may take it back until somebody has acted on it; for `submit` only. */
  recall: z.boolean().optional(),
  /** False keeps it to one case at a time: no bulk action offers it. */
  bulk: z.boolean().optional(),
});
export type WorkflowMove = DeepReadonly<z.output<typeof WorkflowMove>>;

/**
 * 退回 from a state to a step the case has passed. `redo` walks all steps between again; `direct`
 * comes straight back to whoever sent it, except past reviews whose content has changed since.
 */
export const SendBack = z.strictObject({
  by: Assignees,
  distinctFrom: Exclusions.optional(),
  /** `earlier` is every state the case has been in. */
  to: z.union([z.literal('earlier'), z.array(Key).min(1).max(workflowLimits.states)]),
  resume: z
    .array(z.enum(['redo', 'direct']))
    .min(1)
    .max(2),
});
export type SendBack = DeepReadonly<z.output<typeof SendBack>>;

/** A state of the tenant's own naming, mapped to a fixed stage. */
export const WorkflowState = z.strictObject({
  title: Title,
  stage: Key,
  /** The case may rest here for good; moves out of it (reopening) are still allowed. */
  final: z.boolean().optional(),
  /** Somebody owes an answer here, so a deadline must run. */
  waiting: z.boolean().optional(),
  sendBack: SendBack.optional(),
  /** Where the case goes when the content is changed here after it was approved: the approval is void. */
  onChange: Key.optional(),
  tone: z.enum(['neutral', 'info', 'success', 'warning', 'danger']),
});
export type WorkflowState = DeepReadonly<z.output<typeof WorkflowState>>;

const rung = {
  tone: z.enum(['green', 'yellow', 'orange', 'red', 'blue']),
  notify: Assignees,
  /** What the notice is called, for example the letter of an escalation: 情况提醒书. */
  title: Title.optional(),
};

/** One stage of a ladder: days before the due date (negative: after it), or days since the start. */
export const LadderRung = z.union([
  z.strictObject({ before: z.int().min(-3660).max(3660), ...rung }),
  z.strictObject({ sinceStart: z.int().min(0).max(3660), ...rung }),
]);
export type LadderRung = DeepReadonly<z.output<typeof LadderRung>>;

/** A period with its ladder of notices. */
export const WorkflowDeadline = z.strictObject({
  key: Key,
  title: Title,
  /** Null keeps the deadline off until a tenant sets it; negative counts back from a date. */
  amount: z.int().min(-3660).max(3660).nullable(),
  unit: z.enum(['workday', 'day', 'month', 'quarterEnd']),
  /** What starts it: a move made, a state entered, or a date of the record. */
  from: z.union([
    z.strictObject({ move: Key }),
    z.strictObject({ enter: Key }),
    z.strictObject({ date: Key }),
  ]),
  /** States in which it runs on; leaving them cancels it. */
  whileIn: z.array(Key).min(1).max(workflowLimits.states),
  /** Those of them in which its clock stands still. */
  pausedIn: z.array(Key).min(1).max(workflowLimits.states).optional(),
  /** 延期: who may ask for a later date and who else decides; the first date is kept. */
  extension: z
    .strictObject({
      by: Assignees,
      approvers: Assignees,
      /** Most extensions of one deadline; any number when left out. */
      times: z.int().min(1).max(20).optional(),
      /** Most days one extension may add. */
      days: z.int().min(1).max(3660).optional(),
    })
    .optional(),
  /** Each stage fires exactly once for each person. */
  ladder: z.array(LadderRung).max(10).optional(),
});
export type WorkflowDeadline = DeepReadonly<z.output<typeof WorkflowDeadline>>;

/** A workflow as a tenant publishes it: plain JSON, interpreted by `step`. */
export const WorkflowDocument = z
  .strictObject({
    /** Version 3 is version 2 with more subjects, so a document of either means the same. */
    formatVersion: z.union([z.literal(2), z.literal(3)]),
    subject: z.enum(workflowSubjects),
    /** What people call the record: 底稿, 问题 … */
    title: Title,
    initial: Key,
    /** Relations of those who make the record; they never review it. */
    authors: z.array(Name).max(10),
    /** Chinese names of the roles and relations used, for messages and diagrams. */
    parties: z.record(Name, Title),
    states: z.record(Key, WorkflowState),
    moves: z.record(Key, WorkflowMove),
    deadlines: z.array(WorkflowDeadline).max(workflowLimits.deadlines),
  })
  .meta({ id: 'WorkflowDocument' });
export type WorkflowDocument = DeepReadonly<z.output<typeof WorkflowDocument>>;

/**
 * Reads a stored or imported document of any published format: format 2 only added optional parts,
 * so a document of format 1 means in it what it meant before.
 *
 * @throws ZodError when it is not a workflow document.
 */
export function readWorkflowDocument(value: unknown): WorkflowDocument {
  return WorkflowDocument.parse(upgradeWorkflowDocument(value));
}

/** The same document in the newest format; anything else is answered as it came. */
export function upgradeWorkflowDocument(value: unknown): unknown {
  const isOlder =
    typeof value === 'object' && value !== null && Reflect.get(value, 'formatVersion') === 1;
  return isOlder ? { ...value, formatVersion: 2 } : value;
}

/** The format as JSON Schema, for editors and for files that leave the system: with the subjects of the day it was frozen. */
export const workflowJsonSchema = z.toJSONSchema(
  WorkflowDocument.extend({ subject: z.enum(formatSubjects) }).meta({ id: 'WorkflowDocument' }),
);
