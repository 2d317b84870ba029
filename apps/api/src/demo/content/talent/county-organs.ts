import type { CountyRow } from './county-table.ts';

const [office, discipline, organization] = ['03', '10', '30'];

/** Organs of a county's committee, as rows of the table of bodies. */
export function bodyRowsOf(county: CountyRow): string {
  const { isZone, level, name } = county;
  const committee = isZone ? `中共${name}工作委员会` : `中共${name}委员会`;
  const short = isZone ? '党工委' : `${level}委`;
  const before = isZone ? committee : `中共${name}委`;
  const watch = isZone ? `${name}纪检监察工委` : `${name}纪委监委`;
  const whole = isZone
    ? `中共${name}纪检监察工作委员会`
    : `中共${name}纪律检查委员会、${name}监察委员会`;
  return `
01 | ${committee} | ${short} | committee |
02 | ${before}巡察工作领导小组 | ${short}巡察工作领导小组 | leadingGroup | 01
${office} | ${before}巡察工作领导小组办公室 | ${short}巡察办 | inspectionOffice | 02
${discipline} | ${whole} | ${short}纪检监察机关 | disciplineCommittee | 01
12 | ${watch}案件监督管理室 | 案件监督管理室 | custody | ${discipline}
14 | ${watch}第一监督检查室 | 第一监督检查室 | disciplineRoom | ${discipline}
${organization} | ${before}组织部 | ${short}组织部 | org | 01
`;
}

/** Bureaus that lend people or are inspected; number 08 is a town. */
const bureaus = [
  ['审计局', '审计', '审'],
  ['财政局', '财政', '财'],
  ['发展和改革局', '综合经济', '发改'],
  ['教育体育局', '教育', '教体'],
  ['卫生健康局', '卫生健康', '卫健'],
  ['住房和城乡建设局', '城乡建设', '住建'],
  ['农业农村局', '农业农村', '农'],
] as const;

/** Bureaus and one town of a county, as rows of the table of units. */
export function unitRowsOf({ at, level, name, seat, town, townShort }: CountyRow): string {
  const initial = name.replace(/^(昆明市|昆明|云南)/u, '').slice(0, 1);
  const rows = bureaus.map(([bureau, industry, letters], index) =>
    [
      `0${index + 1}`,
      `${name}${bureau}`,
      `${level}${bureau}`,
      '机关',
      '正科',
      industry,
      `${seat}${index + 1}号楼`,
      at,
      `${initial}${letters}`,
      '',
      '2019-03-18',
    ].join(' | '),
  );
  const townName = town.startsWith(name) ? town : `昆明市${town}`;
  const street = ['08', townName, townShort, '街道', '正科', '基层治理', `${townShort}驻地`, at];
  return [...rows, [...street, `${townShort.slice(0, 2)}办`, '', '2005-11-01'].join(' | ')].join(
    '\n',
  );
}
