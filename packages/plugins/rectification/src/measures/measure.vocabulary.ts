/** What a definition of measures may use. */
export const measureVocabulary = {
  guards: {},
  relations: {
    owner: { title: '责任人', most: 1 },
    unitLiaison: { title: '被巡察单位联络员' },
    unitHead: { title: '被巡察单位主要负责人' },
    leadLeader: { title: '牵头领导', most: 1 },
    unitResident: { title: '派驻该单位的纪检监察组' },
  },
  fields: {
    text: { title: '整改措施', type: 'text' },
    leadDepartment: { title: '牵头部门', type: 'text' },
    coDepartment: { title: '配合部门', type: 'text' },
    owner: { title: '责任人', type: 'text' },
    result: { title: '整改成效', type: 'text' },
    dueOn: { title: '完成时限', type: 'date' },
    verifiedOn: { title: '核实日期', type: 'date' },
  },
  moves: {},
  counters: {},
  events: {},
} as const;
