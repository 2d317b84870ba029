import { expect, test } from 'vitest';

import { readCorpus } from '../../../test/corpus/read-corpus.ts';
import { averageLink } from './cluster.rules.ts';
import { groupFindings } from './group-findings.ts';

const tuning = readCorpus('tuning');
const groups = groupFindings(tuning);
const groupOf = (part: string) => {
  const at = tuning.findIndex(({ text }) => text.includes(part));
  return groups.find(({ members }) => members.includes(at));
};

test('findings that say one thing in other words come together', () => {
  const hands = ['没有来访单位公函', '陪餐人数多于客人', '酒水费用拆分', '提供高档烟酒'];

  expect(new Set(hands.map(groupOf)).size).toBe(1);
  expect(groupOf('陪餐人数多于客人')?.title).toBe('公务接待');
});

test('findings that share words and not the problem stay apart', () => {
  expect(groupOf('12个已完工项目无法移交城建档案馆')).not.toBe(groupOf('三龄两历'));
  expect(groupOf('门户网站被植入非法链接')).not.toBe(groupOf('三审三校'));
});

test('a group is named by words that stand in its own findings, the medoid among them', () => {
  for (const { medoid, members, telling } of groups) {
    const texts = members.map((it) => tuning[it]?.text ?? '');
    expect(members).toContain(medoid);
    expect(telling.filter((word) => !texts.some((text) => text.includes(word)))).toEqual([]);
  }
  expect(groupOf('流动党员、离退休党员半年以上')?.telling).toContain('党费');
  expect(groupOf('流动党员、离退休党员半年以上')?.title).toBe('党费');
});

test('a group is named by what it is about, not by a rarer word that another matter has too', () => {
  const late = (year: number, items: number) => ({
    text: `优化营商环境措施落地打折扣，抽查${year}年${items}件审批事项，有${items - 60}件超出承诺时限，窗口反复要求群众补充材料`,
    category: [],
  });
  const others = ['公务用车审批单缺失，司机自行加油', '大额资金审批没有会议记录']
    .concat([
      '食堂采购食材审批手续不全',
      '工程变更审批把关不严，多结工程款',
      '出国证照审批后未收回',
    ])
    .map((text) => ({ text, category: [] }));
  const [group] = groupFindings([late(2023, 70), late(2024, 90), late(2022, 110), ...others]);

  expect(group?.members).toEqual(expect.arrayContaining([0, 1, 2]));
  expect(group?.title).toMatch(/^窗口服务/u);
});

test('no two groups have one name', () => {
  const titles = groups.map(({ title }) => title);

  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).toContain('集体决策');
});

test('findings without a class come together too', () => {
  const bare = tuning.map((finding) => ({ ...finding, category: [] }));
  const at = (part: string) => tuning.findIndex(({ text }) => text.includes(part));
  const group = groupFindings(bare).find(({ members }) => members.includes(at('三龄两历')));

  expect(group?.title).toMatch(/^干部档案/u);
  expect(group?.members.length).toBeGreaterThanOrEqual(3);
});

test('every finding is in one group at most, and the same findings give the same groups', () => {
  const members = groups.flatMap((group) => group.members);

  expect(new Set(members).size).toBe(members.length);
  expect(groupFindings(tuning)).toEqual(groups);
});

test('no findings and a single one give no group', () => {
  expect(groupFindings([])).toEqual([]);
  expect(groupFindings([{ text: '', category: [] }])).toEqual([]);
  expect(groupFindings(tuning.slice(0, 1))).toEqual([]);
});

/** Joins by looking at all pairs of members each time. */
function plainAverageLink(rows: readonly (readonly number[])[], threshold: number): number[][] {
  const found = rows.map((_, index) => [index]);
  for (;;) {
    const pairs = found.flatMap((left, a) =>
      found.slice(a + 1).map((right, more) => {
        const all = left.flatMap((i) => right.map((j) => rows[i]?.[j] ?? 0));
        return { a, b: a + 1 + more, mean: all.reduce((sum, it) => sum + it, 0) / all.length };
      }),
    );
    const best = pairs.toSorted((x, y) => y.mean - x.mean || x.a - y.a || x.b - y.b)[0];
    if (best === undefined || best.mean < threshold)
      return found.map((it) => it.toSorted((a, b) => a - b));
    found[best.a] = [...(found[best.a] ?? []), ...(found[best.b] ?? [])];
    found.splice(best.b, 1);
  }
}

test('the fast linkage is the plain one', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  for (let run = 0; run < 30; run += 1) {
    const upper = Array.from({ length: 14 }, () => Array.from({ length: 14 }, random));
    const rows = upper.map((row, a) =>
      row.map((_, b) => upper[Math.min(a, b)]?.[Math.max(a, b)] ?? 0),
    );

    const fast = averageLink(
      rows.map((row) => Float64Array.from(row)),
      0.55,
    );

    expect(fast).toEqual(plainAverageLink(rows, 0.55));
  }
});
