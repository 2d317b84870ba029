/** The city's campaign on education: five counties join, in different states; one is called late. */
export const linkageCampaign = {
  committeeTerm: 12,
  year: 2026,
  roundNo: 13,
  title: '2026年教育领域联动巡察',
  theme: '教育收费和学校食堂管理',
  planDocument: '昆巡组发〔2026〕19号',
  windowFrom: '2026-11-09',
  windowTo: '2027-01-08',
} as const;

export const linkageSectors = ['教育'] as const;
export const linkageRequirements =
  '各县区用同一份清单同向答题，发现的问题逐条引用清单；清单外的问题单独标明。';

/** Dates to be done by; 汇总报送 waits for nothing that has not happened in the first weeks. */
export const linkageTimetable = [
  ['briefing', '动员培训', 'city', 'other', '2026-11-09', []],
  ['entry', '进驻', 'county', 'entry', '2026-11-12', ['briefing']],
  ['exit', '撤离', 'county', 'exit', '2026-12-18', ['entry']],
  ['submission', '汇总报送', 'county', 'submission', '2026-12-25', ['entry']],
  ['report', '行业报告', 'city', 'other', '2027-01-08', ['submission']],
] as const;

export const linkageList = '教育领域联动巡察清单';
const fees = '一、教育收费';
const meals = '二、学校食堂';

export const linkageItems = [
  { code: '1.1', groups: [fees], question: '是否存在违规收费、跨学期收费' },
  { code: '1.2', groups: [fees], question: '收费项目和标准是否公示' },
  { code: '2.1', groups: [meals], question: '食堂经费是否专款专用、按月公开' },
  { code: '2.2', groups: [meals], question: '大宗食材是否集中采购' },
];

/** What the revision in the middle says otherwise. */
export const linkageRevision = {
  reason: '上级部署校园餐专项整治，调整食堂部分',
  changed: { code: '2.1', question: '食堂经费是否专款专用、按月公开，结余是否返还学生' },
  removed: '1.2',
  added: { code: '2.3', groups: [meals], question: '陪餐制度是否落实' },
} as const;

/** How each county has come along, by code. */
export const linkageCounties: Readonly<
  Record<
    string,
    {
      /** Day on which it went on site; null where it has told nothing. */
      readonly entry: string | null;
      /** Units at which each item showed a problem; none where it has not submitted. */
      readonly problems: Readonly<Record<string, number>> | null;
      readonly takesRevision: boolean;
      readonly leaves?: string;
    }
  >
> = {
  '530102': {
    entry: '2026-11-11',
    problems: { '1.1': 4, '2.1': 1, '2.2': 3 },
    takesRevision: true,
  },
  '530113': { entry: '2026-11-12', problems: { '1.1': 5, '1.2': 3 }, takesRevision: true },
  '530114': { entry: null, problems: null, takesRevision: false },
  '530125': {
    entry: '2026-11-12',
    problems: { '1.1': 2, '2.2': 2 },
    takesRevision: false,
    leaves: '县委机构改革，巡察力量统一调整',
  },
  '530181': { entry: '2026-11-17', problems: { '1.1': 3, '2.2': 4 }, takesRevision: false },
};

/** Called while the others are at work, and has not answered yet. */
export const linkageCalledLate = '530124';

const wordings: Readonly<Record<string, readonly string[]>> = {
  '1.1': [
    '一次性收取三个学期的课后服务费，未按规定分学期收取。',
    '以资料费名义向学生收取费用，没有收费依据。',
    '委托校外机构代收费用，资金没有进入财政专户。',
  ],
  '1.2': ['收费公示栏两年没有更新，项目与实际收取不符。', '收费标准没有在校门口公示。'],
  '2.1': ['食堂账户列支教师聚餐费用，没有专款专用。'],
  '2.2': [
    '食堂大宗食材长期向个体商户零星采购，没有集中招标。',
    '食材采购合同到期后沿用，没有重新招标。',
  ],
};

/** What was found on an item, in its own words. */
export function foundOn(code: string, place: number): string {
  const known = wordings[code] ?? [];
  return known[place % known.length] ?? '';
}

export const linkageCause = '教育收费目录多年没有修订，收费公示和监督责任没有落到岗位。';
