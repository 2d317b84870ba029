import { describe, expect, it } from 'vitest';

import {
  accepted,
  actor,
  factsOf,
  paperApproval,
  people,
  refusals,
  run,
  submitted,
} from '../test/workflow-fixtures.ts';
import type { WorkflowActor, WorkflowDocument, WorkflowEvent } from './index.ts';
import { assignments } from './workflow-assignments.ts';
import { step } from './workflow-step.ts';

const approve = { type: 'move', move: 'approve' } as const;
const zhou = actor('zhou', 'office');
const wu = actor('wu', 'discipline');
const zheng = actor('zheng', 'org');
const bodies = [{ role: 'office' }, { role: 'discipline' }, { role: 'org' }];

function stateAfter(document: WorkflowDocument, ...signers: readonly WorkflowActor[]): string {
  const events = signers.map((who) => [who, approve] as const);
  return run(document, [[actor('wang'), 'submit'], ...events]).state;
}

describe('会签', () => {
  const document = paperApproval({ mode: 'all', approvers: bodies });

  it('moves once every body has signed, in any order', () => {
    expect(stateAfter(document, wu, zhou)).toBe('review');
    expect(stateAfter(document, zheng, wu, zhou)).toBe('done');
  });

  it('records every signer with the move', () => {
    const events = [zheng, wu, zhou].map((who) => [who, approve] as const);

    const snapshot = run(document, [[actor('wang'), 'submit'], ...events]);

    expect(snapshot.history.at(-1)).toMatchObject({
      move: 'approve',
      kind: 'review',
      actors: ['zheng', 'wu', 'zhou'],
    });
  });

  it('does not count a second signature of the same person', () => {
    const signed = run(document, [
      [actor('wang'), 'submit'],
      [zhou, approve],
    ]);

    const again = step(document, signed, approve, factsOf(zhou));

    expect(refusals(again)).toEqual(['already_signed']);
  });

  it('does not count two people of one body as two bodies', () => {
    const signed = run(document, [
      [actor('wang'), 'submit'],
      [zhou, approve],
    ]);

    const colleague = step(document, signed, approve, factsOf(actor('feng', 'office')));

    expect(colleague).toMatchObject({
      reasons: [{ message: '您这一方已经签字，请等待纪委监委或组织部签字' }],
    });
  });

  it('lets one who belongs to two bodies sign for the one nobody else can', () => {
    const both = actor('feng', 'office', 'discipline');

    expect(stateAfter(document, both, zhou, zheng)).toBe('done');
  });

  it('still waits for a body whose signer could sign for another', () => {
    const both = actor('feng', 'office', 'discipline');
    const signed = run(document, [
      [actor('wang'), 'submit'],
      [both, approve],
    ]);

    const [task] = assignments(document, signed, people);

    expect(task?.candidates.flatMap(({ roles }) => roles)).toEqual(['office', 'discipline', 'org']);
  });

  it('does not let one person sign for two bodies', () => {
    const all = actor('feng', 'office', 'discipline', 'org');

    expect(stateAfter(document, all, zhou)).toBe('review');
  });

  it('asks every person of a relation', () => {
    const deputies = paperApproval({ mode: 'all', approvers: [{ relation: 'deputy' }] });

    expect(stateAfter(deputies, actor('qian'))).toBe('review');
    expect(stateAfter(deputies, actor('qian'), actor('sun'))).toBe('done');
  });

  it('leaves out those who must recuse themselves, but asks the rest', () => {
    const deputies = paperApproval({ mode: 'all', approvers: [{ relation: 'deputy' }] });
    const recused = { handler: ['wang', 'sun'], leader: ['zhao'], deputy: ['qian', 'sun'] };

    const snapshot = run(
      deputies,
      [
        [actor('wang'), 'submit'],
        [actor('qian'), approve],
      ],
      { people: recused },
    );

    expect(snapshot.state).toBe('done');
  });

  it('is not fulfilled by an empty relation', () => {
    const mixed = paperApproval({
      mode: 'all',
      approvers: [{ role: 'office' }, { relation: 'deputy' }],
    });
    const without = { people: { handler: ['wang'], leader: ['zhao'], deputy: [] } };

    const result = step(mixed, submitted(mixed, without), approve, factsOf(zhou, without));

    expect(refusals(result)).toEqual(['too_few_people']);
  });

  it('of authors needs the fewest people the definition names', () => {
    const countersigned = paperApproval(
      { mode: 'all', n: 2, approvers: [{ relation: 'handler' }] },
      { kind: 'submit' },
    );
    const alone = { people: { handler: ['wang'], leader: ['zhao'] } };
    const wang = actor('wang');
    const snapshot = submitted(countersigned);

    const first = accepted(step(countersigned, snapshot, approve, factsOf(wang)));

    expect(first.snapshot.state).toBe('review');
    expect(
      accepted(step(countersigned, first.snapshot, approve, factsOf(actor('li')))).snapshot.state,
    ).toBe('done');
    expect(step(countersigned, snapshot, approve, factsOf(wang, alone))).toMatchObject({
      reasons: [{ message: '“审签”至少需要2人签字，现在只有1人可签' }],
    });
  });

  it('does not count the signature of one who is no longer concerned', () => {
    const countersigned = paperApproval(
      { mode: 'all', n: 2, approvers: [{ relation: 'handler' }] },
      { kind: 'submit' },
    );
    const signed = run(countersigned, [
      [actor('wang'), 'submit'],
      [actor('wang'), approve],
    ]);
    const changed = { people: { handler: ['li', 'feng'], leader: ['zhao'] } };

    const next = accepted(step(countersigned, signed, approve, factsOf(actor('li'), changed)));

    expect(next.snapshot.state).toBe('review');
  });
});

describe('a signer who becomes an author meanwhile', () => {
  it('no longer counts', () => {
    const document = paperApproval({ mode: 'nOf', n: 2, approvers: bodies });
    const signed = run(document, [
      [actor('wang'), 'submit'],
      [zhou, approve],
    ]);
    const changed = { people: { ...people, handler: ['wang', 'zhou'] } };

    const { snapshot } = accepted(step(document, signed, approve, factsOf(wu, changed)));

    expect(snapshot.state).toBe('review');
  });
});

describe('或签, 顺签 and n-of-m', () => {
  it('或签 needs one of them', () => {
    expect(stateAfter(paperApproval({ mode: 'any', approvers: bodies }), wu)).toBe('done');
  });

  it('顺签 keeps the order', () => {
    const document = paperApproval({ mode: 'sequence', approvers: bodies });

    const early = step(document, submitted(document), approve, factsOf(wu));

    expect(early).toMatchObject({ reasons: [{ message: '按顺序应先由巡察办签字' }] });
    expect(stateAfter(document, zhou, wu)).toBe('review');
    expect(stateAfter(document, zhou, wu, zheng)).toBe('done');
  });

  it('顺签 takes one signature of a person, though he could sign twice', () => {
    const document = paperApproval({
      mode: 'sequence',
      approvers: [{ role: 'office' }, { role: 'office' }],
    });
    const signed = run(document, [
      [actor('wang'), 'submit'],
      [zhou, approve],
    ]);

    expect(refusals(step(document, signed, approve, factsOf(zhou)))).toEqual(['already_signed']);
    expect(stateAfter(document, zhou, actor('feng', 'office'))).toBe('done');
  });

  it('n-of-m needs n distinct bodies', () => {
    const document = paperApproval({ mode: 'nOf', n: 2, approvers: bodies });

    expect(stateAfter(document, zheng)).toBe('review');
    expect(stateAfter(document, zheng, zhou)).toBe('done');
  });
});

describe('an approval in flight', () => {
  const document = paperApproval({ mode: 'all', approvers: bodies });
  const signed = run(document, [
    [actor('wang'), 'submit'],
    [zhou, approve],
  ]);

  it('is refused by one of its signers with a reason, and starts anew', () => {
    const event: WorkflowEvent = { type: 'return', reason: '佐证不足' };

    const returned = accepted(step(document, signed, event, factsOf(wu)));

    expect(returned.snapshot).toEqual({ ...signed, approval: null });
    expect(refusals(step(document, signed, { ...event, reason: ' ' }, factsOf(wu)))).toEqual([
      'reason_missing',
    ]);
    expect(refusals(step(document, signed, event, factsOf(actor('feng'))))).toEqual([
      'not_assigned',
    ]);
  });

  it('goes back where the definition says', () => {
    const toDraft = paperApproval({ mode: 'all', approvers: bodies, returnTo: 'draft' });
    const inFlight = run(toDraft, [
      [actor('wang'), 'submit'],
      [zhou, approve],
    ]);

    const { snapshot, moved } = accepted(
      step(toDraft, inFlight, { type: 'return', reason: '佐证不足' }, factsOf(wu)),
    );

    expect(snapshot).toMatchObject({ state: 'draft', entryNumber: 3, approval: null });
    expect(moved).toMatchObject({ move: null, to: 'draft', entered: { reason: '佐证不足' } });
  });

  it('gives a signature back before it is complete', () => {
    const withdrawn = accepted(step(document, signed, { type: 'withdraw' }, factsOf(zhou)));

    expect(withdrawn.snapshot.approval).toBeNull();
    expect(refusals(step(document, signed, { type: 'withdraw' }, factsOf(wu)))).toEqual([
      'nothing_to_withdraw',
    ]);
  });

  it('lapses when the content changes', () => {
    const { snapshot } = accepted(
      step(document, signed, { type: 'contentChanged' }, factsOf(actor('wang'))),
    );

    expect(snapshot.approval).toBeNull();
  });

  it('lapses when the case moves on otherwise', () => {
    const back = { type: 'move', move: 'return', reason: '补充' } as const;

    const { snapshot } = accepted(step(document, signed, back, factsOf(actor('zhao'))));

    expect(snapshot).toMatchObject({ state: 'draft', approval: null });
  });

  it('holds back the other approvals of the state', () => {
    const { approve: approving, ...others } = document.moves;
    if (approving === undefined) throw new Error('no approving move');
    const rivals = {
      ...document,
      moves: { ...others, approve: approving, partly: { ...approving, title: '基本完成' } },
    };

    const rival = step(rivals, signed, { type: 'move', move: 'partly' }, factsOf(wu));

    expect(rival).toMatchObject({
      reasons: [{ message: '“审签”正在签批，请先完成、退回或撤回' }],
    });
  });

  it('keeps what its first signer entered for the completed move', () => {
    const asking = paperApproval(
      { mode: 'all', approvers: [{ role: 'office' }, { role: 'discipline' }] },
      { requires: { input: [{ key: 'nextReviewOn', title: '下次复核日', type: 'date' }] } },
    );
    const first = { ...approve, fields: { nextReviewOn: '2026-09-30' } };
    const opened = accepted(step(asking, submitted(asking), first, factsOf(zhou))).snapshot;

    const { moved } = accepted(step(asking, opened, { type: 'approve' }, factsOf(wu)));

    expect(moved?.entered.fields).toEqual({ nextReviewOn: '2026-09-30' });
  });

  it('cannot be signed where none is', () => {
    const result = step(document, submitted(document), { type: 'approve' }, factsOf(zhou));

    expect(refusals(result)).toEqual(['no_approval']);
  });
});

describe('an approval asked for by a submission', () => {
  const document = paperApproval(
    { mode: 'any', approvers: [{ role: 'discipline' }] },
    { by: [{ role: 'office' }] },
  );
  const opened = run(document, [
    [actor('wang'), 'submit'],
    [zhou, approve],
  ]);

  it('waits, with whoever asked on record', () => {
    expect(opened).toMatchObject({
      state: 'review',
      approval: { move: 'approve', openedBy: 'zhou', signatures: [] },
    });
  });

  it('is never signed by whoever asked, whatever his roles', () => {
    const result = step(
      document,
      opened,
      { type: 'approve' },
      factsOf(actor('zhou', 'office', 'discipline')),
    );

    expect(refusals(result)).toEqual(['excluded']);
  });

  it('is signed by another, and both are on record', () => {
    const { snapshot } = accepted(step(document, opened, { type: 'approve' }, factsOf(wu)));

    expect(snapshot.history.at(-1)?.actors).toEqual(['zhou', 'wu']);
  });

  it('can be taken back as a whole', () => {
    const { snapshot } = accepted(step(document, opened, { type: 'withdraw' }, factsOf(zhou)));

    expect(snapshot.approval).toBeNull();
  });
});
