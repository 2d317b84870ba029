interface LedgerColumn {
  readonly key: string;
  readonly title: string;
  readonly group: string | null;
  readonly level: 'main' | 'detail';
  readonly type: string;
  readonly width: number;
}

const groups = [
  { title: null, level: 'main', count: 3 },
  { title: '问题', level: 'main', count: 12 },
  { title: '整改措施', level: 'detail', count: 12 },
  { title: '意见', level: 'main', count: 10 },
  { title: '结果', level: 'main', count: 8 },
] as const;

/** As many columns as the 整改台账 has, a third of them of the measures. */
export const ledgerColumns: readonly LedgerColumn[] = groups
  .flatMap(({ title, level, count }) => Array.from({ length: count }, () => ({ title, level })))
  .map(({ title, level }, index) => ({
    key: `c${index}`,
    title: `${title ?? '栏目'}${index + 1}`,
    group: title,
    level,
    type: index === 0 ? 'int' : index % 5 === 3 ? 'long' : 'text',
    width: index === 0 ? 6 : index % 5 === 3 ? 30 : 12,
  }));
