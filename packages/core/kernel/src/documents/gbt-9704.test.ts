import type { DocumentTemplate } from '@lianxun/plugin-api';
import { layOut, type LaidLine, type LaidPage } from '@lianxun/plugin-testing';
import { beforeAll, describe, expect, test } from 'vitest';

import { buildTemplate } from './build-template.ts';
import { fillTemplate } from './fill-template.ts';

const texts = { issuer: '中共西山区委巡察工作领导小组办公室', signer: '', dated: '2026年9月1日' };
const pointsPerMillimetre = 72 / 25.4;
const millimetres = (points: number) => points / pointsPerMillimetre;
const pageNumber = /^—\d+—$/;

const plainText = '巡察整改情况报告'.repeat(400);

const official: DocumentTemplate = {
  form: 'official',
  title: '关于“两个维护”的通知',
  addressee: '{单位}',
  blocks: [
    { kind: 'heading', level: 1, text: '一、总体要求' },
    { kind: 'paragraph', text: '坚持“严”的主基调——一以贯之……' },
  ],
  appendices: [
    {
      title: '问题清单',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          list: '问题',
          columns: [
            { title: '序号', text: '{序号}', width: 10 },
            { title: '内容', text: '{内容}', width: 90 },
          ],
        },
      ],
    },
    { title: '分工表', blocks: [{ kind: 'paragraph', text: '附件二正文' }] },
  ],
  signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
  copies: '区纪委监委',
};

const values = {
  份号: '000001',
  密级: '内部',
  紧急程度: '特急',
  发文机关: texts.issuer,
  发文字号: '西巡办〔2026〕3号',
  公文标题: '关于“两个维护”的通知',
  成文日期: texts.dated,
  印发机关: texts.issuer,
  印发日期: texts.dated,
  单位: '区教育体育局党组',
  问题: [
    { 序号: '1', 内容: '甲问题' },
    { 序号: '2', 内容: '乙问题' },
  ],
};

const plain: DocumentTemplate = {
  form: 'report',
  title: '正文',
  blocks: [{ kind: 'paragraph', text: plainText }],
};

let pages: ReadonlyMap<string, readonly LaidPage[]>;
beforeAll(async () => {
  pages = await layOut({
    plain: await fillTemplate(buildTemplate(plain, texts), { 公文标题: '正文', 密级: '' }),
    official: await fillTemplate(buildTemplate(official, texts), values),
  });
});

function pageOf(name: string, index: number): LaidPage {
  const page = pages.get(name)?.at(index);
  if (page === undefined) throw new Error(`${name} has no page ${index}`);
  return page;
}

function lineOf({ lines }: LaidPage, part: string): LaidLine {
  const line = lines.find(({ text }) => text.includes(part));
  if (line === undefined)
    throw new Error(`No line with ${part} in ${lines.map(({ text }) => text).join('|')}`);
  return line;
}

const textLines = ({ lines }: LaidPage) => lines.filter(({ text }) => !pageNumber.test(text));

describe('a page of plain text', () => {
  test('has 22 lines of 28 characters', () => {
    const lines = textLines(pageOf('plain', 1));

    expect(lines).toHaveLength(22);
    expect(new Set(lines.map(({ text }) => text.length))).toEqual(new Set([28]));
  });

  test('lies within the type area of 156 × 225 mm on A4', () => {
    const page = pageOf('plain', 1);
    const lines = textLines(page);
    const [left, right] = [
      Math.min(...lines.map((line) => line.left)),
      Math.max(...lines.map((line) => line.right)),
    ];

    expect(millimetres(page.width)).toBeCloseTo(210, 0);
    expect(millimetres(page.height)).toBeCloseTo(297, 0);
    expect(millimetres(left)).toBeGreaterThan(27);
    expect(millimetres(left)).toBeLessThan(29);
    expect(millimetres(right)).toBeLessThanOrEqual(210 - 26 + 0.1);
    expect(millimetres(right)).toBeGreaterThan(210 - 26 - 2);
  });

  test('spaces its lines evenly by 28.95 points, the first 37 mm below the edge', () => {
    const tops = textLines(pageOf('plain', 1)).map(({ top }) => top);
    const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0));

    for (const step of steps) expect(Math.abs(step - 28.95)).toBeLessThan(0.1);
    expect(millimetres(tops[0] ?? 0)).toBeGreaterThan(37);
    expect(millimetres(tops[0] ?? 0)).toBeLessThan(42);
  });

  test('numbers odd pages on the right and even pages on the left, one character in', () => {
    const [first, second] = [pageOf('plain', 0), pageOf('plain', 1)];
    const [odd, even] = [lineOf(first, '—1—'), lineOf(second, '—2—')];

    expect(millimetres(odd.right)).toBeCloseTo(210 - 26 - 5, 0);
    expect(millimetres(even.left)).toBeCloseTo(28 + 5, 0);
  });

  test('sets the dash of the page number 7 mm below the type area', () => {
    const { top, bottom } = lineOf(pageOf('plain', 1), '—2—');

    expect(millimetres((top + bottom) / 2)).toBeCloseTo(297 - 35 + 7, 0);
  });
});

describe('an official document', () => {
  test('begins with 份号, 密级 and 紧急程度 on the first three lines, at the left', () => {
    const page = pageOf('official', 0);
    const heads = page.lines.slice(0, 3);

    expect(heads.map(({ text }) => text)).toEqual(['000001', '内部', '特急']);
    for (const { left } of heads) expect(millimetres(left)).toBeCloseTo(28, 0);
  });

  test('has its mark 35 mm below the top of the type area, on one line within it', () => {
    const mark = lineOf(pageOf('official', 0), '办公室文件');

    expect(millimetres(mark.top) - 37).toBeGreaterThan(32);
    expect(millimetres(mark.top) - 37).toBeLessThan(37);
    expect(mark.text).toBe(`${texts.issuer}文件`);
    expect(millimetres(mark.left)).toBeGreaterThanOrEqual(27.5);
    expect(millimetres(mark.right)).toBeLessThanOrEqual(184.5);
  });

  test('puts the number, the title and whom it is for in their order, the first two centred', () => {
    const page = pageOf('official', 0);
    const centre = 28 + 156 / 2;
    const [number, title, addressee] = [
      lineOf(page, '〔2026〕3号'),
      lineOf(page, '关于“两个维护”的通知'),
      lineOf(page, '区教育体育局党组：'),
    ];

    for (const { left, right } of [number, title])
      expect(Math.abs(millimetres((left + right) / 2) - centre)).toBeLessThan(1.5);
    expect(number.top).toBeLessThan(title.top);
    expect(title.top).toBeLessThan(addressee.top);
    expect(millimetres(addressee.left)).toBeCloseTo(28, 0);
  });

  test('indents a paragraph by two characters', () => {
    const { left } = lineOf(pageOf('official', 0), '一、总体要求');

    expect(Math.abs(millimetres(left) - (28 + 2 * 5.64))).toBeLessThan(0.5);
  });

  test('ends with the 版记, whose last line meets the foot of the type area', () => {
    const page = pageOf('official', -1);
    const [copies, issue] = [lineOf(page, '抄送：区纪委监委。'), lineOf(page, '2026年9月1日印发')];

    expect(copies.top).toBeLessThan(issue.top);
    expect(millimetres(issue.bottom)).toBeGreaterThan(297 - 35 - 3);
    expect(millimetres(issue.bottom)).toBeLessThanOrEqual(297 - 35 + 0.5);
    expect(millimetres(issue.left)).toBeCloseTo(28 + 5, 0);
  });

  test('turns the page of a wide table and leaves its number where it is on the others', () => {
    const wide = pages.get('official')?.find(({ width, height }) => width > height);
    if (wide === undefined) throw new Error('No page lies across');
    const dashes = wide.lines.filter(({ text }) => text === '—');
    const [first] = dashes;

    expect(lineOf(wide, '甲问题').text).toBe('1甲问题');
    expect(millimetres(((first?.left ?? 0) + (first?.right ?? 0)) / 2)).toBeCloseTo(28, 0);
    expect(Math.min(...dashes.map(({ top }) => millimetres(top)))).toBeGreaterThan(28);
    expect(Math.max(...dashes.map(({ bottom }) => millimetres(bottom)))).toBeLessThan(210 - 26);
  });
});
