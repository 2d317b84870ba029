import type { DemoUnit, UnitKind } from '../types.ts';
import type { UnitProfile } from '../units/profiles.ts';

export type SeatName =
  | 'principal'
  | 'deputyA'
  | 'deputyB'
  | 'office'
  | 'party'
  | 'finance'
  | 'business';

export interface Seat {
  name: SeatName;
  title: string;
  department: string | null;
  rank: string;
  isLeadership: boolean;
  bornBetween: [number, number];
  majors: string[];
}

export type DepartmentKind = 'office' | 'party' | 'finance' | 'personnel' | 'discipline';

const departments: Record<UnitKind, Record<DepartmentKind, string>> = {
  organ: {
    office: '办公室',
    party: '机关党委',
    finance: '规划财务科',
    personnel: '人事科',
    discipline: '机关纪委',
  },
  institution: {
    office: '办公室',
    party: '党群工作科',
    finance: '财务科',
    personnel: '人事科',
    discipline: '纪检工作岗',
  },
  subdistrict: {
    office: '党政综合办公室',
    party: '党建工作办公室',
    finance: '财政所',
    personnel: '党建工作办公室',
    discipline: '纪工委',
  },
  school: {
    office: '校务办公室',
    party: '党建办公室',
    finance: '财务室',
    personnel: '人事室',
    discipline: '纪检监督岗',
  },
  hospital: {
    office: '院务办公室',
    party: '党务办公室',
    finance: '财务科',
    personnel: '人事科',
    discipline: '纪检监察室',
  },
  enterprise: {
    office: '综合管理部',
    party: '党群工作部',
    finance: '财务管理部',
    personnel: '人力资源部',
    discipline: '纪检审计部',
  },
  village: {
    office: '社区便民服务站',
    party: '党务专职岗',
    finance: '社区报账员岗',
    personnel: '党务专职岗',
    discipline: '社区监督委员会',
  },
};

export function departmentOf(kind: UnitKind, department: DepartmentKind): string {
  return departments[kind][department];
}

const heads: [RegExp, string, string][] = [
  [/街道办事处$/, '党工委书记', '党工委委员、办事处副主任'],
  [/(镇|乡)人民政府$/, '党委书记', '党委委员、副镇长'],
  [/社区卫生服务中心$/, '党支部书记、主任', '副主任'],
  [/工业片区管理服务中心$/, '党工委书记', '党工委委员、管理服务中心副主任'],
  [/(社区|村)$/, '党总支书记、居民委员会主任', '居民委员会副主任'],
  [/公司$/, '党组织书记、董事长', '党组织委员、副总经理'],
  [/(小学|中学|学校)$/, '党组织书记', '副校长'],
  [/幼儿园$/, '党支部书记、园长', '副园长'],
  [/(医院|卫生院)$/, '党组织书记、院长', '副院长'],
  [/党校$/, '常务副校长', '副校长'],
  [/联合社$/, '党组书记、理事会主任', '党组成员、理事会副主任'],
  [/残疾人联合会$/, '党组书记、理事长', '党组成员、副理事长'],
  [/(妇女联合会|总工会|科学技术协会)$/, '党组书记、主席', '党组成员、副主席'],
  [/红十字会$/, '常务副会长', '副会长'],
  [/(发展和改革|国有资产监督管理|卫生健康)委员会$/, '党组书记、主任', '党组成员、副主任'],
  [/委员会$/, '书记', '副书记'],
  [/馆$/, '党支部书记、馆长', '副馆长'],
  [/中心$/, '党总支书记、主任', '副主任'],
  [/局$/, '党组书记、局长', '党组成员、副局长'],
];

const rankOfLeader: Record<DemoUnit['level'], string> = {
  正科级: '正科级',
  副科级: '副科级',
  股级: '股级',
  '村(社区)级': '不定级',
  区属企业: '企业正职',
};

export function seatsOf(unit: DemoUnit, profile: UnitProfile | undefined): Seat[] {
  const [, headTitle, deputyTitle] = heads.find(([pattern]) => pattern.test(unit.name)) ?? [
    '',
    '主要负责人',
    '副职',
  ];
  const leader = {
    department: '领导班子',
    isLeadership: true,
    majors: ['公共管理', '法学', '经济管理', '汉语言文学'],
  };
  const staff = {
    rank: '中层正职',
    isLeadership: false,
    bornBetween: [1978, 1993] as [number, number],
  };
  const seat = (name: DepartmentKind & SeatName, majors: string[]): Seat => {
    const department = departmentOf(unit.kind, name);
    return { ...staff, name, department, title: `${department}负责人`, majors };
  };
  const principal: Seat = {
    ...leader,
    name: 'principal',
    title: headTitle,
    rank: rankOfLeader[unit.level],
    bornBetween: [1968, 1980],
  };
  const office = seat('office', ['公共管理', '文秘', '汉语言文学']);
  if (!profile) return [principal, office];
  const deputy = (name: 'deputyA' | 'deputyB'): Seat => ({
    ...leader,
    name,
    title: deputyTitle,
    rank: '副职',
    bornBetween: [1972, 1987],
  });
  const business: Seat = {
    ...staff,
    name: 'business',
    department: profile.business[0] ?? null,
    title: `${profile.business[0] ?? '业务部门'}负责人`,
    majors: ['工程管理', '行政管理', '社会学', '农学'],
  };
  return [
    principal,
    deputy('deputyA'),
    deputy('deputyB'),
    office,
    seat('party', ['政治学', '思想政治教育']),
    seat('finance', ['会计学', '财务管理']),
    business,
  ];
}
