import { describe, expect, it } from 'vitest';

import { CellEdits, type CellChange } from './cell-edits.svelte.ts';
import { placeKey } from './sheet-cells.ts';
import type { SheetRow, SheetSave } from './sheet-types.ts';

class Refusal extends Error {
  readonly status: number;
  readonly fields: Readonly<Record<string, string[]>>;

  constructor(status: number, fields: Readonly<Record<string, string[]>> = {}) {
    super('没有办成');
    this.status = status;
    this.fields = fields;
  }
}

function rowOf(version: number, values: Record<string, string>): SheetRow {
  return { id: 'a', version, link: null, values, details: [], open: { main: [], details: [] } };
}

/** A register of one row, as a server keeps it. */
class Ledger {
  stored = rowOf(1, { owner: '张三', note: '', due: '2026-03-05' });
  /** What the browser has read of it. */
  seen = this.stored;
  readonly saves: SheetSave[] = [];

  save = (saved: SheetSave): Promise<SheetRow> => {
    this.saves.push(saved);
    if (saved.version !== this.stored.version) return Promise.reject(new Refusal(412));
    if (saved.cells['due'] === '明天') {
      return Promise.reject(new Refusal(422, { due: ['日期写成 2026-03-05 这样'] }));
    }
    this.stored = rowOf(this.stored.version + 1, { ...this.stored.values, ...saved.cells });
    return Promise.resolve(this.stored);
  };

  byOther(values: Record<string, string>): void {
    this.stored = rowOf(this.stored.version + 1, { ...this.stored.values, ...values });
  }
}

function open() {
  const ledger = new Ledger();
  const edits = new CellEdits({
    save: ledger.save,
    read: () => Promise.resolve(ledger.stored),
    find: () => ledger.seen,
    columns: () => [],
    onrow: (row) => (ledger.seen = row),
  });
  return { ledger, edits };
}

function change(column: string, before: string, text: string): CellChange {
  return { place: { rowId: 'a', detailId: null, column }, before, text };
}

describe('what is typed into a register', () => {
  it('is saved with the version it was read at', async () => {
    const { ledger, edits } = open();

    await edits.change([change('owner', '张三', '李四')]);
    await edits.change([change('owner', '李四', '王五')]);

    expect(ledger.saves.map(({ version }) => version)).toEqual([1, 2]);
    expect(ledger.stored.values['owner']).toBe('王五');
    expect(edits.unsaved).toEqual([]);
  });

  it('asks nothing of the server where nothing has changed', async () => {
    const { ledger, edits } = open();

    await edits.change([change('owner', '张三', '张三')]);

    expect(ledger.saves).toEqual([]);
    expect(edits.history.canGoBack).toBe(false);
  });

  it('stays with its reason when it is refused, and what else was filled in is saved', async () => {
    const { ledger, edits } = open();

    await edits.change([change('due', '2026-03-05', '明天'), change('note', '', '已约谈')]);

    expect(edits.markOf(change('due', '', '').place)).toMatchObject({
      state: 'refused',
      change: { text: '明天' },
      reason: '日期写成 2026-03-05 这样',
    });
    expect(ledger.stored.values).toMatchObject({ due: '2026-03-05', note: '已约谈' });
  });

  it('is taken back and done again by saving once more', async () => {
    const { ledger, edits } = open();
    await edits.change([change('owner', '张三', '李四'), change('note', '', '换人')]);

    await edits.undo();
    const undone = ledger.stored.values;
    await edits.redo();

    expect(undone).toMatchObject({ owner: '张三', note: '' });
    expect(ledger.stored.values).toMatchObject({ owner: '李四', note: '换人' });
    expect(ledger.stored.version).toBe(4);
  });

  it('does not undo what somebody else has changed since', async () => {
    const { ledger, edits } = open();
    await edits.change([change('owner', '张三', '李四')]);
    ledger.byOther({ owner: '赵六' });
    ledger.seen = ledger.stored;

    const all = await edits.undo();

    expect(all).toBe(false);
    expect(ledger.stored.values['owner']).toBe('赵六');
  });
});

describe('two people at one row', () => {
  it('do not disturb one another in different cells', async () => {
    const { ledger, edits } = open();
    ledger.byOther({ note: '别人写的' });

    await edits.change([change('owner', '张三', '李四')]);

    expect(ledger.stored.values).toMatchObject({ owner: '李四', note: '别人写的' });
    expect(edits.conflicts).toEqual([]);
  });

  it('are asked in the same cell, and mine is written over theirs only when chosen', async () => {
    const { ledger, edits } = open();
    ledger.byOther({ owner: '赵六' });

    await edits.change([change('owner', '张三', '李四')]);
    const [conflict] = edits.conflicts;
    const kept = ledger.stored.values['owner'];
    if (conflict) await edits.resolve(conflict, { [conflict.fields[0]?.name ?? '']: 'mine' });

    expect(conflict?.fields).toMatchObject([{ mine: '李四', theirs: '赵六' }]);
    expect(kept).toBe('赵六');
    expect(ledger.stored.values['owner']).toBe('李四');
    expect(edits.conflicts).toEqual([]);
  });

  it('leave theirs alone when theirs is taken', async () => {
    const { ledger, edits } = open();
    ledger.byOther({ owner: '赵六' });
    const mine = change('owner', '张三', '李四');

    await edits.change([mine]);
    const [conflict] = edits.conflicts;
    if (conflict) await edits.resolve(conflict, { [placeKey(mine.place)]: 'theirs' });

    expect(ledger.stored.values['owner']).toBe('赵六');
    expect(ledger.seen.values['owner']).toBe('赵六');
    expect(edits.unsaved).toEqual([]);
  });
});
