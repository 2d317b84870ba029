import { rowsOf } from '../text-table.ts';

/** code | prefix | name before an organ | level | town of the inspected street | seat | lon,lat | inspected */
const rows = `
530102 | wh | 昆明市五华区 | 区 | 五华区人民政府西翥街道办事处 | 西翥街道 | 五华区华山西路1号 | 102.707,25.043 | 04 08
530103 | pl | 昆明市盘龙区 | 区 | 盘龙区人民政府双龙街道办事处 | 双龙街道 | 盘龙区灵光街77号 | 102.752,25.116 | 05 08
530113 | dc | 昆明市东川区 | 区 | 东川区拖布卡镇人民政府 | 拖布卡镇 | 东川区古铜路42号 | 103.188,26.083 | 03 08
530114 | cg | 昆明市呈贡区 | 区 | 呈贡区人民政府洛羊街道办事处 | 洛羊街道 | 呈贡区龙城街道惠景路8号 | 102.821,24.885 | 06 08
530115 | jn | 昆明市晋宁区 | 区 | 晋宁区双河彝族乡人民政府 | 双河乡 | 晋宁区昆阳街道永乐大街6号 | 102.595,24.670 | 07 08
530124 | fm | 富民县 | 县 | 富民县人民政府永定街道办事处 | 永定街道 | 富民县环城西路18号 | 102.497,25.222 | 04 08
530125 | yl | 宜良县 | 县 | 宜良县狗街镇人民政府 | 狗街镇 | 宜良县匡远街道振兴街9号 | 103.141,24.920 | 04 05 08
530126 | sl | 石林彝族自治县 | 县 | 石林彝族自治县圭山镇人民政府 | 圭山镇 | 石林县鹿阜街道龙泉路31号 | 103.290,24.772 | 07 08
530127 | sm | 嵩明县 | 县 | 嵩明县杨林镇人民政府 | 杨林镇 | 嵩明县嵩阳街道北街55号 | 103.037,25.339 | 07 08
530128 | lq | 禄劝彝族苗族自治县 | 县 | 禄劝彝族苗族自治县撒营盘镇人民政府 | 撒营盘镇 | 禄劝县屏山街道五星路12号 | 102.472,25.557 | 06 08
530129 | xd | 寻甸回族彝族自治县 | 县 | 寻甸回族彝族自治县功山镇人民政府 | 功山镇 | 寻甸县仁德街道月华路20号 | 103.257,25.559 | 05 08
530102401 | gx | 昆明高新技术产业开发区 | 区 | 昆明高新技术产业开发区马金铺街道办事处 | 马金铺街道 | 高新区科医路398号 | 102.662,25.072 |
530111402 | jk | 昆明经济技术开发区 | 区 | 昆明经济技术开发区洛羊工业片区管理服务中心 | 洛羊工业片区 | 经开区昌宏路66号 | 102.795,24.983 |
530112403 | dj | 昆明滇池国家旅游度假区 | 区 | 昆明滇池国家旅游度假区大渔街道办事处 | 大渔街道 | 度假区红塔东路9号 | 102.667,24.967 |
530125404 | yz | 昆明阳宗海风景名胜区 | 区 | 昆明阳宗海风景名胜区汤池街道办事处 | 汤池街道 | 阳宗海汤池街道温泉路3号 | 103.003,24.911 |
5301K1 | dz | 云南滇中新区 | 区 | 云南滇中新区大板桥街道办事处 | 大板桥街道 | 滇中新区空港大道19号 | 102.941,25.083 |
`;

const columns = [
  'code',
  'prefix',
  'name',
  'level',
  'town',
  'townShort',
  'seat',
  'at',
  'inspected',
] as const;

/** A county or zone of which the demo tells no more than who inspects and what is inspected. */
export interface CountyRow {
  readonly code: string;
  readonly prefix: string;
  /** Before the name of an organ: `昆明市五华区`. */
  readonly name: string;
  readonly level: string;
  readonly town: string;
  readonly townShort: string;
  readonly seat: string;
  /** Longitude and latitude, `102.707,25.043`. */
  readonly at: string;
  /** Units its 对象卡 names. */
  readonly inspected: readonly string[];
  readonly isZone: boolean;
}

export const countyRows: readonly CountyRow[] = rowsOf(rows, columns).map((row) => ({
  ...row,
  inspected:
    row.inspected === '' ? [] : row.inspected.split(' ').map((no) => `${row.prefix}-u-${no}`),
  isZone: row.code.length > 6 || /\D/.test(row.code),
}));

/** Units of the counties the demo tells more of. */
const inspectedElsewhere: Readonly<Record<string, readonly string[]>> = {
  '530111': ['gd-u-03', 'gd-u-09'],
  '530112': ['xs-u-41', 'xs-u-46'],
  '530181': ['an-u-04', 'an-u-09'],
};

/** Units of the joint round, by county: what the county's 对象卡 names. */
export const jointTargets: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    ...countyRows
      .filter(({ isZone }) => !isZone)
      .map(({ code, inspected }) => [code, inspected] as const),
    ...Object.entries(inspectedElsewhere),
  ].toSorted(([one], [other]) => one.localeCompare(other)),
);
