import { describe, expect, it } from 'vitest';

import { choiceProblems, suggested, toChoices, type LayoutColumn } from './column-choices.ts';

const columns = [
  { key: 'seq', title: '序号', group: null, isKey: true },
  { key: 'dept', title: '牵头部门', group: '责任分工', isKey: false },
];
const sheetColumn = (title: string, column: string | null): LayoutColumn => ({
  letter: 'A',
  title,
  samples: [],
  column,
  by: column === null ? 'none' : 'synonym',
});

describe('what the columns of a sheet are taken for', () => {
  it('begins with what was recognised, each column of the register once', () => {
    const layout = {
      fingerprint: 'f',
      sheets: ['表1'],
      columns: [
        sheetColumn('编号', 'seq'),
        sheetColumn('序号', 'seq'),
        sheetColumn('督办领导', null),
      ],
    };

    expect(suggested(layout)).toEqual(['seq', '', '']);
  });

  it('cannot be confirmed without the key, nor with a column twice', () => {
    expect(choiceProblems(['dept', 'dept'], columns)).toEqual([
      '“牵头部门”对应了不止一列，请只留一列。',
      '没有哪一列对应“序号”，认不出每一行是哪条记录。',
    ]);
    expect(choiceProblems(['seq', '', '+'], columns)).toEqual([]);
  });

  it('is told to the server as column, nothing, or a field still to be made', () => {
    expect(toChoices(['seq', '', '+'])).toEqual([
      { use: 'column', column: 'seq' },
      { use: 'ignore', column: null },
      { use: 'field', column: null },
    ]);
  });
});
