import { z } from 'zod';

import { ExtensionView } from '../extensions/extensions.schemas.ts';
import { AnsweredForm } from '../forms/forms.schemas.ts';

const Instant = z.iso.datetime();
const Reason = z.object({ code: z.string(), message: z.string(), field: z.string().optional() });

export const CaseParams = z.object({
  subject: z.string().regex(/^[a-z][A-Za-z]{1,39}$/),
  id: z.uuid(),
});

export const MoveInput = z.object({
  key: z.string(),
  title: z.string(),
  type: z.enum(['date', 'text', 'longText', 'integer', 'reference']),
});

/** A move from the current state: open, or closed with every reason why. */
export const MoveView = z
  .object({
    move: z.string(),
    title: z.string(),
    toTitle: z.string(),
    isOpen: z.boolean(),
    isPrimary: z.boolean(),
    /** Whether it may be made on several cases at once. */
    isBulk: z.boolean(),
    reasons: z.array(Reason),
    needs: z.object({
      reason: z.boolean(),
      reasonCodes: z.array(z.object({ code: z.string(), title: z.string() })),
      input: z.array(MoveInput),
      opinion: z.boolean(),
      /** A form of the tenant that goes with the move. */
      form: AnsweredForm.nullable(),
    }),
    approval: z
      .object({
        mode: z.enum(['all', 'any', 'sequence', 'nOf']),
        required: z.int(),
        signedBy: z.array(z.string()),
        /** The parties whose signatures are still missing, in words. */
        waitingFor: z.string(),
        hasSigned: z.boolean(),
        inFlight: z.boolean(),
        mayReturn: z.boolean(),
        mayWithdraw: z.boolean(),
        added: z.array(
          z.object({
            userId: z.uuid(),
            name: z.string(),
            by: z.string(),
            position: z.enum(['before', 'after', 'parallel']),
            hasSigned: z.boolean(),
          }),
        ),
        opinions: z.array(
          z.object({
            name: z.string(),
            onBehalfOf: z.string().nullable(),
            agrees: z.boolean(),
            text: z.string(),
          }),
        ),
        mayGiveOpinion: z.boolean(),
        /** The merging of a joint review; null in any other approval. */
        conclude: z.object({ isOpen: z.boolean(), reasons: z.array(Reason) }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'CaseMove' });

const Verb = z.object({ isOpen: z.boolean(), reasons: z.array(Reason) });
const Person = z.object({ userId: z.uuid(), name: z.string() });

/** What I may do with a case besides its moves, open or closed with every reason why. */
export const CaseVerbs = z
  .object({
    sendBack: Verb.extend({
      targets: z.array(
        z.object({
          state: z.string(),
          title: z.string(),
          resume: z.array(z.enum(['redo', 'direct'])),
        }),
      ),
    }).nullable(),
    withdraw: Verb.extend({
      what: z.enum(['approval', 'signature', 'recall']).nullable(),
      toTitle: z.string().nullable(),
    }),
    transfer: Verb,
    delegate: Verb,
    answer: Verb.extend({ owedTo: z.array(z.string()) }),
    takeBack: Verb.extend({ lentTo: z.array(z.string()) }),
    addSigners: Verb.extend({
      positions: z.array(z.enum(['before', 'after', 'parallel'])),
      moves: z.array(z.object({ move: z.string(), title: z.string() })),
    }),
    dropSigner: Verb.extend({ signers: z.array(Person) }),
    standIns: z.array(
      z.object({
        kind: z.enum(['transfer', 'delegate']),
        from: z.string(),
        to: z.string(),
        answer: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CaseVerbs' });

/** Something that waits for me in this capacity. */
export const TaskHere = z
  .object({
    id: z.uuid(),
    subjectType: z.string(),
    /** What records of this type are called. */
    typeTitle: z.string(),
    subjectId: z.uuid(),
    title: z.string(),
    reason: z.string(),
    link: z.string(),
    dueOn: z.iso.date().nullable(),
    /** A date or somebody else comes first. */
    isWaiting: z.boolean(),
    /** Why none of its moves is open; empty while one is. */
    reasons: z.array(Reason),
  })
  .meta({ id: 'TaskHere' });

export const CaseStep = z
  .object({
    id: z.uuid(),
    /** Counts the states entered; what happens in one stay has one number. */
    entryNumber: z.int(),
    event: z.string(),
    move: z.string(),
    moveTitle: z.string(),
    fromTitle: z.string(),
    toTitle: z.string(),
    actorName: z.string(),
    capacity: z.string(),
    reason: z.string().nullable(),
    opinion: z.string().nullable(),
    occurredAt: Instant,
  })
  .meta({ id: 'CaseStep' });

export const CaseDeadline = z
  .object({
    key: z.string(),
    title: z.string(),
    dueOn: z.iso.date(),
    /** Before any extension. */
    originalDueOn: z.iso.date(),
    isUnconfirmed: z.boolean(),
    /** Since when its clock stands still. */
    pausedOn: z.iso.date().nullable(),
    status: z.enum(['running', 'met', 'cancelled']),
    /** Whether I may ask for a later date. */
    isExtendable: z.boolean(),
  })
  .meta({ id: 'CaseDeadline' });

/** One stay of a case in a state. */
export const CaseStay = z
  .object({
    title: z.string(),
    enteredAt: Instant,
    /** Null while the case is there. */
    leftAt: Instant.nullable(),
    by: z.string(),
    minutes: z.int(),
  })
  .meta({ id: 'CaseStay' });

/** A state the case comes to if all goes well. */
export const ComingStep = z
  .object({
    title: z.string(),
    moveTitle: z.string(),
    who: z.string(),
    period: z.string().nullable(),
  })
  .meta({ id: 'ComingStep' });

/** Where a case stands, what may be done next, and the way it took. */
export const CaseView = z
  .object({
    subject: z.string(),
    subjectId: z.uuid(),
    state: z.string(),
    stateTitle: z.string(),
    stage: z.string(),
    tone: z.string(),
    isFinal: z.boolean(),
    enteredAt: Instant,
    dueOn: z.iso.date().nullable(),
    /** Names of those whose task it is now. */
    holders: z.array(z.string()),
    moves: z.array(MoveView),
    verbs: CaseVerbs,
    history: z.array(CaseStep),
    deadlines: z.array(CaseDeadline),
    extensions: z.array(ExtensionView),
    way: z.array(CaseStay),
    ahead: z.array(ComingStep),
    /** The version of the workflow it runs in. */
    definition: z.object({ id: z.uuid(), number: z.int(), title: z.string() }),
    version: z.int(),
  })
  .meta({ id: 'Case' });

export const CaseEventBody = z
  .object({
    event: z
      .enum([
        'move',
        'approve',
        'return',
        'withdraw',
        'opinion',
        'conclude',
        'sendBack',
        'transfer',
        'delegate',
        'answer',
        'addSigners',
        'dropSigner',
      ])
      .default('move'),
    move: z.string().max(40).optional(),
    reason: z.string().trim().max(2000).optional(),
    reasonCode: z.string().max(40).optional(),
    opinion: z.string().trim().max(2000).optional(),
    fields: z
      .record(z.string(), z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]))
      .optional(),
    /** Whether an opinion in a 联审 agrees. */
    agrees: z.boolean().optional(),
    /** State to send back to. */
    to: z.string().max(40).optional(),
    resume: z.enum(['redo', 'direct']).optional(),
    userIds: z.array(z.uuid()).max(10).optional(),
    position: z.enum(['before', 'after', 'parallel']).optional(),
    /** What the form of the move was answered with. */
    answers: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'CaseEvent' });

export const CopyBody = z
  .object({
    userIds: z.array(z.uuid()).min(1).max(20),
    note: z.string().trim().max(500).optional(),
  })
  .meta({ id: 'CaseCopy' });

export const ReminderBody = z
  .object({ note: z.string().trim().max(500).optional() })
  .meta({ id: 'CaseReminder' });

export const Told = z.object({ told: z.array(z.string()) }).meta({ id: 'Told' });

export const BulkEventBody = CaseEventBody.extend({ ids: z.array(z.uuid()).min(1).max(100) }).meta({
  id: 'BulkCaseEvent',
});

export const BulkResult = z
  .object({
    done: z.array(z.uuid()),
    refused: z.array(z.object({ id: z.uuid(), reasons: z.array(Reason) })),
  })
  .meta({ id: 'BulkCaseResult' });
