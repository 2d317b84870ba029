import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isAddressed, moveKeys, randomStory, tell, type Story } from '../test/random-workflow.ts';
import { accepted, factsOf } from '../test/workflow-fixtures.ts';
import type { PassedMove, WorkflowMove } from './index.ts';
import { assignments } from './workflow-assignments.ts';
import { availableMoves } from './workflow-moves.ts';
import { startCase, step } from './workflow-step.ts';

const hold = (property: (story: Story) => void) => {
  fc.assert(fc.property(randomStory, property), { numRuns: 400, seed: 20261122 });
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

describe('any definition, whatever anybody tries', () => {
  it('lets no author and no submitter review his own', () => {
    hold((story) => {
      const { history } = tell(story).last;
      const authors = story.document.authors.flatMap((relation) => story.people[relation] ?? []);
      history.forEach((passed, index) => {
        if (passed.kind !== 'review' || passed.move === null) return;
        const submission = history.slice(0, index).findLast(({ kind }) => kind === 'submit');
        const own = new Set([...authors, ...(submission?.actors ?? [])]);
        const judges = reviewers(passed, story.document.moves[passed.move]);

        expect(judges.filter((userId) => own.has(userId))).toEqual([]);
      });
    });
  });

  it('counts nobody twice', () => {
    hold((story) => {
      for (const { approval, history } of tell(story).snapshots) {
        const signers = (approval?.signatures ?? []).map(({ userId }) => userId);
        expect(new Set(signers).size).toBe(signers.length);
        expect(signers).not.toContain(approval?.openedBy);
        for (const { actors } of history) expect(new Set(actors).size).toBe(actors.length);
      }
    });
  });

  it('never takes fewer distinct signers than the definition asks', () => {
    hold((story) => {
      for (const passed of tell(story).last.history) {
        const move = passed.move === null ? undefined : story.document.moves[passed.move];
        if (move === undefined) continue;
        const signers = new Set(reviewers(passed, move));

        expect(signers.size).toBeGreaterThanOrEqual(fewestSigners(move));
      }
    });
  });

  it('gives the same snapshot when its events are replayed, also through JSON', () => {
    hold((story) => {
      const { happened, last } = tell(story);
      const thawed: typeof story = JSON.parse(JSON.stringify(story));
      const { document, people } = thawed;
      const start = startCase(document, factsOf(story.cast[0] ?? fail(), { people })).snapshot;

      const replayed = happened.reduce((snapshot, [who, event]) => {
        const thawedSnapshot: typeof snapshot = JSON.parse(JSON.stringify(snapshot));
        return accepted(step(document, thawedSnapshot, event, factsOf(who, { people }))).snapshot;
      }, start);

      expect(replayed).toEqual(last);
    });
  });

  it('refuses nothing without a reason', () => {
    hold((story) => {
      expect(tell(story).unexplained).toBe(0);
    });
  });

  it('shows a move open exactly when it is accepted', () => {
    hold((story) => {
      const { last } = tell(story);
      for (const actor of story.cast) {
        const facts = factsOf(actor, { people: story.people });
        const open = availableMoves(story.document, last, facts).filter((move) => move.open);
        const possible = moveKeys.filter(
          (move) => step(story.document, last, { type: 'move', move }, facts).ok,
        );

        expect(open.map(({ move }) => move)).toEqual(possible);
      }
    });
  });

  it('loses no task: whoever can act is addressed', () => {
    hold((story) => {
      for (const snapshot of tell(story).snapshots) {
        const tasks = assignments(story.document, snapshot, story.people);
        for (const actor of story.cast) {
          const facts = factsOf(actor, { people: story.people });
          const open = availableMoves(story.document, snapshot, facts).filter((move) => move.open);
          const unaddressed = open.filter(({ move }) => {
            const places = tasks.find((task) => task.move === move)?.candidates ?? [];
            return !places.some((place) => isAddressed(place, actor));
          });

          expect(unaddressed).toEqual([]);
        }
      }
    });
  });
});

function fail(): never {
  throw new Error('an empty cast');
}
