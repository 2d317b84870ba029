/** Kinds of units that are inspected (单位类型), in the order in which people choose among them. */
export const unitKinds = [
  'department',
  'town',
  'enterprise',
  'village',
  'school',
  'hospital',
  'institution',
  'other',
] as const;

/** One of `unitKinds`. */
export type UnitKind = (typeof unitKinds)[number];

/** What a kind is called. */
export const unitKindTitles: Readonly<Record<UnitKind, string>> = {
  department: '部门',
  town: '乡镇（街道）',
  enterprise: '企业',
  village: '村（社区）',
  school: '学校',
  hospital: '医院',
  institution: '事业单位',
  other: '其他',
};

/** Title of a kind that another tenant has told; one that is unknown here stands as it was told. */
export function unitKindTitle(kind: string): string {
  const known = unitKinds.find((it) => it === kind);
  return known === undefined ? kind : unitKindTitles[known];
}
