import { describe, expect, it } from 'vitest';

import { VersionedEdit } from './versioned-edit.svelte.ts';

class Refusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(String(status));
    this.status = status;
  }
}

interface Unit {
  name: string;
  address: string;
}

/** A record on a server that refuses what was typed over an older version. */
function record(initial: Unit) {
  let stored = { form: initial, etag: '"1"' };
  const edit = new VersionedEdit<Unit>({
    ...stored,
    titles: { name: '名称', address: '地址' },
    read: () => Promise.resolve(stored),
  });
  const send = (mine: Unit, etag: string | undefined): Promise<void> => {
    if (etag !== stored.etag) return Promise.reject(new Refusal(412));
    stored = { form: mine, etag: `"${Number(etag.slice(1, -1)) + 1}"` };
    return Promise.resolve();
  };
  return {
    edit,
    save: (mine: Unit) => edit.save(mine, send),
    changeByOther: (form: Unit) => (stored = { form, etag: '"7"' }),
    stored: () => stored.form,
  };
}

const before = { name: '区教育局', address: '西苑路1号' };

describe('an edit of a versioned record', () => {
  it('saves what was typed where nobody else was at work', async () => {
    const { save, stored } = record(before);

    expect(await save({ ...before, name: '区教体局' })).toBe(true);
    expect(stored().name).toBe('区教体局');
  });

  it('stops before it overwrites what somebody else has changed meanwhile', async () => {
    const { edit, save, changeByOther, stored } = record(before);
    changeByOther({ ...before, name: '区教育体育局' });

    const done = await save({ ...before, name: '区教体局' });

    expect([done, stored().name]).toEqual([false, '区教育体育局']);
    expect(edit.fields.map(({ mine, theirs }) => [mine, theirs])).toEqual([
      ['区教体局', '区教育体育局'],
    ]);
  });

  it('does not save a second time before the person has chosen', async () => {
    const { save, changeByOther, stored } = record(before);
    changeByOther({ ...before, name: '区教育体育局' });
    await save({ ...before, name: '区教体局' });

    expect(await save({ ...before, name: '区教体局' })).toBe(false);
    expect(stored().name).toBe('区教育体育局');
  });

  it('saves field by field what the person has chosen', async () => {
    const { edit, save, changeByOther, stored } = record(before);
    const mine = { name: '区教体局', address: '春雨路2号' };
    changeByOther({ name: '区教育体育局', address: '秀苑路3号' });
    await save(mine);

    const merged = edit.resolve(mine, { name: 'theirs', address: 'mine' });

    expect(await save(merged)).toBe(true);
    expect(stored()).toEqual({ name: '区教育体育局', address: '春雨路2号' });
  });

  it('asks nothing where the other change lies outside the form', async () => {
    const { save, changeByOther, stored } = record(before);
    changeByOther(before);

    expect(await save({ ...before, name: '区教体局' })).toBe(true);
    expect(stored().name).toBe('区教体局');
  });

  it('passes on every other refusal', async () => {
    const { edit } = record(before);

    await expect(edit.save(before, () => Promise.reject(new Refusal(422)))).rejects.toThrow('422');
  });

  it('compares a draft of an earlier day with what was stored since', () => {
    const { edit } = record(before);
    const mine = { ...before, address: '春雨路2号' };

    edit.adopt(mine, '"1"');
    const sameVersion = edit.fields.length;
    edit.adopt(mine, '"0"');

    expect(sameVersion).toBe(0);
    expect(edit.fields.map(({ title }) => title)).toEqual(['地址']);
  });
});
