import { expect, test } from 'vitest';

import { markedText } from './marked-text.ts';

const marked = (text: string, words: readonly string[]) =>
  markedText(text, words)
    .map(({ isMarked, text: part }) => (isMarked ? `[${part}]` : part))
    .join('');

test.each([
  ['党费收缴不规范', ['党费'], '[党费]收缴不规范'],
  ['公务用车派车单', ['用车', '公务用车'], '[公务用车]派车单'],
  ['租金低，租金欠', ['租金'], '[租金]低，[租金]欠'],
  ['没有这些词', ['党费', ''], '没有这些词'],
  ['', ['党费'], ''],
])('%s', (text, words, expected) => {
  expect(marked(text, words)).toBe(expected);
});
