import type { IsoDate, Ref } from '../basics.ts';

type Step =
  | { readonly on: IsoDate; readonly act: 'allocate'; readonly office: Ref; readonly handler: Ref }
  | { readonly on: IsoDate; readonly act: 'propose'; readonly office: Ref; readonly handler: Ref }
  | {
      readonly on: IsoDate;
      readonly act: 'dispose';
      readonly move: 'talk' | 'verify' | 'suspend' | 'conclude' | 'investigate' | 'concludeResult';
      readonly reason?: string;
      readonly reviewOn?: IsoDate;
    }
  | { readonly on: IsoDate; readonly act: 'progress'; readonly text: string }
  | { readonly on: IsoDate; readonly act: 'talked' }
  | {
      readonly on: IsoDate;
      readonly act: 'result';
      readonly outcome: string;
      readonly form: number;
      readonly filedOn: IsoDate | null;
      readonly sanction: string | null;
    }
  | { readonly on: IsoDate; readonly act: 'reportBack'; readonly document: string }
  | { readonly on: IsoDate; readonly act: 'close' };

/** A lead as the demo tells it: everybody in it is invented. */
export interface DemoLead {
  readonly ref: Ref;
  readonly on: IsoDate;
  readonly source: 'inspection' | 'network' | 'other';
  readonly name: string;
  readonly unitName: string;
  readonly post: string;
  readonly rank: 'section' | 'deputySection' | 'clerk' | 'village';
  readonly allegation: string;
  readonly discipline: 'integrity' | 'masses' | 'work' | 'organizational';
  readonly document: string;
  readonly steps: readonly Step[];
}

const first = { office: 'xs-b-14', handler: 'xs-p-10' } as const;
const second = { office: 'xs-b-15', handler: 'xs-p-11' } as const;

export const demoLeads: readonly DemoLead[] = [
  {
    ref: 'xs-lead-1',
    on: '2026-07-20',
    source: 'inspection',
    name: '盛某远',
    unitName: '区市场监管局',
    post: '食品经营许可科原科长',
    rank: 'clerk',
    allegation: '反映其2024年至2025年在食品经营许可现场核查中，收受两家餐饮企业购物卡共计6000元。',
    discipline: 'integrity',
    document: '西巡移〔2026〕11号',
    steps: [
      { on: '2026-07-22', act: 'allocate', ...first },
      { on: '2026-08-05', act: 'dispose', move: 'verify' },
      { on: '2026-08-19', act: 'progress', text: '已核实两家企业购卡记录，本人承认收受。' },
      { on: '2026-08-20', act: 'dispose', move: 'investigate' },
      {
        on: '2026-10-12',
        act: 'result',
        outcome: '收受购物卡问题属实，给予党内警告处分，购物卡已上交。',
        form: 2,
        filedOn: '2026-08-24',
        sanction: '党内警告',
      },
      { on: '2026-10-13', act: 'dispose', move: 'concludeResult' },
      { on: '2026-10-15', act: 'reportBack', document: '西纪函〔2026〕35号' },
      { on: '2026-10-19', act: 'close' },
    ],
  },
  {
    ref: 'xs-lead-2',
    on: '2026-10-26',
    source: 'inspection',
    name: '瞿某波',
    unitName: '团结街道',
    post: '农业综合服务中心工作人员',
    rank: 'clerk',
    allegation: '反映其在耕地地力保护补贴面积核定中，为亲属多报面积3.2亩，套取补贴。',
    discipline: 'masses',
    document: '西巡移〔2026〕16号',
    steps: [
      { on: '2026-10-28', act: 'allocate', ...first },
      { on: '2026-10-30', act: 'dispose', move: 'talk' },
      { on: '2026-11-09', act: 'progress', text: '已收到书面函复，本人说明情况并提供台账。' },
      { on: '2026-11-10', act: 'talked' },
    ],
  },
  {
    ref: 'xs-lead-3',
    on: '2026-10-27',
    source: 'network',
    name: '纪某某',
    unitName: '区交通运输局',
    post: '公路管理段段长',
    rank: 'deputySection',
    allegation: '网络反映其在道路养护材料采购中与供货商关系密切，未列明具体时间和金额。',
    discipline: 'work',
    document: '西巡移〔2026〕17号',
    steps: [
      { on: '2026-10-29', act: 'allocate', ...first },
      {
        on: '2026-11-05',
        act: 'dispose',
        move: 'suspend',
        reason: '反映笼统，暂不具备可查性',
        reviewOn: '2027-05-06',
      },
    ],
  },
  {
    ref: 'xs-lead-4',
    on: '2026-11-09',
    source: 'inspection',
    name: '佴某强',
    unitName: '碧云医院',
    post: '设备科副科长',
    rank: 'clerk',
    allegation: '反映其在医用耗材采购中向供应商透露评审信息。',
    discipline: 'integrity',
    document: '西巡移〔2026〕19号',
    steps: [{ on: '2026-11-11', act: 'propose', ...second }],
  },
  {
    ref: 'xs-lead-5',
    on: '2026-11-02',
    source: 'other',
    name: '赵景行',
    unitName: '区纪委监委第二监督检查室',
    post: '主任',
    rank: 'section',
    allegation: '反映其亲属经营的饭店多次承接被监督单位公务接待。',
    discipline: 'work',
    document: '西纪移〔2026〕2号',
    steps: [{ on: '2026-11-04', act: 'allocate', ...first }],
  },
];

/** 来信来访 of the same weeks. */
export const demoLetters = [
  {
    on: '2026-10-22',
    kind: 'letter',
    title: '反映村集体鱼塘低价发包',
    reporter: null,
    accused: '蒙某顺',
    accusedUnit: '海口街道',
    content: '来信反映某村委会副主任蒙某顺在鱼塘发包中未公开竞价，低于周边价格。',
    isNamed: false,
    urgency: 'normal',
    signBy: '2026-10-29',
    dueOn: '2026-12-21',
  },
  {
    on: '2026-10-30',
    kind: 'visit',
    title: '要求兑付拖欠的绿化养护工资',
    reporter: '岑某英',
    accused: null,
    accusedUnit: null,
    content: '来访人等5人反映绿化养护公司拖欠三个月工资，要求主管部门督促。',
    isNamed: true,
    urgency: 'urgent',
    signBy: '2026-11-06',
    dueOn: '2026-11-13',
  },
  {
    on: '2026-11-10',
    kind: 'call',
    title: '反映社区卫生服务站收费不公示',
    reporter: '向某',
    accused: null,
    accusedUnit: null,
    content: '来电反映某社区卫生服务站部分项目收费未公示。',
    isNamed: true,
    urgency: 'normal',
    signBy: '2026-11-17',
    dueOn: '2027-01-09',
  },
] as const;

/** 个别谈话 of the teams on site. */
export const demoTalks = [
  [
    'xs-r5-t2',
    '2026-10-21',
    '盘某华',
    '班子成员',
    'partyBuilding',
    '谈及班子会议制度落实和分工情况。',
  ],
  [
    'xs-r5-t2',
    '2026-10-23',
    '牛某琴',
    '财务负责人',
    'finance',
    '谈及往来款清理、公务接待审批流程。',
  ],
  ['xs-r5-t2', '2026-10-28', '景某达', '中层干部', 'workStyle', '谈及窗口服务和群众反映办理情况。'],
  ['xs-r5-t3', '2026-10-22', '湛某宁', '科室负责人', 'integrity', '谈及设备采购论证和验收情况。'],
  [
    'xs-r5-t3',
    '2026-10-27',
    '左某芳',
    '职工代表',
    'livelihood',
    '谈及职工食堂、岗位津贴发放情况。',
  ],
] as const;
