import { describe, expect, it } from 'vitest';

import {
  accepted,
  actor,
  chainWorkflow,
  factsOf,
  namedOf,
  refusals,
  run,
  standingInFor,
} from '../test/workflow-fixtures.ts';
import type { WorkflowEvent } from './index.ts';
import { availableMoves } from './workflow-moves.ts';
import { step } from './workflow-step.ts';
import { availableVerbs } from './workflow-verbs.ts';

const [wang, qian, zhou, zhao] = [
  actor('wang'),
  actor('qian'),
  actor('zhou', 'office'),
  actor('zhao'),
];
const document = chainWorkflow();
const back = (to: string, resume: 'redo' | 'direct'): WorkflowEvent => ({
  type: 'sendBack',
  to,
  resume,
  reason: '依据不足',
});
const toSignOff = [
  [wang, 'submit'],
  [qian, 'check'],
  [zhou, 'verify'],
] as const;
const on = (contentHash: string) => ({ contentHash });

describe('退回 to an earlier step', () => {
  it('walks every step again with redo', () => {
    const snapshot = run(
      document,
      [...toSignOff, [zhao, back('draft', 'redo')], [wang, 'submit']],
      on('a'),
    );

    expect(snapshot.state).toBe('check');
    expect(snapshot.resume).toBeUndefined();
  });

  it('comes straight back with direct, as long as the content is the same', () => {
    const sent = run(document, [...toSignOff, [zhao, back('draft', 'direct')]], on('a'));
    const resumed = run(
      document,
      [...toSignOff, [zhao, back('draft', 'direct')], [wang, 'submit']],
      on('a'),
    );

    expect(sent).toMatchObject({ state: 'draft', resume: { state: 'signOff', entry: 5 } });
    expect(resumed.state).toBe('signOff');
    expect(resumed.resume).toBeUndefined();
    expect(resumed.history.at(-1)).toMatchObject({ move: 'submit', direct: 'resumed' });
  });

  it('repeats the first review on the way when the content has changed', () => {
    const sent = run(document, [...toSignOff, [zhao, back('draft', 'direct')]], on('a'));

    const { snapshot } = accepted(
      step(document, sent, { type: 'move', move: 'submit' }, factsOf(wang, on('b'))),
    );

    expect(snapshot.state).toBe('check');
  });

  it('repeats it when nobody knows what was reviewed', () => {
    const snapshot = run(document, [
      ...toSignOff,
      [zhao, back('draft', 'direct')],
      [wang, 'submit'],
    ]);

    expect(snapshot.state).toBe('check');
  });

  it('repeats only the reviews made before the change', () => {
    const checked = run(
      document,
      [
        [wang, 'submit'],
        [qian, 'check'],
      ],
      on('a'),
    );
    const events: readonly (readonly [ReturnType<typeof actor>, WorkflowEvent])[] = [
      [zhou, { type: 'move', move: 'verify' }],
      [zhao, back('draft', 'direct')],
      [wang, { type: 'move', move: 'submit' }],
    ];

    const snapshot = events.reduce(
      (before, [who, event]) =>
        accepted(step(document, before, event, factsOf(who, on('b')))).snapshot,
      checked,
    );

    expect(snapshot.state).toBe('check');
  });

  it('remembers skipped reviews when it is sent back once more', () => {
    const twice = run(
      document,
      [
        ...toSignOff,
        [zhao, back('draft', 'direct')],
        [wang, 'submit'],
        [zhao, back('draft', 'direct')],
      ],
      on('a'),
    );
    const submit: WorkflowEvent = { type: 'move', move: 'submit' };

    expect(accepted(step(document, twice, submit, factsOf(wang, on('a')))).snapshot.state).toBe(
      'signOff',
    );
    expect(accepted(step(document, twice, submit, factsOf(wang, on('b')))).snapshot.state).toBe(
      'check',
    );
  });

  it('does not pass over the review of the one who now hands in', () => {
    const shared = chainWorkflow({
      submit: {
        title: '送审',
        from: ['draft'],
        to: 'check',
        kind: 'submit',
        by: [{ relation: 'handler' }, { relation: 'deputy' }],
      },
    });
    const snapshot = run(
      shared,
      [...toSignOff, [zhao, back('draft', 'direct')], [qian, 'submit']],
      on('a'),
    );

    expect(snapshot.state).toBe('check');
  });

  it('forgets the way straight back when another way is taken', () => {
    const snapshot = run(
      document,
      [...toSignOff, [zhao, back('draft', 'direct')], [wang, 'shelve'], [wang, 'reopen']],
      on('a'),
    );
    const submit: WorkflowEvent = { type: 'move', move: 'submit' };

    expect(snapshot.state).toBe('draft');
    expect(accepted(step(document, snapshot, submit, factsOf(wang, on('a')))).snapshot.state).toBe(
      'check',
    );
  });

  it('means nothing in another entry', () => {
    const sent = run(document, [...toSignOff, [zhao, back('draft', 'direct')]], on('a'));
    const stale = { ...sent, resume: { state: 'signOff', entry: 4 } };
    const submit: WorkflowEvent = { type: 'move', move: 'submit' };

    const { snapshot } = accepted(step(document, stale, submit, factsOf(wang, on('a'))));

    expect(snapshot.state).toBe('check');
  });

  it('keeps it while something is done in the same state', () => {
    const snapshot = run(
      document,
      [...toSignOff, [zhao, back('draft', 'direct')], [wang, 'amend'], [wang, 'submit']],
      on('a'),
    );

    expect(snapshot.state).toBe('signOff');
  });

  it('says where a move will lead', () => {
    const sent = run(document, [...toSignOff, [zhao, back('draft', 'direct')]], on('a'));

    const submit = availableMoves(document, sent, factsOf(wang, on('a'))).find(
      ({ move }) => move === 'submit',
    );

    expect(submit).toMatchObject({ to: 'signOff', toTitle: '待签发' });
  });

  it('offers the steps passed and each way back', () => {
    const snapshot = run(document, toSignOff);

    expect(availableVerbs(document, snapshot, factsOf(zhao)).sendBack).toEqual({
      open: true,
      reasons: [],
      targets: [
        { state: 'draft', title: '草稿', resume: ['redo', 'direct'] },
        { state: 'check', title: '待审核', resume: ['redo', 'direct'] },
        { state: 'verify', title: '待复核', resume: ['redo', 'direct'] },
      ],
    });
  });

  it('offers only the states it names, once passed', () => {
    const { states } = document;
    const { signOff } = states;
    const listed = {
      ...document,
      states: {
        ...states,
        signOff: {
          ...(signOff ?? fail()),
          sendBack: {
            by: [{ relation: 'leader' }],
            to: ['check', 'shelved'],
            resume: ['redo' as const],
          },
        },
      },
    };
    const snapshot = run(listed, toSignOff);

    const verb = availableVerbs(listed, snapshot, factsOf(zhao)).sendBack;

    expect(verb?.targets).toEqual([{ state: 'check', title: '待审核', resume: ['redo'] }]);
    expect(refusals(step(listed, snapshot, back('draft', 'redo'), factsOf(zhao)))).toEqual([
      'wrong_target',
    ]);
    expect(refusals(step(listed, snapshot, back('check', 'direct'), factsOf(zhao)))).toEqual([
      'wrong_resume',
    ]);
  });

  it('never leads into a state that only a review may enter, or where the case rested', () => {
    const reopened = chainWorkflow({
      resume: { title: '重新审签', from: ['done'], to: 'signOff', by: [{ relation: 'leader' }] },
    });
    const snapshot = run(reopened, [...toSignOff, [zhao, 'issue'], [zhao, 'resume']]);

    expect(refusals(step(reopened, snapshot, back('done', 'redo'), factsOf(zhao)))).toEqual([
      'wrong_target',
    ]);
  });

  it('is for those it names, with a reason, where there is somewhere to go', () => {
    const snapshot = run(document, toSignOff);
    const refused = (event: WorkflowEvent, who = zhao) =>
      refusals(step(document, snapshot, event, factsOf(who)));

    expect(refused(back('draft', 'redo'), zhou)).toEqual(['not_assigned']);
    expect(refused({ type: 'sendBack', to: 'draft', resume: 'redo', reason: ' ' })).toEqual([
      'reason_missing',
    ]);
    expect(
      refusals(
        step(document, run(document, [[wang, 'submit']]), back('draft', 'redo'), factsOf(qian)),
      ),
    ).toEqual(['no_send_back']);
  });

  it('may be done by a substitute and by whoever took the work over', () => {
    const snapshot = run(document, toSignOff);
    const feng = actor('feng');
    const transfer: WorkflowEvent = { type: 'transfer', to: 'feng', reason: '外出' };
    const handed = accepted(
      step(document, snapshot, transfer, factsOf(zhao, { named: namedOf(feng) })),
    ).snapshot;

    expect(
      step(document, snapshot, back('draft', 'redo'), factsOf(standingInFor(feng, zhao))).ok,
    ).toBe(true);
    expect(step(document, handed, back('draft', 'redo'), factsOf(feng)).ok).toBe(true);
    expect(refusals(step(document, handed, back('draft', 'redo'), factsOf(zhao)))).toEqual([
      'handed_over',
    ]);
  });
});

describe('撤回 of a move', () => {
  const recall: WorkflowEvent = { type: 'withdraw' };
  const submitted = run(document, [[wang, 'submit']]);

  it('goes back while nobody has acted on it', () => {
    const { snapshot, moved } = accepted(step(document, submitted, recall, factsOf(wang)));

    expect(snapshot).toMatchObject({ state: 'draft', entryNumber: 3 });
    expect(snapshot.history.at(-1)).toMatchObject({ move: null, actors: ['wang'], from: 'check' });
    expect(moved).toMatchObject({ move: null, from: 'check', to: 'draft' });
  });

  it('is for whoever made it', () => {
    expect(refusals(step(document, submitted, recall, factsOf(qian)))).toEqual([
      'nothing_to_withdraw',
    ]);
    expect(step(document, submitted, recall, factsOf(standingInFor(actor('feng'), wang))).ok).toBe(
      true,
    );
  });

  it('is too late once somebody has acted', () => {
    const transfer: WorkflowEvent = { type: 'transfer', to: 'feng', reason: '外出' };
    const named = namedOf(actor('feng'));
    const handed = accepted(step(document, submitted, transfer, factsOf(qian, { named }))).snapshot;
    const checked = run(document, [
      [wang, 'submit'],
      [qian, 'check'],
    ]);

    expect(refusals(step(document, handed, recall, factsOf(wang)))).toEqual(['recall_too_late']);
    expect(refusals(step(document, checked, recall, factsOf(wang)))).toEqual(['no_approval']);
  });

  it('is only for moves that allow it', () => {
    const firm = chainWorkflow({
      submit: {
        title: '送审',
        from: ['draft'],
        to: 'check',
        kind: 'submit',
        by: [{ relation: 'handler' }],
      },
    });

    expect(step(firm, run(firm, [[wang, 'submit']]), recall, factsOf(wang)).ok).toBe(false);
  });

  it('is shown with where it leads', () => {
    expect(availableVerbs(document, submitted, factsOf(wang)).withdraw).toEqual({
      open: true,
      reasons: [],
      what: 'recall',
      toTitle: '草稿',
    });
    expect(availableVerbs(document, submitted, factsOf(qian)).withdraw).toMatchObject({
      open: false,
      what: null,
    });
  });
});

function fail(): never {
  throw new Error('no such state');
}
