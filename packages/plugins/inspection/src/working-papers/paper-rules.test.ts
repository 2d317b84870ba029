import { describe, expect, test } from 'vitest';

import { canonicalJson, contentHash } from './content-hash.ts';
import { fourAccuraciesTicked, handlersMandated } from './paper-guards.rules.ts';
import { evidenceName, paperNumber, provisionalNumber } from './paper-number.rules.ts';
import { similarFrom, titleSimilarity } from './title-similarity.rules.ts';

describe('the number of a paper', () => {
  const number = { year: 2026, roundNo: 3, teamNumber: 1, seq: 7 };

  test('names year, round, team and sequence', () => {
    expect(paperNumber(number)).toBe('[2026]3巡-1组-07号');
    expect(paperNumber({ ...number, seq: 112 })).toBe('[2026]3巡-1组-112号');
  });

  test('is marked while provisional', () => {
    expect(provisionalNumber(number)).toBe('暂[2026]3巡-1组-07号');
  });

  test('stands before the name of its evidence', () => {
    expect(evidenceName(3, '会议记录.pdf')).toBe('证据03 会议记录.pdf');
  });
});

describe('the content hash', () => {
  const content = { title: '底稿', evidence: [{ fileName: 'a', sha256: 'ff' }], edition: 1 };

  test('does not depend on the order of the keys', () => {
    const reordered = { edition: 1, evidence: [{ sha256: 'ff', fileName: 'a' }], title: '底稿' };

    expect(contentHash(reordered)).toBe(contentHash(content));
    expect(contentHash(content)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['one character', { ...content, title: '底稿 ' }],
    ['an evidence file', { ...content, evidence: [] }],
    ['the order of a list', { ...content, evidence: ['b', 'a'] }],
    ['a number turned text', { ...content, edition: '1' }],
  ])('changes with %s', (_, changed) => {
    expect(contentHash(changed)).not.toBe(contentHash(content));
  });

  test('keeps values apart that would run together', () => {
    expect(canonicalJson({ a: ['1,2'] })).not.toBe(canonicalJson({ a: ['1', '2'] }));
    expect(canonicalJson({ a: null })).toBe('{"a":null}');
  });
});

describe('similar titles', () => {
  test('are found across punctuation and a few words', () => {
    const one = '公务接待超标准、虚列开支';
    const other = '公务接待超标准虚列开支问题';

    expect(titleSimilarity(one, other)).toBeGreaterThanOrEqual(similarFrom);
    expect(titleSimilarity(one, one)).toBe(1);
  });

  test('are not found where only a word is shared', () => {
    const similarity = titleSimilarity('公务接待超标准', '工程项目未公开招标');

    expect(similarity).toBeLessThan(similarFrom);
  });

  test('of one character are compared whole', () => {
    expect(titleSimilarity('甲', '甲')).toBe(1);
    expect(titleSimilarity('甲', '乙')).toBe(0);
  });
});

describe('before signing', () => {
  const mandate = {
    teamId: 't',
    userId: 'u',
    engagementIds: ['e'],
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2026-03-01T00:00:00.000Z',
    revokedAt: null,
  };
  const handlers = [{ userId: 'u', name: '组员丙' }];
  const on = (now: string, engagementId = 'e') =>
    handlersMandated(handlers, [mandate], { now, engagementId });

  test('a mandate holds from its first instant to just before its end', () => {
    expect(on('2026-01-01T00:00:00.000Z')).toBe(true);
    expect(on('2026-02-28T23:59:59.999Z')).toBe(true);
    expect(on('2026-03-01T00:00:00.000Z')).toMatchObject([
      { code: 'inspection.handler_not_mandated' },
    ]);
  });

  test('a mandate for another unit does not count', () => {
    expect(on('2026-02-01T00:00:00.000Z', 'other')).not.toBe(true);
  });

  test('every 准确 is ticked, and the open ones are named', () => {
    const ticked = {
      accurateMethod: true,
      accurateSubject: true,
      accurateWhenWhere: true,
      accuratePolicy: true,
    };

    expect(fourAccuraciesTicked(ticked)).toBe(true);
    expect(fourAccuraciesTicked({ ...ticked, accuratePolicy: false })).toMatchObject([
      { message: '请核对四个准确：政策依据' },
    ]);
  });
});
