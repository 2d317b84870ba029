/**
 * Which counties and zones of 昆明 touch, to begin with; the tenant edits its own table. Counties:
 * the neighbours that the published descriptions of the counties name (地理位置 in their yearbooks
 * and gazetteers), each pair named by at least one side; 西山–呈贡 and 西山–晋宁 meet in 滇池, 呈贡 and
 * 西山 「隔水相望」. The part of 嵩明 that 盘龙 administers for it (滇源, 阿子营) is taken as 盘龙's.
 * Zones: the counties on whose ground they lie.
 */
export const kunmingAdjacency: readonly (readonly [string, string])[] = Object.entries({
  '530102': ['530103', '530111', '530112', '530124'],
  '530103': ['530111', '530112', '530124', '530127'],
  '530111': ['530112', '530114', '530125', '530127'],
  '530112': ['530114', '530115', '530124', '530181'],
  '530113': ['530128', '530129'],
  '530114': ['530115', '530125'],
  '530115': ['530181'],
  '530124': ['530128', '530129'],
  '530125': ['530126', '530127'],
  '530127': ['530129'],
  '530128': ['530129'],
  // 高新区, 经开区, 滇池度假区, 阳宗海, 滇中新区
  '530102401': ['530102', '530114'],
  '530111402': ['530111', '530114'],
  '530112403': ['530112', '530114'],
  '530125404': ['530114', '530125'],
  '5301K1': ['530111', '530127', '530181'],
}).flatMap(([code, others]) => others.map((other) => [code, other] as const));
