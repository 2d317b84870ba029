import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readCorpus } from '../../../test/corpus/read-corpus.ts';
import { pairScore, themeScores } from '../../../test/corpus/score.ts';
import { groupFindings } from './group-findings.ts';

const document = readFileSync(
  new URL('../../../../../../docs/common-problems.md', import.meta.url),
  'utf8',
);
const figures = document
  .split('\n')
  .filter((line) => line.startsWith('| engine '))
  .map((line) =>
    line
      .replaceAll(/[*|]/gu, ' ')
      .trim()
      .split(/\s{2,}/u)
      .slice(1)
      .join(', '),
  );
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

test.each(['tuning', 'held-out'] as const)(
  'precision, recall and F1 on the %s half are those of the document',
  (half) => {
    const findings = readCorpus(half);
    const groups = groupFindings(findings).map(({ members }) => members);

    const { f1, precision, recall } = pairScore(findings, groups);
    const themes = themeScores(findings, groups);
    const found = `${themes.filter(({ isFound }) => isFound).length} of ${themes.length}`;

    expect(figures).toContain([percent(precision), percent(recall), percent(f1), found].join(', '));
  },
);

test('together the halves are at least 300 findings, of at least 25 themes in other words', () => {
  const findings = [...readCorpus('tuning'), ...readCorpus('held-out')];

  expect(findings.length).toBeGreaterThanOrEqual(300);
  expect(new Set(findings.map(({ text }) => text)).size).toBe(findings.length);
  expect(new Set(findings.flatMap(({ theme }) => theme ?? [])).size).toBeGreaterThanOrEqual(25);
});
