import { describe, expect, it } from 'vitest';

import {
  accepted,
  actor,
  factsOf,
  namedOf,
  paperApproval,
  people,
  refusals,
  run,
} from '../test/workflow-fixtures.ts';
import type { WorkflowActor, WorkflowEvent } from './index.ts';
import { assignments } from './workflow-assignments.ts';
import { availableMoves } from './workflow-moves.ts';
import { step } from './workflow-step.ts';

const zhou = actor('zhou', 'office');
const wu = actor('wu', 'discipline');
const zheng = actor('zheng', 'org');
const document = paperApproval(
  {
    mode: 'all',
    approvers: [{ role: 'office' }, { role: 'discipline' }, { role: 'org' }],
    merge: { by: [{ role: 'discipline' }] },
    returnTo: 'draft',
  },
  { by: [{ relation: 'leader' }] },
);
const opened = run(document, [
  [actor('wang'), 'submit'],
  [actor('zhao'), 'approve'],
]);
const agree: WorkflowEvent = { type: 'opinion', agrees: true, text: '' };
const object: WorkflowEvent = { type: 'opinion', agrees: false, text: '补充责任人' };
const merge: WorkflowEvent = { type: 'conclude', text: '请补充责任人后再报' };

function after(...events: readonly (readonly [WorkflowActor, WorkflowEvent])[]) {
  return events.reduce(
    (snapshot, [who, event]) => accepted(step(document, snapshot, event, factsOf(who))).snapshot,
    opened,
  );
}

describe('联审', () => {
  it('collects opinions from every side at once and moves when all agree', () => {
    const spoken = after([zheng, agree], [zhou, { type: 'approve' }], [wu, agree]);

    const concluded = after(
      [zheng, agree],
      [zhou, { type: 'approve' }],
      [wu, agree],
      [actor('feng', 'discipline'), merge],
    );

    expect(spoken.state).toBe('review');
    expect(concluded.state).toBe('done');
    expect(concluded.history.at(-1)?.actors).toEqual(['zhao', 'zheng', 'zhou', 'wu', 'feng']);
  });

  it('returns once, with the merged text, when anybody asked for changes', () => {
    const spoken = after([zheng, object], [zhou, agree], [wu, object]);

    const { snapshot, moved } = accepted(step(document, spoken, merge, factsOf(wu)));

    expect(snapshot).toMatchObject({ state: 'draft', approval: null });
    expect(moved).toMatchObject({ move: null, entered: { reason: '请补充责任人后再报' } });
  });

  it('stays where it is, its opinions void, when it leads nowhere back', () => {
    const { returnTo: _, ...approval } = document.moves['approve']?.approval ?? fail();
    const staying = paperApproval(approval, { by: [{ relation: 'leader' }] });
    const spoken = after([zheng, object], [zhou, agree], [wu, agree]);

    const { snapshot } = accepted(step(staying, spoken, merge, factsOf(wu)));

    expect(snapshot).toEqual({ ...spoken, approval: null });
  });

  it('is not merged before everybody has spoken, and says who is missing', () => {
    const result = step(document, after([zheng, agree]), merge, factsOf(wu));

    expect(result).toMatchObject({
      reasons: [{ message: '还缺巡察办或纪委监委的意见，收齐后才能汇总', isWaiting: true }],
    });
  });

  it('asks for the text when somebody disagreed, or disagrees', () => {
    const spoken = after([zheng, object], [zhou, agree], [wu, agree]);

    expect(refusals(step(document, spoken, { type: 'conclude', text: ' ' }, factsOf(wu)))).toEqual([
      'merged_text_missing',
    ]);
    expect(refusals(step(document, opened, { ...object, text: '' }, factsOf(zhou)))).toEqual([
      'opinion_text_missing',
    ]);
  });

  it('knows no return by one side alone', () => {
    const result = step(
      document,
      after([zheng, agree]),
      { type: 'return', reason: '不妥' },
      factsOf(zhou),
    );

    expect(refusals(result)).toEqual(['merge_returns_once']);
  });

  it('lets whoever spoke change his mind, but nobody else of his side speak', () => {
    const changed = after([zheng, object], [zheng, agree], [zhou, agree], [wu, agree], [wu, merge]);
    const colleague = step(document, after([zheng, object]), agree, factsOf(actor('feng', 'org')));

    expect(changed.state).toBe('done');
    expect(refusals(colleague)).toEqual(['place_taken']);
    expect(
      refusals(step(document, after([zheng, object]), { type: 'approve' }, factsOf(zheng))),
    ).toEqual(['opinion_given']);
  });

  it('is never merged by author, submitter or whoever asked for it', () => {
    const spoken = after([zheng, agree], [zhou, agree], [wu, agree]);

    for (const userId of ['li', 'wang', 'zhao']) {
      const result = step(document, spoken, merge, factsOf(actor(userId, 'discipline')));

      expect(refusals(result)).toEqual(['excluded']);
    }
  });

  it('does not count opinions on other content', () => {
    const spoken = run(
      document,
      [
        [actor('wang'), 'submit'],
        [actor('zhao'), 'approve'],
        [zheng, agree],
        [zhou, agree],
        [wu, agree],
      ],
      { contentHash: 'a' },
    );

    const result = step(document, spoken, merge, factsOf(wu, { contentHash: 'b' }));

    expect(refusals(result)).toEqual(['opinions_missing']);
  });

  it('shows what was said, who is missing, and who merges', () => {
    const spoken = after([zheng, object], [zhou, agree]);

    const [move] = availableMoves(document, spoken, factsOf(wu));

    expect(move?.approval).toMatchObject({
      opinions: [
        { userId: 'zheng', agrees: false, text: '补充责任人' },
        { userId: 'zhou', agrees: true },
      ],
      mayGiveOpinion: true,
      mayReturn: false,
      waitingForTitle: '纪委监委',
      conclude: { open: false, candidates: { roles: ['discipline'] } },
    });
  });

  it('asks those who have not spoken, then the merger alone', () => {
    const rolesOf = (snapshot: typeof opened) =>
      assignments(document, snapshot, people)
        .filter(({ move }) => move === 'approve')
        .map(({ verb, candidates }) => [verb, candidates.flatMap(({ roles }) => roles)]);

    expect(rolesOf(after([zheng, agree]))).toEqual([['opinion', ['office', 'discipline']]]);
    expect(rolesOf(after([zheng, agree], [zhou, agree], [wu, agree]))).toEqual([
      ['conclude', ['discipline']],
    ]);
  });

  it('can be opened by an objection where nobody asks for it', () => {
    const open = paperApproval(document.moves['approve']?.approval ?? fail());
    const snapshot = run(open, [
      [actor('wang'), 'submit'],
      [zhou, object],
    ]);

    expect(snapshot.approval).toMatchObject({
      move: 'approve',
      signatures: [{ opinion: { agrees: false } }],
    });
  });

  it('waits for a transferred merger like for any other', () => {
    const spoken = after([zheng, agree], [zhou, agree], [wu, agree]);
    const feng = actor('feng');
    const transfer: WorkflowEvent = { type: 'transfer', to: 'feng', reason: '外出' };
    const handed = accepted(
      step(document, spoken, transfer, factsOf(wu, { named: namedOf(feng) })),
    ).snapshot;

    expect(refusals(step(document, handed, merge, factsOf(wu)))).toEqual(['handed_over']);
    expect(accepted(step(document, handed, merge, factsOf(feng))).snapshot.state).toBe('done');
  });

  it('is refused as an opinion where opinions are not merged', () => {
    const plain = paperApproval(
      { mode: 'any', approvers: [{ role: 'office' }] },
      { by: [{ relation: 'leader' }] },
    );
    const snapshot = run(plain, [
      [actor('wang'), 'submit'],
      [actor('zhao'), 'approve'],
    ]);

    expect(refusals(step(plain, snapshot, agree, factsOf(zhou)))).toEqual(['not_merged']);
    expect(refusals(step(plain, snapshot, merge, factsOf(zhou)))).toEqual(['not_merged']);
  });
});

function fail(): never {
  throw new Error('no approval');
}
