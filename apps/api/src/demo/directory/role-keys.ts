import type { BuiltInRole } from '@lianxun/kernel';

import type { DemoRole } from '../content/types.ts';

/** The built-in role of a part in the story. A team's and a unit's come with mandate and access. */
export const roleKeys: Record<DemoRole, BuiltInRole> = {
  office: 'office',
  officeDirector: 'officeDirector',
  roundApprover: 'roundApprover',
  teamLeader: 'leader',
  deputyLeader: 'deputyLeader',
  liaison: 'liaison',
  member: 'member',
  unitLiaison: 'unitLiaison',
  unitHead: 'unitHead',
  discipline: 'discipline',
  custody: 'custody',
  supervisionOffice: 'supervisionOffice',
  disciplineHead: 'disciplineHead',
  leadingGroup: 'leadingGroup',
  resident: 'resident',
  org: 'organization',
  publicity: 'publicity',
  cityOffice: 'office',
  poolMember: 'poolMember',
  businessAdmin: 'businessAdmin',
  sysAdmin: 'sysAdmin',
  secAdmin: 'secAdmin',
  auditAdmin: 'auditAdmin',
};
