import type { Indicator } from './assessment-document.ts';
import { figure, office, points, self, type BuiltInTemplate } from './built-in-parts.ts';

const fiveLooks: BuiltInTemplate = {
  key: 'fiveLooks',
  name: '五看四测评',
  basis: '峨山做法：五看加四测评，5个方面11项，百分制',
  summary: '看责任、看措施、看实效、看机制、看作风，加四方测评，满分100分，分四等',
  document: {
    raters: [
      self,
      office,
      { key: 'unitStaff', title: '单位干部职工测评', kind: 'recorded', weight: 40 },
      { key: 'masses', title: '服务对象和群众测评', kind: 'recorded', weight: 60 },
    ],
    aspects: [
      {
        title: '看责任落实',
        indicators: [
          points('leadership', '党组织专题研究部署', {
            points: 8,
            standard: '专题研究、成立专班、召开专题民主生活会各占三分之一',
            ratedBy: ['self', 'joint'],
          }),
          points('firstResponsible', '主要负责人履行第一责任', {
            points: 8,
            standard: '主要负责人逐条过问、签字背书',
            ratedBy: ['self', 'joint'],
          }),
        ],
      },
      {
        title: '看措施制定',
        indicators: [
          points('plan', '整改方案和三清单', {
            points: 8,
            standard: '一题一策，措施可检查、有时限、有责任人',
            ratedBy: ['self', 'joint'],
          }),
          figure('measureDone', '措施完成率', 10, 'measureRate'),
        ],
      },
      {
        title: '看整改实效',
        indicators: [
          figure('done', '问题完成率', 20, 'rate'),
          figure('onTime', '按期完成率', 10, 'onTimeRate'),
          points('evidence', '佐证材料真实充分', {
            points: 8,
            standard: '抽查佐证材料，发现纸面整改每项扣2分',
            ratedBy: ['joint'],
          }),
        ],
      },
      {
        title: '看长效机制',
        indicators: [
          points('rules', '建章立制', {
            points: 8,
            standard: '制度管用、已印发执行',
            ratedBy: ['self', 'joint'],
          }),
          points('generalise', '举一反三', {
            points: 5,
            standard: '同类问题全面自查自纠',
            ratedBy: ['self', 'joint'],
          }),
        ],
      },
      {
        title: '看群众评价',
        indicators: [
          points('conduct', '干部作风转变', {
            points: 5,
            standard: '由测评统计折算',
            ratedBy: ['unitStaff', 'masses'],
          }),
          points('satisfaction', '整改满意度', {
            points: 10,
            standard: '由测评统计折算',
            ratedBy: ['unitStaff', 'masses'],
          }),
        ],
      },
    ],
    grades: [
      { key: 'excellent', title: '优秀', from: 90, consequences: [] },
      { key: 'qualified', title: '合格', from: 75, consequences: [] },
      { key: 'basic', title: '基本合格', from: 60, consequences: ['summons', 'followUp'] },
      { key: 'unqualified', title: '不合格', from: 0, consequences: ['summons', 'followUp'] },
    ],
  },
};

const three = ['unit', 'team', 'society'];
const donghai: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
  [
    '组织领导',
    [
      ['专题部署', 4],
      ['责任分工', 4],
      ['主要负责人领题整改', 4],
    ],
  ],
  [
    '方案制定',
    [
      ['逐条制定措施', 4],
      ['时限责任明确', 4],
      ['会审意见落实', 4],
    ],
  ],
  [
    '问题整改',
    [
      ['立行立改事项办结', 6],
      ['重点问题整改', 8],
      ['整改材料真实', 6],
    ],
  ],
  [
    '移交办理',
    [
      ['问题线索协助处置', 4],
      ['专项治理建议办理', 4],
      ['追责问责到位', 4],
    ],
  ],
  [
    '成果运用',
    [
      ['建章立制', 6],
      ['举一反三', 6],
      ['整改促发展', 6],
      ['干部教育', 4],
    ],
  ],
  [
    '公开评价',
    [
      ['整改情况公开', 4],
      ['群众知晓', 4],
      ['群众满意', 4],
    ],
  ],
];

const threeRaters: BuiltInTemplate = {
  key: 'threeRaters',
  name: '三方评估',
  basis: '东海做法：6个方面20项，由单位、巡察组、社会三方评分',
  summary: '单位自评占20%，巡察组占50%，社会评议占30%，其中完成率由台账计算',
  document: {
    raters: [
      { key: 'unit', title: '单位自评', kind: 'self', weight: 20 },
      { key: 'team', title: '巡察组评分', kind: 'assigned', weight: 50 },
      { key: 'society', title: '社会评议', kind: 'recorded', weight: 30 },
    ],
    aspects: donghai.map(([title, items], aspect) => ({
      title,
      indicators: [
        ...items.map(([name, most], index) =>
          points(`a${aspect + 1}i${index + 1}`, name, {
            points: most,
            standard: '',
            ratedBy: three,
          }),
        ),
        ...(aspect === 2 ? [figure('done', '问题完成率', 10, 'rate')] : []),
      ],
    })),
    grades: [
      { key: 'good', title: '好', from: 90, consequences: [] },
      { key: 'fair', title: '较好', from: 80, consequences: [] },
      { key: 'medium', title: '一般', from: 60, consequences: ['followUp'] },
      { key: 'poor', title: '差', from: 0, consequences: ['secondRectification', 'summons'] },
    ],
  },
};

const yesNo = (key: string, title: string, most: number): Indicator => ({
  kind: 'yesNo',
  key,
  title,
  standard: '达到记满分，未达到不得分',
  points: most,
  ratedBy: [],
});

const fourGrades: BuiltInTemplate = {
  key: 'fourGrades',
  name: '四等评定',
  basis: '镇安做法：评定好、较好、一般、差，后两等二次整改',
  summary: '完成情况由台账计算，其余逐项判定是否达到，一般和差的二次整改',
  document: {
    raters: [{ ...office, title: '评估小组' }],
    aspects: [
      {
        title: '完成情况',
        indicators: [
          figure('done', '问题完成率', 40, 'rate'),
          figure('onTime', '按期完成率', 20, 'onTimeRate'),
        ],
      },
      {
        title: '工作情况',
        indicators: [
          yesNo('meeting', '召开专题民主生活会', 10),
          yesNo('report', '按时报送整改报告', 10),
          yesNo('disclosure', '公开整改情况', 10),
          yesNo('rules', '完成建章立制', 10),
        ],
      },
    ],
    grades: [
      { key: 'good', title: '好', from: 90, consequences: [] },
      { key: 'fair', title: '较好', from: 80, consequences: [] },
      { key: 'medium', title: '一般', from: 60, consequences: ['secondRectification'] },
      { key: 'poor', title: '差', from: 0, consequences: ['secondRectification', 'summons'] },
    ],
  },
};

export const builtInTemplates: readonly BuiltInTemplate[] = [fiveLooks, threeRaters, fourGrades];
