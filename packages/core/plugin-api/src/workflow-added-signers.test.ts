import { describe, expect, it } from 'vitest';

import {
  accepted,
  actor,
  factsOf,
  namedOf,
  paperApproval,
  people,
  refusals,
  submitted,
} from '../test/workflow-fixtures.ts';
import type {
  AddedSigner,
  WorkflowActor,
  WorkflowDocument,
  WorkflowEvent,
  WorkflowSnapshot,
} from './index.ts';
import { assignments } from './workflow-assignments.ts';
import { availableMoves } from './workflow-moves.ts';
import { step } from './workflow-step.ts';
import { availableVerbs } from './workflow-verbs.ts';

const [zhou, wu, feng, han] = [
  actor('zhou', 'office'),
  actor('wu', 'discipline'),
  actor('feng'),
  actor('han'),
];
const bodies = [{ role: 'office' }, { role: 'discipline' }];
const all = paperApproval({ mode: 'all', approvers: bodies });
const any = paperApproval({ mode: 'any', approvers: bodies });
const crowd = Array.from({ length: 11 }, (_, index) => actor(`p${index}`));
const named = namedOf(zhou, wu, feng, han, actor('li'), ...crowd);
const approve: WorkflowEvent = { type: 'move', move: 'approve' };
const drop = (userId: string): WorkflowEvent => ({ type: 'dropSigner', userId });
const add = (position: AddedSigner['position'], ...userIds: string[]): WorkflowEvent => ({
  type: 'addSigners',
  userIds,
  position,
  reason: '请会签',
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

describe('加签', () => {
  it('asks for one more signature, whatever the mode', () => {
    const signed = after(any, [zhou, add('parallel', 'feng')], [wu, approve]);

    expect(signed.state).toBe('review');
    expect(refused(any, signed, [zhou, approve])).toEqual(['enough_signed']);
    expect(
      after(any, [zhou, add('parallel', 'feng')], [wu, approve], [feng, approve]),
    ).toMatchObject({
      state: 'done',
      history: [{}, {}, { actors: ['wu', 'feng'] }],
    });
  });

  it('before: waits for them first', () => {
    const asked = after(all, [zhou, add('before', 'feng')]);

    expect(refused(all, asked, [zhou, approve])).toEqual(['added_sign_first']);
    expect(step(all, asked, approve, factsOf(wu)).ok).toBe(true);
    expect(
      after(all, [zhou, add('before', 'feng')], [feng, approve], [zhou, approve], [wu, approve])
        .state,
    ).toBe('done');
  });

  it('after: they wait for whoever asked', () => {
    const asked = after(all, [zhou, add('after', 'feng')]);

    expect(refused(all, asked, [feng, approve])).toEqual(['not_your_turn']);
    expect(
      after(all, [zhou, add('after', 'feng')], [zhou, approve], [feng, approve], [wu, approve])
        .state,
    ).toBe('done');
  });

  it('after: they wait no longer once the asker need not sign', () => {
    const signed = after(any, [zhou, add('after', 'feng')], [wu, approve]);

    expect(accepted(step(any, signed, approve, factsOf(feng))).snapshot.state).toBe('done');
  });

  it('after: they wait for whoever took the asker’s place', () => {
    const transfer: WorkflowEvent = { type: 'transfer', to: 'han', reason: '外出' };
    const handed = after(all, [zhou, add('after', 'feng')], [zhou, transfer]);

    expect(refused(all, handed, [feng, approve])).toEqual(['not_your_turn']);
    expect(
      after(
        all,
        [zhou, add('after', 'feng')],
        [zhou, transfer],
        [han, approve],
        [feng, approve],
        [wu, approve],
      ).state,
    ).toBe('done');
  });

  it('asks for what the move needs at the first real signature', () => {
    const asking = paperApproval(
      { mode: 'any', approvers: bodies },
      { requires: { input: [{ key: 'on', title: '日期', type: 'date' }] } },
    );
    const asked = after(asking, [zhou, add('before', 'feng')]);
    const dated: WorkflowEvent = { ...approve, fields: { on: '2026-03-09' } };

    expect(availableMoves(asking, asked, factsOf(feng))[0]?.needs.input).toHaveLength(1);
    expect(refused(asking, asked, [feng, approve])).toEqual(['entry_missing']);
    expect(
      after(asking, [zhou, add('before', 'feng')], [feng, dated], [zhou, { type: 'approve' }])
        .state,
    ).toBe('done');
  });

  it('lets the added signer return the approval', () => {
    const back: WorkflowEvent = { type: 'return', reason: '不妥' };

    expect(after(all, [zhou, add('parallel', 'feng')], [feng, back]).approval).toBeNull();
    expect(refused(all, after(all, [zhou, approve]), [feng, back])).toEqual(['not_assigned']);
  });

  it('goes to those who may sign and do not anyway', () => {
    const snapshot = submitted(all);

    expect(refused(all, snapshot, [zhou, add('before', 'li')])).toEqual(['receiver_excluded']);
    expect(refused(all, snapshot, [zhou, add('before', 'wu')])).toEqual(['receiver_holds']);
    expect(refused(all, snapshot, [zhou, add('before', 'zhou')])).toEqual(['to_self']);
    expect(refused(all, snapshot, [zhou, add('before', 'stranger')])).toEqual([
      'person_unavailable',
    ]);
    expect(refused(all, snapshot, [zhou, add('before')])).toEqual(['nobody_added']);
    expect(
      refused(all, after(all, [zhou, add('before', 'feng')]), [wu, add('after', 'feng')]),
    ).toEqual(['already_added']);
  });

  it('is for those who have still to sign, and not for added ones', () => {
    const asked = after(all, [zhou, add('parallel', 'feng')]);

    expect(step(all, asked, add('parallel', 'han'), factsOf(feng, { named }))).toMatchObject({
      reasons: [{ message: '加签人不能再加签，请由请您加签的人办理' }],
    });
    expect(refused(all, submitted(all), [han, add('parallel', 'feng')])).toEqual([
      'no_approval_to_add',
    ]);
    expect(refused(all, after(all, [zhou, approve]), [zhou, add('parallel', 'feng')])).toEqual([
      'no_approval_to_add',
    ]);
  });

  it('ends at ten', () => {
    const ten = crowd.slice(0, 10).map(({ userId }) => userId);

    expect(after(all, [zhou, add('parallel', ...ten)]).approval?.added).toHaveLength(10);
    expect(refused(all, submitted(all), [zhou, add('parallel', ...ten, 'p10')])).toEqual([
      'too_many_added',
    ]);
  });

  it('does not wait for one who must stay out by now', () => {
    const asked = after(all, [zhou, add('before', 'feng')]);
    const changed = { ...people, handler: ['wang', 'li', 'feng'] };

    expect(step(all, asked, approve, factsOf(zhou, { people: changed })).ok).toBe(true);
    expect(assignments(all, asked, changed)[0]?.candidates).toHaveLength(2);
  });

  it('asks which approval where the state has several', () => {
    const { approve: first } = all.moves;
    if (first === undefined) throw new Error('no approving move');
    const two = { ...all, moves: { ...all.moves, partly: { ...first, title: '基本完成' } } };
    const event: WorkflowEvent = {
      type: 'addSigners',
      userIds: ['feng'],
      position: 'before',
      reason: '请会签',
      move: 'partly',
    };

    expect(refused(two, submitted(two), [zhou, add('before', 'feng')])).toEqual(['which_approval']);
    expect(after(two, [zhou, event]).approval).toMatchObject({ move: 'partly' });
    expect(availableVerbs(two, submitted(two), factsOf(zhou)).addSigners).toMatchObject({
      open: true,
      moves: [{ title: '审签' }, { title: '基本完成' }],
    });
  });

  it('shows who was asked, and asks them when it is their turn', () => {
    const asked = after(all, [zhou, add('after', 'feng')]);
    const signed = after(all, [zhou, add('after', 'feng')], [zhou, approve]);
    const addressed = (snapshot: WorkflowSnapshot) =>
      assignments(all, snapshot, people)
        .filter(({ move }) => move === 'approve')
        .flatMap(({ candidates }) =>
          candidates.flatMap(({ userIds, roles }) => [...userIds, ...roles]),
        );

    expect(addressed(asked)).toEqual(['office', 'discipline']);
    expect(addressed(signed)).toEqual(['discipline', 'feng']);
    expect(availableMoves(all, signed, factsOf(feng))[0]).toMatchObject({
      open: true,
      approval: {
        required: 3,
        added: [{ userId: 'feng', by: 'zhou', position: 'after', hasSigned: false }],
        waitingForTitle: '纪委监委或加签人',
      },
    });
  });
});

describe('taking a 加签 back', () => {
  it('is for whoever asked, until it is signed', () => {
    const asked = after(all, [zhou, add('parallel', 'feng')]);
    const signed = after(all, [zhou, add('parallel', 'feng')], [feng, approve]);

    expect(refused(all, asked, [wu, drop('feng')])).toEqual(['not_added']);
    expect(refused(all, signed, [zhou, drop('feng')])).toEqual(['added_has_signed']);
    expect(after(all, [zhou, add('parallel', 'feng')], [zhou, drop('feng')]).approval).toBeNull();
    expect(availableVerbs(all, asked, factsOf(zhou)).dropSigner).toMatchObject({
      open: true,
      signers: ['feng'],
    });
    expect(availableVerbs(all, asked, factsOf(wu)).dropSigner).toMatchObject({ open: false });
  });

  it('makes the move when nothing else was missing', () => {
    const snapshot = after(
      any,
      [zhou, add('parallel', 'feng')],
      [wu, approve],
      [zhou, drop('feng')],
    );

    expect(snapshot).toMatchObject({ state: 'done' });
    expect(snapshot.history.at(-1)?.actors).toEqual(['wu']);
  });

  it('leaves the other signatures standing', () => {
    const snapshot = after(
      all,
      [zhou, add('parallel', 'feng', 'han')],
      [wu, approve],
      [zhou, drop('feng')],
    );

    expect(snapshot.approval).toMatchObject({
      added: [{ userId: 'han' }],
      signatures: [{ userId: 'wu' }],
    });
  });
});

describe('signatures that suffice since people changed', () => {
  it('are finished by one who has signed', () => {
    const deputies = paperApproval({ mode: 'all', approvers: [{ relation: 'deputy' }] });
    const signed = after(deputies, [actor('qian'), approve]);
    const changed = { people: { ...people, deputy: ['qian'] } };

    expect(assignments(deputies, signed, changed.people)[0]?.candidates).toMatchObject([
      { userIds: ['qian'] },
    ]);
    expect(
      accepted(step(deputies, signed, approve, factsOf(actor('qian'), changed))).snapshot.state,
    ).toBe('done');
  });
});
