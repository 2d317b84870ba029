import type { PastRound } from './ledger.ts';

/** Titles of the columns as they are copied along with the rows. */
const titles = [
  '序号',
  '届次',
  '年度',
  '轮次',
  '巡察类型',
  '巡察组',
  '被巡察党组织',
  '问题层级',
  '一级分类',
  '是否重点',
  '反馈问题',
  '整改措施',
  '牵头部门',
  '责任人',
  '完成时限',
  '整改类型',
] as const;

type Title = (typeof titles)[number];
type Change = Readonly<Partial<Record<Title, string>>>;

function rowOf(round: PastRound, seq: number, change: Change): string {
  const texts: Readonly<Record<Title, string>> = {
    序号: String(seq),
    届次: '七',
    年度: '2025',
    轮次: String(round.roundNo),
    巡察类型: '常规',
    巡察组: round.team,
    被巡察党组织: round.unit,
    问题层级: '县区级',
    一级分类: '落实党的理论和路线方针政策',
    是否重点: '否',
    反馈问题: `第${seq}个问题：制度执行不严。`,
    整改措施: '"逐项核对台账\n补齐登记"',
    牵头部门: '办公室',
    责任人: '赵立新',
    完成时限: '2026年12月31日',
    整改类型: '集中整改',
    ...change,
  };
  return titles.map((title) => texts[title]).join('\t');
}

/** Rows as a spreadsheet puts them on the clipboard, with the titles above; `faults` by 序号. */
export function copiedRows(
  round: PastRound,
  count: number,
  faults: Readonly<Record<number, Change>> = {},
): string {
  const rows = Array.from({ length: count }, (_, index) =>
    rowOf(round, index + 1, faults[index + 1] ?? {}),
  );
  return [titles.join('\t'), ...rows, ''].join('\r\n');
}
