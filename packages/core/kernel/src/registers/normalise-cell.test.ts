import type { RegisterColumn } from '@lianxun/plugin-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cleanLine, cleanParagraphs, matchKey, splitNames } from './clean-text.ts';
import { normaliseCell } from './normalise-cell.ts';
import { moneyText, parseMoney } from './parse-money.ts';
import { parseOrdinal } from './parse-ordinal.ts';
import { parseYesNo } from './parse-yes-no.ts';
import { textCell } from './parsed-cell.ts';

type Settings<Column> = Column extends RegisterColumn ? Omit<Column, keyof typeof base> : never;
type DistributedSettings = Settings<RegisterColumn>;

const base = { key: 'a', title: '甲', level: 'main', width: 10 } as const;

function read(settings: DistributedSettings, text: string) {
  const parsed = normaliseCell({ ...base, ...settings }, textCell(text));
  return 'problem' in parsed ? parsed.problem.code : parsed.value;
}

describe('text', () => {
  it('replaces odd spaces and drops what cannot be seen', () => {
    expect(cleanLine('　县\u00a0教育局\u200b\t机关\r\n党委 ')).toBe('县 教育局 机关 党委');
  });

  it('keeps the lines of a long text', () => {
    expect(cleanParagraphs('　　一是整改。\r\n\u200b二是落实。　\n')).toBe(
      '一是整改。\n二是落实。',
    );
  });

  it('takes full-width and half-width brackets, letters and digits for the same', () => {
    expect(matchKey('清退金额（万元）Ａ１')).toBe(matchKey('清退 金额(万元)a1'));
  });

  it('separates names and joins a spaced-out one', () => {
    expect(splitNames('李　明、王小红，张三 赵四\n欧阳某')).toEqual([
      '李明',
      '王小红',
      '张三',
      '赵四',
      '欧阳某',
    ]);
  });

  it('changes nothing when cleaning twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanParagraphs(cleanParagraphs(text))).toBe(cleanParagraphs(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
    );
  });

  it('refuses text beyond the limit of its column', () => {
    expect(read({ type: 'text' }, '字'.repeat(201))).toBe('registers.too_long');
    expect(read({ type: 'long' }, '字'.repeat(20_001))).toBe('registers.too_long');
    expect(read({ type: 'text' }, '字'.repeat(200))).toHaveLength(200);
  });
});

describe('ordinals', () => {
  it.each([
    ['第三轮', 3],
    ['3轮', 3],
    ['三', 3],
    ['第3轮', 3],
    ['Ⅲ', 3],
    ['III', 3],
    ['（三）', 3],
    ['３', 3],
    ['十二届', 12],
    ['二十', 20],
    ['十', 10],
    ['二〇', 20],
    ['一百零三', 103],
    ['第二十一轮', 21],
    ['ＸＩＶ', 14],
  ] as const)('reads %s as %i', (text, expected) => {
    expect(parseOrdinal(textCell(text))).toEqual({ value: expected });
  });

  it.each(['三轮半', '第轮', '3.5', '十十', 'iiii', 'abc'])('refuses %s', (text) => {
    expect(parseOrdinal(textCell(text))).toHaveProperty('problem.code', 'registers.not_an_ordinal');
  });
});

describe('amounts', () => {
  it.each([
    ['66.57万元', '元', 66_570_000, '万元'],
    ['66.57 万', '元', 66_570_000, '万元'],
    ['3,200', '元', 320_000, undefined],
    ['3200.50元', '万元', 320_050, '元'],
    ['３，２００．５', '元', 320_050, undefined],
    ['1.2', '万元', 1_200_000, undefined],
    ['-5', '元', -500, undefined],
    ['¥0.10', '元', 10, undefined],
  ] as const)('reads %s in a column of %s as %i fen', (text, bareUnit, fen, unit) => {
    const money = unit === undefined ? { fen } : { fen, unit };
    expect(parseMoney(textCell(text), bareUnit)).toEqual({ value: money });
  });

  it('does not trip over binary fractions', () => {
    expect(parseMoney({ text: '66.57', value: 0.1 + 0.2 }, '元')).toEqual({ value: { fen: 30 } });
  });

  it.each([
    ['约三万', 'registers.not_an_amount'],
    ['1,23', 'registers.not_an_amount'],
    ['0.005', 'registers.money_too_precise'],
    ['99999999999999999', 'registers.not_an_amount'],
  ])('refuses %s', (text, expected) => {
    expect(parseMoney(textCell(text), '元')).toHaveProperty('problem.code', expected);
  });

  it('shows every amount so that it reads back', () => {
    const fen = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
    fc.assert(
      fc.property(fen, fc.constantFrom('元', '万元'), (amount, unit) => {
        expect(parseMoney(textCell(moneyText(amount, unit)), unit)).toEqual({
          value: { fen: amount },
        });
      }),
    );
  });
});

describe('other types', () => {
  it.each(['是', '√', '有', 'Y', 'ｙ', '办结'])('takes %s for yes', (text) => {
    expect(parseYesNo(textCell(text))).toEqual({ value: true });
  });

  it.each(['否', '×', '无', 'N', '未办结'])('takes %s for no', (text) => {
    expect(parseYesNo(textCell(text))).toEqual({ value: false });
  });

  it('refuses what is neither', () => {
    expect(read({ type: 'bool' }, '部分')).toBe('registers.not_yes_or_no');
  });

  it('accepts an option by title or synonym and names the options otherwise', () => {
    const options = [{ value: 'longTerm', title: '长期坚持', synonyms: ['长期'] }];

    expect(read({ type: 'enum', options }, '长期')).toBe('longTerm');
    expect(read({ type: 'enum', options }, '马上')).toBe('registers.not_an_option');
  });

  it('asks for the day, or refuses it, as the column wants', () => {
    expect(read({ type: 'date' }, '2024.3')).toBe('registers.date_without_day');
    expect(read({ type: 'date', monthAllowed: true }, '2024.3')).toBe('2024-03');
    expect(read({ type: 'month' }, '2024.3.5')).toBe('registers.month_expected');
  });

  it('does not take masked personal data back in', () => {
    expect(read({ type: 'text', personal: 'phone', code: true }, '138****5678')).toBe(
      'registers.masked_value',
    );
    expect(read({ type: 'text', personal: 'phone', code: true }, '０１３')).toBe('013');
  });

  it('leaves names to be matched and splits lists', () => {
    expect(read({ type: 'reference', target: 'unit' }, ' 县教育局 ')).toEqual({
      pending: '县教育局',
    });
    expect(read({ type: 'users' }, '张三、李四')).toEqual([
      { pending: '张三' },
      { pending: '李四' },
    ]);
    expect(read({ type: 'tags' }, '四风；财务')).toEqual(['四风', '财务']);
  });

  it('takes a cell of spaces for empty', () => {
    expect(read({ type: 'int' }, '　 ')).toBeNull();
  });
});
