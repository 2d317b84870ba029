const scopes: Readonly<Record<string, string>> = {
  member: '',
  team: '巡察组',
  unit: '被巡察单位',
  restricted: '受限办理',
  admin: '管理',
  job: '系统',
};

const roles: Readonly<Record<string, string>> = {
  office: '巡察办',
  officeDirector: '巡察办主任',
  roundApprover: '党委',
  leadingGroup: '领导小组',
  discipline: '纪委监委',
  custody: '案件监督管理室',
  supervisionOffice: '监督检查室',
  disciplineHead: '纪委监委领导',
  resident: '派驻纪检监察组',
  organization: '组织部',
  publicity: '宣传部',
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
  unitHead: '主要负责人',
  unitLiaison: '联络员',
};

/** `team:deputyLeader` as people say it: 副组长; a role the table does not know leaves only the scope. */
export function capacityWord(capacity: string): string {
  const [scope = '', ...keys] = capacity.split(':');
  const named = keys.flatMap((key) => roles[key] ?? []);
  return named.length > 0 ? [...new Set(named)].join('、') : (scopes[scope] ?? capacity);
}
