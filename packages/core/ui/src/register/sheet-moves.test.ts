import { describe, expect, it } from 'vitest';

import { LineMap } from './line-map.ts';
import { commandOf } from './sheet-keys.ts';
import { areaOf, isWithin, stepFrom, type Spot, type Step } from './sheet-moves.ts';
import type { SheetColumn } from './sheet-types.ts';

const column = (key: string, level: 'main' | 'detail'): SheetColumn => ({
  key,
  title: key,
  group: null,
  level,
  type: 'text',
  width: 10,
});
const columns = [column('seq', 'main'), column('finding', 'main'), column('measure', 'detail')];

function field() {
  const lines = new LineMap(10);
  lines.resize(5);
  lines.learn(0, [1, 3, 1, 2, 1]);
  return { columns, lines, page: 3 };
}

const spot = (row: number, detail: number, at: number): Spot => ({ row, detail, column: at });

describe('moving over a register', () => {
  it.each([
    ['down a main column from record to record', spot(1, 0, 1), 'down', spot(2, 0, 1)],
    ['down a detail column from line to line', spot(1, 0, 2), 'down', spot(1, 1, 2)],
    ['from the last line of a record to the next', spot(1, 2, 2), 'down', spot(2, 0, 2)],
    ['up into the last line of the record above', spot(2, 0, 2), 'up', spot(1, 2, 2)],
    ['no further than the first record', spot(0, 0, 1), 'up', spot(0, 0, 1)],
    ['to the last line of all', spot(0, 0, 2), 'bottom', spot(4, 0, 2)],
    ['a page of lines on', spot(1, 0, 2), 'pageDown', spot(2, 0, 2)],
    ['back to the line it came from', spot(1, 2, 1), 'right', spot(1, 2, 2)],
    ['to the end of the line', spot(3, 1, 0), 'end', spot(3, 1, 2)],
  ] as [string, Spot, Step, Spot][])('goes %s', (_, from, step, to) => {
    expect(stepFrom(from, step, field())).toEqual(to);
  });

  it('takes all lines of a record in when its main cell is selected', () => {
    const area = areaOf(spot(1, 0, 1), spot(1, 0, 1), field());

    expect(area).toEqual({ top: 1, bottom: 3, left: 1, right: 1 });
    expect(isWithin(area, 3, 1)).toBe(true);
    expect(isWithin(area, 4, 1)).toBe(false);
  });
});

describe('the keys of a grid', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey', boolean>> = {}) =>
    commandOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

  it('are those of a spreadsheet', () => {
    expect(press('ArrowDown', { ctrlKey: true, shiftKey: true })).toEqual({
      kind: 'move',
      step: 'bottom',
      extend: true,
    });
    expect(press('d', { ctrlKey: true })).toEqual({ kind: 'fillDown' });
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(press('F2')).toEqual({ kind: 'edit' });
    expect(press('Tab', { shiftKey: true })).toEqual({ kind: 'next', step: 'left' });
  });

  it('leave copying, pasting and everything else to the browser', () => {
    expect(press('c', { ctrlKey: true })).toBeUndefined();
    expect(press('v', { ctrlKey: true })).toBeUndefined();
    expect(press('甲')).toBeUndefined();
    expect(press('F5')).toBeUndefined();
  });
});
