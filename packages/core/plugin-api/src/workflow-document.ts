import { z } from 'zod';

import { workflowSubjects } from './workflow-stages.ts';

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
});
export type WorkflowMove = DeepReadonly<z.output<typeof WorkflowMove>>;

/** A state of the tenant's own naming, mapped to a fixed stage. */
export const WorkflowState = z.strictObject({
  title: Title,
  stage: Key,
  /** The case may rest here for good; moves out of it (reopening) are still allowed. */
  final: z.boolean().optional(),
  /** Somebody owes an answer here, so a deadline must run. */
  waiting: z.boolean().optional(),
  tone: z.enum(['neutral', 'info', 'success', 'warning', 'danger']),
});
export type WorkflowState = DeepReadonly<z.output<typeof WorkflowState>>;

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
  /** Days before the due date (negative: after it), each firing exactly once. */
  ladder: z
    .array(
      z.strictObject({
        before: z.int().min(-3660).max(3660),
        tone: z.enum(['green', 'yellow', 'orange', 'red', 'blue']),
        notify: Assignees,
      }),
    )
    .max(10)
    .optional(),
});
export type WorkflowDeadline = DeepReadonly<z.output<typeof WorkflowDeadline>>;

/** A workflow as a tenant publishes it: plain JSON, interpreted by `step`. */
export const WorkflowDocument = z
  .strictObject({
    formatVersion: z.literal(1),
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

/** The format as JSON Schema, for editors and for files that leave the system. */
export const workflowJsonSchema = z.toJSONSchema(WorkflowDocument);
