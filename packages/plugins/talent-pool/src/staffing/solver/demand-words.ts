import type { TeamRole } from '../staffing-problem.ts';

export const roleNames: Readonly<Record<TeamRole, string>> = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
};

/** The dictionary as shipped; a tenant's own skills keep the word they were entered with. */
const skillNames: Readonly<Record<string, string>> = {
  audit: '财务审计',
  partyBuilding: '党建组织人事',
  discipline: '纪检',
  writing: '综合文字',
  projects: '工程项目',
  caseHandling: '办案',
  stateAssets: '国资',
  education: '教育',
  health: '卫生',
  environment: '生态环保',
  agriculture: '农业农村',
  law: '法律',
};

export function skillName(skill: string, words: Readonly<Record<string, string>> = {}): string {
  return words[skill] ?? skillNames[skill] ?? skill;
}
