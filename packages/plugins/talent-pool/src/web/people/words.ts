import type { Person } from '../roster/api.ts';

export const genderTitles = { male: '男', female: '女' } as const;

export const certificateTitles: Readonly<Record<Person['certificates'][number], string>> = {
  audit: '审计',
  accounting: '会计',
  law: '法律',
  other: '其他',
};

export const directionTitles: Readonly<Record<Person['directions'][number], string>> = {
  coordination: '综合协调岗',
  interviews: '谈话外调岗',
  financialAudit: '财务审计岗',
  partyBuilding: '党建组织岗',
};

export const relationOptions = [
  { value: 'spouse', label: '配偶' },
  { value: 'parent', label: '父母' },
  { value: 'child', label: '子女' },
  { value: 'grandparent', label: '祖孙' },
  { value: 'sibling', label: '兄弟姐妹' },
  { value: 'collateral', label: '三代以内旁系' },
  { value: 'inLaw', label: '近姻亲' },
] as const;
