import { expect, test } from 'vitest';

import { dispatchTemplates } from './dispatch-templates.workflow.ts';
import { dispatchWorkflow } from './dispatch.workflow.ts';

/** Whoever could only withdraw somebody has no work as long as the first move is made elsewhere. */
test.each([dispatchWorkflow, ...dispatchTemplates.map(({ document }) => document)])(
  'each state before the end has one first move, whoever makes it',
  ({ moves, states }) => {
    const leading = Object.entries(states)
      .filter(([, state]) => !('final' in state && state.final))
      .map(([key]) =>
        Object.entries(moves)
          .filter(([, move]) => move.from.includes(key) && 'primary' in move && move.primary)
          .map(([move]) => `${key}: ${move}`),
      );

    expect(leading).toEqual([
      ['requested: nominate'],
      ['nominated: check'],
      ['checked: accept'],
      ['returned: renominate'],
      ['accepted: authorise'],
      ['mandated: serve'],
      ['serving: finish'],
    ]);
  },
);
