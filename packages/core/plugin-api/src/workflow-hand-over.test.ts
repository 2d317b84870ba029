import { describe, expect, it } from 'vitest';

import {
  accepted,
  actor,
  factsOf,
  namedOf,
  paperApproval,
  paperWorkflow,
  people,
  refusals,
  standingInFor,
  submitted,
} from '../test/workflow-fixtures.ts';
import type { WorkflowActor, WorkflowDocument, WorkflowEvent, WorkflowSnapshot } from './index.ts';
import { assignments } from './workflow-assignments.ts';
import { step } from './workflow-step.ts';
import { availableVerbs } from './workflow-verbs.ts';

const [zhao, zhou, wu, feng, han] = [
  actor('zhao'),
  actor('zhou', 'office'),
  actor('wu', 'discipline'),
  actor('feng'),
  actor('han'),
];
const named = namedOf(zhao, zhou, wu, feng, han, actor('li'), actor('qian'));
const approve: WorkflowEvent = { type: 'move', move: 'approve' };
const transfer = (to: string): WorkflowEvent => ({ type: 'transfer', to, reason: '外出' });
const delegate = (to: string): WorkflowEvent => ({ type: 'delegate', to, reason: '请先核对' });
const reassign = (from: string, to: string): WorkflowEvent => ({
  type: 'reassign',
  from,
  to,
  reason: '已调离',
});
const answer = (text: string | null): WorkflowEvent => ({ type: 'answer', text });

const paper = paperWorkflow();
const joint = paperApproval({
  mode: 'all',
  approvers: [{ role: 'office' }, { role: 'discipline' }],
});

type Happened = readonly (readonly [WorkflowActor, WorkflowEvent])[];

function after(document: WorkflowDocument, ...events: Happened): WorkflowSnapshot {
  return events.reduce(
    (snapshot, [who, event]) =>
      accepted(step(document, snapshot, event, factsOf(who, { named }))).snapshot,
    submitted(document),
  );
}

function refused(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  [who, event]: Happened[number],
) {
  return refusals(step(document, snapshot, event, factsOf(who, { named })));
}

function holdersOf(document: WorkflowDocument, snapshot: WorkflowSnapshot, move: string) {
  return assignments(document, snapshot, people)
    .filter((one) => one.move === move)
    .map(({ verb, candidates }) => [verb, candidates.flatMap(({ userIds }) => userIds)]);
}

describe('转办', () => {
  it('hands the work over: the receiver acts, the giver no longer does', () => {
    const snapshot = after(paper, [zhao, transfer('feng')]);

    expect(refused(paper, snapshot, [zhao, approve])).toEqual(['handed_over']);
    expect(after(paper, [zhao, transfer('feng')], [feng, approve]).state).toBe('done');
    expect(holdersOf(paper, snapshot, 'approve')).toEqual([['move', ['feng']]]);
  });

  it('can be handed on, but not back', () => {
    const snapshot = after(paper, [zhao, transfer('feng')], [feng, transfer('han')]);

    expect(refused(paper, snapshot, [feng, approve])).toEqual(['handed_over']);
    expect(refused(paper, snapshot, [han, transfer('zhao')])).toEqual(['receiver_gave']);
    expect(
      after(paper, [zhao, transfer('feng')], [feng, transfer('han')], [han, approve]).state,
    ).toBe('done');
  });

  it('is for one entry of the state', () => {
    const back: WorkflowEvent = { type: 'move', move: 'return', reason: '补充' };
    const again = after(
      paper,
      [zhao, transfer('feng')],
      [feng, back],
      [actor('wang'), { type: 'move', move: 'submit' }],
    );

    expect(again.standIns).toBeUndefined();
    expect(refused(paper, again, [feng, approve])).toEqual(['not_assigned']);
    expect(step(paper, again, approve, factsOf(zhao)).ok).toBe(true);
  });

  it('of an earlier entry means nothing', () => {
    const snapshot = submitted(paper);
    const stale: WorkflowSnapshot = {
      ...snapshot,
      standIns: [
        { kind: 'transfer', from: 'zhao', to: 'feng', entry: 1, answer: null, duties: ['approve'] },
      ],
    };

    expect(refused(paper, stale, [feng, approve])).toEqual(['not_assigned']);
    expect(step(paper, stale, approve, factsOf(zhao)).ok).toBe(true);
  });

  it('is given only by somebody with work, with a reason, to somebody else who may work here', () => {
    const snapshot = submitted(paper);

    expect(refused(paper, snapshot, [wu, transfer('feng')])).toEqual(['nothing_held']);
    expect(refused(paper, snapshot, [zhao, { type: 'transfer', to: 'feng', reason: '' }])).toEqual([
      'reason_missing',
    ]);
    expect(refused(paper, snapshot, [zhao, transfer('zhao')])).toEqual(['to_self']);
    expect(refused(paper, snapshot, [zhao, transfer('stranger')])).toEqual(['person_unavailable']);
    expect(refused(paper, snapshot, [zhao, transfer('constructor')])).toEqual([
      'person_unavailable',
    ]);
  });

  it('never reaches author or submitter', () => {
    expect(refused(paper, submitted(paper), [zhao, transfer('li')])).toEqual(['receiver_excluded']);
  });

  it('gives a signature to one who has none to give himself', () => {
    const snapshot = submitted(joint);
    const colleague = actor('chen', 'office');
    const facts = factsOf(zhou, { named: namedOf(wu, colleague, feng) });

    expect(refusals(step(joint, snapshot, transfer('wu'), facts))).toEqual(['receiver_holds']);
    expect(refusals(step(joint, snapshot, transfer('chen'), facts))).toEqual(['receiver_holds']);
    expect(step(joint, snapshot, transfer('feng'), facts).ok).toBe(true);
  });

  it('counts a transferred place once, and takes no second one', () => {
    const handed = after(joint, [zhou, transfer('feng')]);

    expect(refused(joint, handed, [wu, transfer('feng')])).toEqual(['receiver_holds']);
    expect(
      after(joint, [zhou, transfer('feng')], [feng, approve]).approval?.signatures,
    ).toMatchObject([{ userId: 'feng', places: ['0'] }]);
    expect(after(joint, [zhou, transfer('feng')], [feng, approve], [wu, approve]).state).toBe(
      'done',
    );
  });

  it('leaves nothing to hand over once signed', () => {
    const snapshot = after(joint, [zhou, approve]);

    expect(refused(joint, snapshot, [zhou, transfer('feng')])).toEqual(['nothing_held']);
    expect(refused(joint, snapshot, [wu, transfer('zhou')])).toEqual(['receiver_holds']);
  });

  it('hands on the work of the absent person when a substitute does it', () => {
    const snapshot = after(paper, [standingInFor(wu, zhao), transfer('feng')]);

    expect(snapshot.standIns).toMatchObject([{ from: 'zhao', to: 'feng', kind: 'transfer' }]);
    expect(refused(paper, snapshot, [zhao, approve])).toEqual(['handed_over']);
  });
});

describe('the same by whoever is in charge', () => {
  const chief = actor('chief');

  it('takes the work of one who has left', () => {
    const snapshot = after(paper, [chief, reassign('zhao', 'feng')]);

    expect(holdersOf(paper, snapshot, 'approve')).toEqual([['move', ['feng']]]);
    expect(refused(paper, submitted(paper), [chief, reassign('han', 'feng')])).toEqual([
      'nothing_held_by',
    ]);
    expect(refused(paper, submitted(paper), [chief, reassign('zhao', 'li')])).toEqual([
      'receiver_excluded',
    ]);
  });

  it('takes what he had lent back from his delegate', () => {
    const snapshot = after(paper, [zhao, delegate('han')], [chief, reassign('zhao', 'feng')]);

    expect(holdersOf(paper, snapshot, 'approve')).toEqual([['move', ['feng']]]);
    expect(refused(paper, snapshot, [han, answer('已核对')])).toEqual(['no_answer_owed']);
  });

  it('gives the answer he owes to nobody who must stay out', () => {
    const lent = after(paper, [zhao, delegate('han')]);

    expect(refused(paper, lent, [chief, reassign('han', 'li')])).toEqual(['receiver_excluded']);
  });

  it('gives the answer he owes to another', () => {
    const snapshot = after(paper, [zhao, delegate('han')], [chief, reassign('han', 'feng')]);

    expect(refused(paper, snapshot, [han, answer('已核对')])).toEqual(['no_answer_owed']);
    expect(step(paper, snapshot, answer('已核对'), factsOf(feng)).ok).toBe(true);
    expect(
      refused(paper, after(paper, [zhao, delegate('han')]), [chief, reassign('han', 'zhao')]),
    ).toEqual(['receiver_holds']);
  });
});

describe('委派', () => {
  it('waits for the answer, then lets the principal decide', () => {
    const lent = after(paper, [zhao, delegate('feng')]);

    expect(refused(paper, lent, [zhao, approve])).toEqual(['awaiting_answer']);
    expect(refused(paper, lent, [zhao, { type: 'move', move: 'return', reason: '补充' }])).toEqual([
      'awaiting_answer',
    ]);
    expect(
      after(paper, [zhao, delegate('feng')], [feng, answer('属实')], [zhao, approve]).state,
    ).toBe('done');
  });

  it('never lets the delegate decide', () => {
    const lent = after(paper, [zhao, delegate('feng')]);
    const answered = after(paper, [zhao, delegate('feng')], [feng, answer('属实')]);

    expect(refused(paper, lent, [feng, approve])).toEqual(['not_assigned']);
    expect(refused(paper, answered, [feng, approve])).toEqual(['not_assigned']);
    expect(refused(paper, lent, [feng, transfer('han')])).toEqual(['nothing_held']);
  });

  it('is taken back by the principal', () => {
    const taken = after(paper, [zhao, delegate('feng')], [zhao, answer(null)]);

    expect(refused(paper, taken, [feng, answer('属实')])).toEqual(['no_answer_owed']);
    expect(refused(paper, taken, [zhao, answer(null)])).toEqual(['nothing_delegated']);
    expect(step(paper, taken, approve, factsOf(zhao)).ok).toBe(true);
  });

  it('asks the delegate until he answers, then the principal', () => {
    const lent = after(paper, [zhao, delegate('feng')]);
    const answered = after(paper, [zhao, delegate('feng')], [feng, answer('属实')]);

    expect(holdersOf(paper, lent, 'approve')).toEqual([
      ['move', []],
      ['answer', ['feng']],
    ]);
    expect(holdersOf(paper, answered, 'approve')).toEqual([['move', ['zhao']]]);
  });

  it('is answered in words', () => {
    expect(refused(paper, after(paper, [zhao, delegate('feng')]), [feng, answer(' ')])).toEqual([
      'answer_missing',
    ]);
  });

  it('keeps a signature waiting too', () => {
    const lent = after(joint, [zhou, delegate('feng')]);

    expect(refused(joint, lent, [zhou, approve])).toEqual(['awaiting_answer']);
    expect(
      after(joint, [zhou, delegate('feng')], [feng, answer('同意')], [zhou, approve]).approval,
    ).toMatchObject({
      signatures: [{ userId: 'zhou' }],
    });
  });

  it('may be answered by a substitute of the delegate', () => {
    const lent = after(paper, [zhao, delegate('feng')]);

    expect(step(paper, lent, answer('属实'), factsOf(standingInFor(han, feng))).ok).toBe(true);
  });

  it('and 转办 end after twenty in one state', () => {
    const round: Happened = [
      [zhao, delegate('feng')],
      [feng, answer('属实')],
    ];
    const many = after(paper, ...Array.from({ length: 20 }, () => round).flat());

    expect(refused(paper, many, [zhao, delegate('feng')])).toEqual(['too_many_stand_ins']);
    expect(step(paper, many, approve, factsOf(zhao)).ok).toBe(true);
  });
});

describe('what the page offers', () => {
  it('is open to those with work, and closed with reasons to others', () => {
    const snapshot = submitted(paper);

    expect(availableVerbs(paper, snapshot, factsOf(zhao))).toMatchObject({
      transfer: { open: true },
      delegate: { open: true },
      answer: { open: false, reasons: [{ code: 'workflow.no_answer_owed' }] },
    });
    expect(availableVerbs(paper, snapshot, factsOf(wu)).transfer).toMatchObject({
      open: false,
      reasons: [{ message: '这里没有待您办理的事项' }],
    });
  });

  it('names who owes and who waits', () => {
    const lent = after(paper, [zhao, delegate('feng')]);

    expect(availableVerbs(paper, lent, factsOf(feng)).answer).toMatchObject({
      open: true,
      owedTo: ['zhao'],
    });
    expect(availableVerbs(paper, lent, factsOf(zhao))).toMatchObject({
      takeBack: { open: true, lentTo: ['feng'] },
      transfer: { open: false, reasons: [{ code: 'workflow.awaiting_answer' }] },
      standIns: [{ from: 'zhao', to: 'feng', answer: null }],
    });
  });

  it('is nothing in a cancelled case', () => {
    const cancelled = after(paper, [actor('wang'), { type: 'cancel' }]);
    const verbs = availableVerbs(paper, cancelled, factsOf(zhao));

    expect(
      [verbs.transfer, verbs.withdraw, verbs.addSigners].map(({ reasons }) => reasons),
    ).toMatchObject(Array.from({ length: 3 }, () => [{ code: 'workflow.cancelled' }]));
  });
});
