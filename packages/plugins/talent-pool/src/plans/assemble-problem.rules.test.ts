import { expect, test } from 'vitest';

import { candidate } from '../../test/plan-factories.ts';
import { assembleProblem } from './assemble-problem.rules.ts';

test('serving by the plan itself keeps nobody from it, what else he is away for does', () => {
  const own = { from: '2026-03-05', to: '2026-05-20' };
  const leave = { from: '2026-05-01', to: '2026-05-31' };
  const serving = candidate({ unavailable: [own, leave] });
  const elsewhere = candidate({ unavailable: [own] });

  const { problem } = assembleProblem({
    plan: {
      weights: {
        expertise: 0,
        mixing: 0,
        mentoring: 0,
        fairLoad: 0,
        rotation: 0,
        travel: 0,
        wishes: 0,
        evaluation: 0,
      },
      limits: {
        maxShareOfSendingUnit: null,
        minOutsideShare: null,
        minSendingUnits: null,
        maxOutOfSendingUnit: null,
        maxConsecutiveRounds: null,
        maxRounds: null,
        bothLevels: false,
      },
      undecidedFirst: false,
    },
    teams: [],
    seats: [],
    candidates: [serving, elsewhere],
    targets: [],
    pairs: [],
    engaged: [],
    serving: [{ candidateId: serving.staffing.id, ...own }],
    distances: [],
  });

  expect(problem.people.map(({ unavailable }) => unavailable)).toEqual([[leave], [own]]);
});
