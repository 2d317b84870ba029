import type { RegisterColumn } from '@lianxun/plugin-api';

const main = { level: 'main', required: 'creation' } as const;

/** Of which finding a row speaks. */
export const ofFindingColumns = [
  { ...main, key: 'committeeTerm', title: '届次', type: 'int', ordinal: true, width: 6 },
  { ...main, key: 'year', title: '年度', type: 'int', width: 6 },
  { ...main, key: 'roundNo', title: '轮次', type: 'int', ordinal: true, width: 6 },
  {
    ...main,
    key: 'unit',
    title: '被巡察党组织',
    type: 'reference',
    target: 'unit',
    width: 18,
    synonyms: ['单位', '被巡察单位'],
  },
  { ...main, key: 'findingSeq', title: '问题序号', type: 'int', width: 10 },
  { level: 'main', key: 'finding', title: '反馈问题', type: 'long', width: 36, computed: true },
] as const satisfies readonly RegisterColumn[];
