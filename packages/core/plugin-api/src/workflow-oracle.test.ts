import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getInitialSnapshot, getNextSnapshot } from 'xstate';

import { randomStory, tell } from '../test/random-workflow.ts';
import { machineOf, passageOf } from '../test/workflow-oracle.ts';

describe('a state machine of another make, built from the same definition', () => {
  it('is in the same state, entered as often, after every accepted event', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomStory, (story) => {
        const { happened, snapshots } = tell(story);
        const machine = machineOf(story.document);
        let state = getInitialSnapshot(machine);
        happened.forEach(({ event }, index) => {
          const [before, after] = snapshots.slice(index, index + 2);
          const passage = before && after ? passageOf(event, before, after) : null;
          if (passage) state = getNextSnapshot(machine, state, passage);
          compared += passage ? 1 : 0;

          expect([state.value, state.context.entries]).toEqual([after?.state, after?.entryNumber]);
        });
      }),
      { numRuns: 150, seed: 20261123 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
