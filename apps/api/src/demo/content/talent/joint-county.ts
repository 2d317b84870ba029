import type { Ref } from '../types.ts';

/** 安宁 in the campaign on education: its team is on site, made of people of 官渡. */
export const jointCounty = {
  tenantCode: '530181',
  home: '530111',
  city: '530100',
  clerk: 'an-p-02',
  director: 'an-p-01',
  signer: 'an-p-07',
  team: '联动巡察组',
  /** The unit of its 对象卡 that the city sends people for. */
  unitOnCard: 'an-u-04',
  leader: 'gd-p-08',
  deputy: 'gd-p-09',
  author: 'gd-p-10',
  member: 'gd-p-11',
  /** Two who come later, and have signed nothing yet. */
  liaison: 'gd-p-12',
  late: 'gd-p-13',
} as const satisfies Record<string, string>;

export const jointPapers: readonly {
  readonly ref: Ref;
  readonly unitName: string;
  readonly isCadreLead: boolean;
  readonly title: string;
  readonly facts: string;
  readonly whenWhere: string;
  readonly basis: string;
  readonly responsible: string;
  readonly evidence: string;
}[] = [
  {
    ref: 'joint paper meals',
    unitName: '安宁市教育体育局',
    isCadreLead: false,
    title: '学校食堂大宗食材采购未集中招标',
    facts:
      '抽查螳川中学等6所学校2025年春季学期食堂账目，大米、食用油、肉类采购额合计412.60万元，其中238.15万元由学校自行向个体商户零星采购，未纳入教育体育局组织的集中招标。3所学校连续两年向同一商户采购，无询价记录。',
    whenWhere: '2025年2月至7月，安宁市教育体育局及6所学校',
    basis: '学校食品安全与营养健康管理规定；安宁市中小学食堂大宗食材集中采购实施办法',
    responsible: '市教育体育局计财科；6所学校',
    evidence: '六校食堂采购对照表.pdf',
  },
  {
    ref: 'joint paper fees',
    unitName: '安宁市教育体育局',
    isCadreLead: false,
    title: '课后服务费跨学期预收',
    facts:
      '4所小学在2025年9月一次性收取2025年秋季和2026年春季两个学期课后服务费，涉及学生1876人、金额75.04万元，未按学期收取；其中1所学校未在校门口公示收费项目和标准。',
    whenWhere: '2025年9月，安宁市4所小学',
    basis: '云南省中小学生课后服务收费管理规定',
    responsible: '市教育体育局基础教育科；4所小学',
    evidence: '课后服务费收取清单.pdf',
  },
  {
    ref: 'joint paper fund',
    unitName: '安宁市财政局',
    isCadreLead: false,
    title: '学生营养改善资金拨付滞后',
    facts:
      '2025年上级下达学生营养改善计划补助资金326.00万元，市财政局于收到后第71天才分配到校，超过规定的30日；其中58.20万元截至2026年10月仍滞留在预算单位账户。',
    whenWhere: '2025年3月至2026年10月，安宁市财政局教科文科',
    basis: '城乡义务教育补助经费管理办法',
    responsible: '市财政局教科文科',
    evidence: '补助资金指标和拨付明细.pdf',
  },
  {
    ref: 'joint paper lead',
    unitName: '安宁市财政局',
    isCadreLead: true,
    title: '校园建设项目招标前接触投标人',
    facts:
      '谈话中有人反映，分管负责人在一所学校改扩建项目招标前与投标人多次接触，并要求业务科室提前透露预算控制价。',
    whenWhere: '2025年6月，安宁市财政局',
    basis: '《中国共产党纪律处分条例》',
    responsible: '市财政局分管负责人',
    evidence: '谈话记录摘要.pdf',
  },
];

export const jointGuidance = {
  training: {
    place: '市委党校报告厅',
    participants: '市委巡察办木晓岚、方世杰；五华、东川、安宁等县区巡察组长和联络员共31人',
    issues:
      '讲解共用清单口径、底稿格式和线索移交要求；县区提出食堂账目不在教育部门的如何查，会上已答复。',
  },
  visit: {
    place: '安宁市教育体育局三楼驻地',
    participants: '市委巡察办木晓岚、方世杰；联动巡察组缪海霞、洪传志等',
    issues: '抽看底稿4份，听取组长汇报；个别底稿定性依据引用不全，谈话对象偏少。',
  },
  notice: {
    title: '关于安宁市教育领域联动巡察底稿质量的意见',
    opinions: [
      '食堂采购底稿补充近三年集中招标目录，说明应招未招的金额口径。',
      '课后服务费底稿逐校列明收取时间、退费情况，避免只写合计数。',
      '与学生家长、食堂从业人员的谈话不少于20人次，形成谈话记录后再上组务会。',
    ],
    answers: [
      '已补充2023年至2025年三个年度的集中招标目录，金额按目录内品类重新核算，底稿已附对照表。',
      '已逐校列明收取时间和人数。',
    ],
  },
} as const;

export const jointBranch = {
  name: '安宁市联动巡察组临时党支部',
  approvedBy: '中共安宁市委直属机关工作委员会',
  document: '安直工复〔2026〕18号',
  meetings: [
    {
      kind: 'founding',
      place: '安宁市教育体育局三楼会议室',
      content: '宣布成立临时党支部，明确支部书记和纪律要求：不接受被巡察单位宴请，不泄露谈话内容。',
      absent: false,
    },
    {
      kind: 'study',
      place: '安宁市教育体育局三楼会议室',
      content: '学习《中国共产党巡视工作条例》关于巡视纪律的规定，结合近期底稿质量交流发言。',
      absent: true,
    },
  ],
} as const;

export const jointUrgent = {
  kind: 'direct',
  reason: 'safety',
  title: '两所学校食堂使用来源不明的冷冻肉',
  facts:
    '2026年11月18日，联动巡察组在两所学校食堂冷库发现无检疫证明、无进货票据的冷冻猪肉约260公斤，其中部分已过标注保质期，仍在每日加工使用，涉及在校就餐学生2130人。',
  suggestion: '建议立即封存并由市场监管部门抽检，当日停止使用，排查同一供货人供应的其他学校。',
} as const;
