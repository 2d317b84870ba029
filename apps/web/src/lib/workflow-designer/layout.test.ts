import { describe, expect, it } from 'vitest';

import { findingWorkflow } from '../../../../../packages/plugins/rectification/src/findings/finding.workflow.ts';
import { arrange } from './arrange.ts';
import { completed, firstView, stateSize } from './layout.ts';
import { addState } from './state-edits.ts';

function overlaps(layout: ReturnType<typeof arrange>): readonly string[] {
  const places = Object.entries(layout);
  return places.flatMap(([key, at], index) =>
    places
      .slice(index + 1)
      .filter(
        ([, other]) =>
          Math.abs(at.x - other.x) < stateSize.width && Math.abs(at.y - other.y) < stateSize.height,
      )
      .map(([other]) => `${key} and ${other}`),
  );
}

it('places every state of a real workflow, none over another', () => {
  const layout = arrange(findingWorkflow);

  expect(Object.keys(layout).toSorted()).toEqual(Object.keys(findingWorkflow.states).toSorted());
  expect(overlaps(layout)).toEqual([]);
});

it('leads from the first state downwards', () => {
  const layout = arrange(findingWorkflow);

  expect(layout['proposed']?.y).toBeLessThan(layout['issued']?.y ?? 0);
  expect(layout['rectifying']?.y).toBeLessThan(layout['closed']?.y ?? 0);
});

it('gives the same picture for the same workflow', () => {
  expect(arrange(findingWorkflow)).toEqual(arrange(findingWorkflow));
});

it('leaves what was placed by hand and puts a new state below it', () => {
  const hand = { ...arrange(findingWorkflow), proposed: { x: 500, y: 12 } };
  const { document } = addState(findingWorkflow, 'planning');

  const layout = completed(document, hand, arrange);

  expect(layout['proposed']).toEqual({ x: 500, y: 12 });
  expect(overlaps(layout)).toEqual([]);
});

it('survives moves to states that are not there', () => {
  const moves = {
    ...findingWorkflow.moves,
    broken: { title: '断开', from: ['nowhere'], to: 'gone' },
  };

  expect(Object.keys(arrange({ ...findingWorkflow, moves }))).toHaveLength(
    Object.keys(findingWorkflow.states).length,
  );
});

describe('the first view of the canvas', () => {
  const layout = arrange(findingWorkflow);

  it('shows the beginning, large enough to read, when the whole would be too small', () => {
    const { x, y, zoom } = firstView(layout, 'proposed', { width: 780, height: 600 });
    const start = layout['proposed'] ?? { x: Number.NaN, y: Number.NaN };

    expect(zoom).toBeGreaterThanOrEqual(0.7);
    expect(start.x * zoom + x).toBeGreaterThan(0);
    expect((start.x + stateSize.width) * zoom + x).toBeLessThan(780);
    expect(start.y * zoom + y).toBeCloseTo(16);
  });

  it('shows everything when it fits, never larger than it is', () => {
    const { x, y, zoom } = firstView(layout, 'proposed', { width: 4000, height: 4000 });

    expect(zoom).toBe(1);
    for (const place of Object.values(layout)) {
      expect(place.x + x).toBeGreaterThanOrEqual(0);
      expect(place.y + y).toBeGreaterThanOrEqual(0);
      expect(place.x + x + stateSize.width).toBeLessThanOrEqual(4000);
    }
  });

  it('needs no state at all', () => {
    expect(firstView({}, '', { width: 300, height: 300 })).toEqual({ x: 0, y: 0, zoom: 1 });
  });
});
