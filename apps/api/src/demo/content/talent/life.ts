import { freshName } from '../people/names.ts';
import type { Random } from '../random.ts';
import type { DemoPerson } from '../types.ts';
import type { DemoEducation, DemoRelative } from './pool-types.ts';

/** No relative of the story works where somebody is inspected, but for the ties that are told. */
const employers = [
  '云岭建设工程集团有限公司',
  '昆明滇云公共交通有限公司',
  '昆明翠湖书局有限公司',
  '云南金马物流有限公司',
  '昆明春城供水有限公司',
  '云南彩云之南旅行社',
  '昆明圆通医药有限公司',
  '云南三迤会计师事务所',
  '昆明东陆律师事务所',
  '云南碧鸡电力设计院',
  '昆明官渡古镇饭店',
  '云南茶马古道茶业有限公司',
];
const posts = ['职员', '部门经理', '工程师', '会计', '业务主管', '技术员'];
const schools = ['昆明市翠湖中学', '昆明市盘龙江小学', '昆明市长虹中学', '昆明市春城小学'];
const universities = [
  '云南大学',
  '云南师范大学',
  '昆明理工大学',
  '云南财经大学',
  '云南民族大学',
  '西南林业大学',
  '云南农业大学',
  '昆明学院',
];

/** Sometimes nobody: then 无 is stated. */
export function relativesOf({ bornIn, gender, name }: DemoPerson, random: Random): DemoRelative[] {
  if (random.next() < 0.2) return [];
  const surname = name.slice(0, 1);
  const taken = new Set<string>();
  const born = Number(bornIn.slice(0, 4));
  const worker = () => ({ employer: random.pick(employers), post: random.pick(posts) });
  const other = gender === '男' ? '女' : '男';
  const spouse: DemoRelative = {
    relation: 'spouse',
    name: freshName(random, other, taken),
    ...worker(),
  };
  const family = [spouse];
  if (born < 1992) {
    const given = freshName(random, random.next() < 0.5 ? '男' : '女', taken).slice(1);
    const child = gender === '男' ? surname + given : spouse.name.slice(0, 1) + given;
    const work = born < 1974 ? worker() : { employer: random.pick(schools), post: '学生' };
    family.push({ relation: 'child', name: child, ...work });
  }
  if (random.next() < 0.4) {
    const given = freshName(random, '男', taken).slice(1);
    family.push({ relation: 'sibling', name: surname + given, ...worker() });
  }
  return family;
}

export function educationsOf(
  { bornIn, education, major }: DemoPerson,
  random: Random,
): DemoEducation[] {
  const entered = Number(bornIn.slice(0, 4)) + 18;
  const bachelor = {
    school: random.pick(universities),
    major,
    degree: education === '大学专科' ? '大学专科' : '大学本科',
    from: `${entered}-09`,
    to: `${entered + 4}-07`,
  };
  if (education !== '硕士研究生') return [bachelor];
  const began = entered + 4 + random.int(0, 6);
  const master = {
    school: random.pick(universities),
    major,
    degree: '硕士研究生',
    from: `${began}-09`,
    to: `${began + 3}-07`,
  };
  return [bachelor, master];
}
