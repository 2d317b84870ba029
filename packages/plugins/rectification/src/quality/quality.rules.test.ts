import { describe, expect, test } from 'vitest';

import {
  closeOutProblems,
  planProblems,
  type CheckedFinding,
  type CheckedMeasure,
} from './quality.rules.ts';
import { nearest, textSimilarity } from './similarity.rules.ts';

const limits = { similarity: 80, shortestResult: 20 };

function measure(changes: Partial<CheckedMeasure> = {}): CheckedMeasure {
  return {
    id: 'm1',
    seq: 1,
    text: '修订大额支出集体研究制度，建立会前审核台账',
    owner: '李明',
    dueOn: '2026-06-30',
    rectificationType: 'concentrated',
    result: '已于六月印发新制度，办公室逐笔审核大额支出三十二笔',
    ...changes,
  };
}

function finding(changes: Partial<CheckedFinding> = {}): CheckedFinding {
  return {
    id: 'f1',
    seq: 1,
    issuedOn: '2026-03-01',
    dueOn: '2026-09-30',
    rootCause: null,
    goal: null,
    generalise: null,
    measures: [measure()],
    evidence: [],
    ...changes,
  };
}

const file = (fileName: string, sha256: string, documentedOn: string | null = null) => ({
  fileName,
  sha256,
  measureId: null,
  createdAt: '2026-05-05T02:00:00Z',
  documentedOn,
});
const kinds = (problems: readonly { readonly kind: string }[]) => problems.map(({ kind }) => kind);

describe('a plan', () => {
  test('that says what, who and by when is fine', () => {
    expect(planProblems(finding(), [finding()], limits)).toEqual([]);
  });

  test('lacks a measure', () => {
    expect(kinds(planProblems(finding({ measures: [] }), [], limits))).toEqual(['noMeasure']);
  });

  test('lacks an owner or a date, but for what goes on for good', () => {
    const measures = [
      measure({ owner: ' ' }),
      measure({ seq: 2, dueOn: null }),
      measure({ seq: 3, dueOn: null, rectificationType: 'longTerm' }),
    ];

    const found = planProblems(finding({ measures }), [], limits);

    expect(found.map(({ message }) => message)).toEqual([
      '第1条措施缺少责任人或完成时限',
      '第2条措施缺少责任人或完成时限',
    ]);
  });

  test('ends after the period', () => {
    const measures = [measure({ dueOn: '2026-10-01' })];

    expect(planProblems(finding({ measures }), [], limits)).toMatchObject([
      { kind: 'dueAfterPeriod', anchor: 'measures', measureId: 'm1' },
    ]);
  });

  test('copies a measure of another finding, marks and spaces apart', () => {
    const copy = measure({ text: '修订 大额支出集体研究制度；建立会前审核台账。' });
    const other = finding({ id: 'f2', seq: 2, measures: [copy] });

    const [found] = planProblems(finding(), [finding(), other], limits);

    expect(found).toMatchObject({ kind: 'copiedText', findingId: 'f1' });
    expect(found?.message).toContain('第2号');
  });

  test('may say alike what only looks alike', () => {
    const other = finding({
      id: 'f2',
      seq: 2,
      measures: [measure({ text: '对三家下属单位开展固定资产清查，补记账外资产' })],
    });

    expect(planProblems(finding(), [finding(), other], limits)).toEqual([]);
  });
});

describe('a close-out', () => {
  test('rests on a file from before the feedback; the date a document bears goes first', () => {
    const evidence = [
      file('旧制度.pdf', 'a', '2026-02-28'),
      file('新制度.pdf', 'b', '2026-04-01'),
      file('照片.jpg', 'c'),
    ];

    const found = closeOutProblems(finding({ evidence }), [], limits);

    expect(found.map(({ message }) => message)).toEqual([
      '“旧制度.pdf”形成于问题反馈（2026-03-01）之前，不能证明整改',
    ]);
  });

  test('shares its proof with another finding', () => {
    const mine = finding({ evidence: [file('会议纪要.pdf', 'a')] });
    const other = finding({ id: 'f2', seq: 7, measures: [], evidence: [file('纪要.pdf', 'a')] });

    expect(closeOutProblems(mine, [mine, other], limits)).toMatchObject([
      { kind: 'sharedEvidence', message: expect.stringContaining('第7号') },
    ]);
  });

  test('reports nothing, too little, or the promise over again', () => {
    const { text } = measure();
    const measures = [
      measure({ result: null }),
      measure({ seq: 2, result: '已完成。' }),
      measure({ seq: 3, result: `${text}。` }),
      measure({ seq: 4, result: null, rectificationType: 'longTerm' }),
    ];

    const found = closeOutProblems(finding({ measures }), [], limits);

    expect(found.map(({ message }) => message.slice(0, 5))).toEqual([
      '第1条措施',
      '第2条措施',
      '第3条措施',
    ]);
    expect(new Set(kinds(found))).toEqual(new Set(['thinResult']));
  });
});

describe('similarity', () => {
  test('is whole for a text and itself, none for two that share nothing, the same both ways', () => {
    const [one, two] = ['建立健全采购管理制度', '建立健全财务管理制度'];

    expect(textSimilarity(one, one)).toBe(100);
    expect(textSimilarity(one, '开展节日期间明察暗访')).toBe(0);
    expect(textSimilarity(one, two)).toBe(textSimilarity(two, one));
    expect(textSimilarity('ＡＢＣ公司', 'abc 公司')).toBe(100);
  });

  test('names the nearest candidates first and none that shares nothing', () => {
    expect(nearest('财务管里', ['选人用人', '财务管理', '国有资产管理'])).toEqual([
      '财务管理',
      '国有资产管理',
    ]);
  });
});
