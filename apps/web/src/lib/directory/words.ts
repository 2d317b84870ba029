import type { ApiSchema } from '@lianxun/api-client';
import type { Option } from '@lianxun/ui';

export { unitKindTitles } from '@lianxun/plugin-api/web';

export type Unit = ApiSchema<'Unit'>;
export type UnitDetail = ApiSchema<'UnitDetail'>;
export type Person = ApiSchema<'Person'>;
export type PersonDetail = ApiSchema<'PersonDetail'>;
export type Body = ApiSchema<'Body'>;

export const bodyKinds: Readonly<Record<ApiSchema<'BodyBody'>['kind'], string>> = {
  office: '巡察办',
  discipline: '纪委监委',
  supervisionRoom: '监督检查室',
  resident: '派驻纪检监察组',
  organization: '组织部',
  publicity: '宣传部',
  committee: '党委',
  leadingGroup: '巡察工作领导小组',
  other: '其他',
};

export const successionKinds = { renamed: '更名', merged: '合并', split: '分立' } as const;

export const unitParts = { unitHead: '主要负责人', unitLiaison: '联络员' } as const;

export const genders = { male: '男', female: '女' } as const;

export const inspectionTypes: Readonly<Record<string, string>> = {
  routine: '常规巡察',
  special: '专项巡察',
  mobile: '机动巡察',
  upgraded: '提级巡察',
  cross: '交叉巡察',
  linked: '联动巡察',
  followUp: '回头看',
};

/** The word for a key the server may have learnt later than this page. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}

export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

export function keysOf<Key extends string>(words: Readonly<Record<Key, string>>): Key[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a table of words has no other keys
  return Object.keys(words) as Key[];
}
