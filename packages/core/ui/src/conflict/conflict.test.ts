import { describe, expect, it } from 'vitest';

import { conflictsOf, partsOf, settled } from './conflict.ts';

const titles = { name: '名称', address: '地址', isActive: '在用' };
const base = { name: '区教育局', address: '西苑路1号', isActive: true };

describe('the fields of a conflict', () => {
  it('are those that the other person has changed, and no field that I alone have changed', () => {
    const mine = { ...base, name: '区教育体育局', address: '春雨路2号' };
    const theirs = { ...base, address: '秀苑路3号' };

    const fields = conflictsOf(titles, { base, mine, theirs });

    expect(fields).toEqual([
      {
        name: 'address',
        title: '地址',
        mine: '春雨路2号',
        theirs: '秀苑路3号',
        suggested: 'mine',
      },
    ]);
  });

  it('suggest theirs where I left the field alone', () => {
    const theirs = { ...base, isActive: false };

    const [field] = conflictsOf(titles, { base, mine: base, theirs });

    expect(field).toMatchObject({ mine: '是', theirs: '否', suggested: 'theirs' });
  });

  it('are none where both have typed the same', () => {
    const both = { ...base, address: '春雨路2号' };

    expect(conflictsOf(titles, { base, mine: both, theirs: { ...both } })).toEqual([]);
  });

  it('are every difference where nobody knows what I began with', () => {
    const fields = conflictsOf(titles, { mine: { ...base, name: '体育局' }, theirs: base });

    expect(fields.map(({ name, suggested }) => [name, suggested])).toEqual([['name', 'mine']]);
  });
});

describe('a settled form', () => {
  it('holds theirs where theirs was chosen, and mine everywhere else', () => {
    const mine = { ...base, name: '我的', address: '我的' };
    const theirs = { ...base, name: '他的', address: '他的' };

    expect(settled({ mine, theirs }, { address: 'theirs', name: 'mine' })).toEqual({
      ...base,
      name: '我的',
      address: '他的',
    });
  });
});

describe('the parts of a text', () => {
  it('mark what the other text does not have', () => {
    expect(partsOf('西苑路12号', '西苑路3号')).toEqual([
      { text: '西苑路', differs: false },
      { text: '12', differs: true },
      { text: '号', differs: false },
    ]);
  });

  it('share nothing twice where one text repeats itself', () => {
    expect(partsOf('哈哈', '哈哈哈')).toEqual([{ text: '哈哈', differs: false }]);
    expect(partsOf('哈哈哈', '哈哈')).toEqual([
      { text: '哈哈', differs: false },
      { text: '哈', differs: true },
    ]);
  });

  it('are none of an empty text', () => {
    expect(partsOf('', '有')).toEqual([]);
  });
});
