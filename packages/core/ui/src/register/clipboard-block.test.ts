import { describe, expect, it } from 'vitest';

import { formatBlock, parseBlock } from './clipboard-block.ts';

describe('a block from the clipboard', () => {
  it.each([
    ['one cell', '甲', [['甲']]],
    [
      'lines that end as Excel ends them',
      '甲\t乙\r\n丙\t丁\r\n',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['a cell of several lines', '"一\n二"\t乙\r\n', [['一\n二', '乙']]],
    ['quotes within a quoted cell', '"他说""好""\n走了"', [['他说"好"\n走了']]],
    ['quotes that are part of the text', '"示范"单位\t乙', [['"示范"单位', '乙']]],
    ['a quote that never closes', '"半句\t乙', [['"半句', '乙']]],
    [
      'empty cells',
      '\t\r\n甲\t\r\n',
      [
        ['', ''],
        ['甲', ''],
      ],
    ],
    ['an empty line in between', '甲\n\n乙', [['甲'], [''], ['乙']]],
  ])('is read with %s', (_, text, block) => {
    expect(parseBlock(text)).toEqual(block);
  });

  it('comes back as it was copied', () => {
    const block = [
      ['甲', '一\n二', '带"引号"'],
      ['', '"开头', 'a\tb'],
    ];

    expect(parseBlock(formatBlock(block))).toEqual(block);
  });
});
