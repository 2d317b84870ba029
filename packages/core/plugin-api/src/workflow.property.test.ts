import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  eventKinds,
  factsIn,
  randomStory,
  tell,
  type Story,
  type Told,
} from '../test/random-workflow.ts';
import { accepted } from '../test/workflow-fixtures.ts';
import { couldDo, isAskedTo } from '../test/workflow-tasks.ts';
import type { PassedMove, WorkflowEvent, WorkflowMove } from './index.ts';
import { identitiesOf } from './workflow-approval.ts';
import { reachableStates, statesThatFinish } from './workflow-graph.ts';
import { availableMoves } from './workflow-moves.ts';
import { concerned } from './workflow-people.ts';
import { startCase, step } from './workflow-step.ts';
import { availableVerbs, type AvailableVerbs } from './workflow-verbs.ts';

const told = new Map<string, Told>();

/** The same stories for every property: each is told once. */
function tellOnce(story: Story): Told {
  const key = JSON.stringify(story);
  const known = told.get(key) ?? tell(story);
  told.set(key, known);
  return known;
}

const hold = (property: (story: Story, told: Told) => void) => {
  fc.assert(
    fc.property(randomStory, (story) => property(story, tellOnce(story))),
    { numRuns: 300, seed: 20261122 },
  );
};

/** Who judged: everybody who signed, without whoever asked for the signatures. */
function reviewers({ actors }: PassedMove, move: WorkflowMove | undefined): readonly string[] {
  return move?.approval !== undefined && move.by !== undefined ? actors.slice(1) : actors;
}

function fewestSigners({ approval }: WorkflowMove): number {
  if (approval === undefined) return 1;
  const { mode, n = 1, approvers } = approval;
  if (mode === 'nOf') return n;
  return mode === 'any' ? 1 : Math.max(mode === 'all' ? n : 1, approvers.length);
}

const ofType = (type: WorkflowEvent['type']) =>
  eventKinds.flatMap((events) => events.filter((event) => event.type === type));

describe('any definition, whatever anybody tries', () => {
  it('lets no author and no submitter review his own, in nobody’s name', () => {
    hold(({ document, people }, { last: { history } }) => {
      const authors = document.authors.flatMap((relation) => people[relation] ?? []);
      history.forEach((passed, index) => {
        if (passed.kind !== 'review' || passed.move === null) return;
        const submission = history.slice(0, index).findLast(({ kind }) => kind === 'submit');
        const own = new Set([...authors, ...(submission ? concerned(submission) : [])]);

        expect(concerned(passed).filter((userId) => own.has(userId))).toEqual([]);
      });
    });
  });

  it('counts nobody twice, neither for himself nor for another', () => {
    hold((_, { snapshots }) => {
      for (const { approval, history } of snapshots) {
        const signers = (approval?.signatures ?? []).flatMap(identitiesOf);
        expect(new Set(signers).size).toBe(signers.length);
        expect(signers).not.toContain(approval?.openedBy);
        for (const { actors } of history) expect(new Set(actors).size).toBe(actors.length);
      }
    });
  });

  it('never takes fewer distinct signers than the definition asks', () => {
    hold(({ document }, { last }) => {
      for (const passed of last.history) {
        const move = passed.move === null ? undefined : document.moves[passed.move];
        if (move === undefined) continue;
        const signers = new Set(reviewers(passed, move));

        expect(signers.size).toBeGreaterThanOrEqual(fewestSigners(move));
      }
    });
  });

  it('gives the same snapshot when its events are replayed, also through JSON', () => {
    hold((story, { happened, last }) => {
      const thawed: Story = JSON.parse(JSON.stringify(story));
      const first = thawed.cast[0] ?? fail();
      const start = startCase(thawed.document, factsIn(thawed, first, 'a')).snapshot;

      const replayed = happened.reduce((snapshot, happening) => {
        const { who, event, contentHash }: typeof happening = JSON.parse(JSON.stringify(happening));
        const before: typeof snapshot = JSON.parse(JSON.stringify(snapshot));
        const facts = factsIn(thawed, who, contentHash);
        return accepted(step(thawed.document, before, event, facts)).snapshot;
      }, start);

      expect(replayed).toEqual(last);
    });
  });

  it('refuses nothing without a reason', () => {
    hold((_, { unexplained }) => {
      expect(unexplained).toBe(0);
    });
  });

  it('shows a move open exactly when it is accepted, and where it leads', () => {
    hold((story, { last, contentHash }) => {
      for (const actor of story.cast) {
        const facts = factsIn(story, actor, contentHash);
        for (const { move, open, to } of availableMoves(story.document, last, facts)) {
          const result = step(story.document, last, { type: 'move', move }, facts);

          const landed = result.ok && result.moved ? result.moved.to : to;

          expect(open).toBe(result.ok);
          expect(landed).toBe(to);
        }
      }
    });
  });

  it('shows every other verb open exactly when some use of it is accepted', () => {
    hold((story, { last, contentHash }) => {
      for (const actor of story.cast) {
        const facts = factsIn(story, actor, contentHash);
        const isAccepted = (event: WorkflowEvent) => step(story.document, last, event, facts).ok;
        const any = (type: WorkflowEvent['type']) => ofType(type).some(isAccepted);
        const verbs: AvailableVerbs = availableVerbs(story.document, last, facts);
        const moves = availableMoves(story.document, last, facts).map(({ approval }) => approval);

        expect(verbs.withdraw.open).toBe(isAccepted({ type: 'withdraw' }));
        expect(verbs.sendBack?.open ?? false).toBe(any('sendBack'));
        expect(verbs.answer.open).toBe(isAccepted({ type: 'answer', text: '答复' }));
        expect(verbs.takeBack.open).toBe(isAccepted({ type: 'answer', text: null }));
        expect(verbs.dropSigner.open).toBe(any('dropSigner'));
        expect(!verbs.transfer.open && (any('transfer') || any('delegate'))).toBe(false);
        expect(!verbs.addSigners.open && any('addSigners')).toBe(false);
        expect(moves.some((one) => one?.conclude?.open)).toBe(any('conclude'));
        expect(moves.some((one) => one?.mayReturn)).toBe(any('return'));
        for (const verb of [verbs.withdraw, verbs.transfer, verbs.addSigners, verbs.dropSigner]) {
          expect(verb.open || verb.reasons.length > 0).toBe(true);
        }
      }
    });
  });

  it('loses no task: whoever can act is asked to, himself or through whom he stands in for', () => {
    hold((story, { last, contentHash }) => {
      for (const actor of story.cast) {
        const facts = factsIn(story, actor, contentHash);
        const asked = isAskedTo(story.document, last, facts);

        expect(couldDo(story.document, last, facts).filter((one) => !asked.includes(one))).toEqual(
          [],
        );
      }
    });
  });

  it('asks nobody who cannot act, and nobody twice', () => {
    hold((story, { last, contentHash }) => {
      for (const { actsFor: _, ...actor } of story.cast) {
        const facts = factsIn(story, actor, contentHash);

        expect(isAskedTo(story.document, last, facts)).toEqual(
          couldDo(story.document, last, facts),
        );
      }
    });
  });

  it('stays within the states the definition links, and where those can all finish, still can', () => {
    hold(({ document }, { snapshots }) => {
      const reachable = reachableStates(document);
      const finishing = statesThatFinish(document);
      const allFinish = [...reachable].every((state) => finishing.has(state));
      for (const { state } of snapshots) {
        expect(reachable).toContain(state);
        expect(!allFinish || finishing.has(state)).toBe(true);
      }
    });
  });
});

function fail(): never {
  throw new Error('an empty cast');
}
