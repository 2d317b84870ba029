import type { Random } from '../random.ts';
import type { DemoPerson } from '../types.ts';
import type { DemoPoolPerson, Skill } from './pool-types.ts';

/** What somebody can is read from where he works and what he studied; the first match leads. */
const signs: readonly (readonly [RegExp, readonly Skill[]])[] = [
  [/审计|总审计师/u, ['audit']],
  [/会计|财务|国库|预算/u, ['audit']],
  [/财政/u, ['audit', 'stateAssets']],
  [/国资|国有资产|投资/u, ['stateAssets', 'projects']],
  [/组织部|干部|基层组织|党史党建|党校|组织岗|组织科/u, ['partyBuilding']],
  [/侦查|审查调查|案件监督/u, ['caseHandling', 'discipline']],
  [/监督检查室|党风政风|纪检监察|纪委|巡察组|内控/u, ['discipline']],
  [/巡察办|秘书|汉语言|中国语言|新闻|文秘|宣传|理论|综合/u, ['writing']],
  [/工程|土木|建筑|造价|住建|水利|质量安全/u, ['projects']],
  [/教育|校务/u, ['education']],
  [/卫生|医|药学/u, ['health']],
  [/环境|林|土地|自然资源/u, ['environment']],
  [/农/u, ['agriculture']],
  [/法学|司法|法治|法规|复议/u, ['law']],
];

const common: readonly Skill[] = ['writing', 'discipline', 'partyBuilding'];

export function skillsOf({ major, posts }: DemoPerson, place: string, random: Random): Skill[] {
  const text = [place, posts[0]?.department ?? '', posts[0]?.title ?? '', major].join(' ');
  const found = signs.flatMap(([sign, skills]) => (sign.test(text) ? skills : []));
  const isBroad = found.length === 0 || random.next() < 0.35;
  const all = [...new Set([...found, ...(isBroad ? [random.pick(common)] : [])])];
  return all.slice(0, 4);
}

export function certificatesOf({ major, posts }: DemoPerson): DemoPoolPerson['certificates'] {
  const text = `${major} ${posts[0]?.rank ?? ''}`;
  return [
    ...(/审计/u.test(text) ? ['audit' as const] : []),
    ...(/会计/u.test(text) ? ['accounting' as const] : []),
    ...(/法学/u.test(text) ? ['law' as const] : []),
  ];
}

const directions: readonly (readonly [Skill, DemoPoolPerson['directions'][number]])[] = [
  ['audit', 'financialAudit'],
  ['partyBuilding', 'partyBuilding'],
  ['discipline', 'interviews'],
  ['caseHandling', 'interviews'],
  ['writing', 'coordination'],
];

export function directionsOf(skills: readonly Skill[]): DemoPoolPerson['directions'] {
  const fitting = directions.filter(([skill]) => skills.includes(skill));
  return [...new Set(fitting.map(([, direction]) => direction))];
}
