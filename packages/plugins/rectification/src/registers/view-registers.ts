import { defineRegister, type RegisterColumn, type RegisterDefinition } from '@lianxun/plugin-api';

import { exportFindings, importFindings, readFindings } from '../permissions.ts';
import { ofFindingColumns } from './shared-columns.ts';

const main = { level: 'main', computed: true } as const;
const number = { level: 'main', required: 'creation', type: 'int', width: 10 } as const;

interface View {
  readonly id: string;
  readonly title: string;
  /** Key of the number that tells the rows of one finding apart; none where a finding is one row. */
  readonly number?: string;
  readonly columns: readonly RegisterColumn[];
}

/** A list drawn from the findings; what it shows is kept there and changed there. */
function viewRegister({ id, title, number: key, columns }: View): RegisterDefinition {
  return defineRegister({
    id: `rectification.${id}`,
    title,
    columns: [...ofFindingColumns, ...columns],
    keys: {
      main: ['committeeTerm', 'roundNo', 'unit', 'findingSeq', ...(key === undefined ? [] : [key])],
    },
    layout: {
      title: `{tenant}{committeeTerm}{roundNo}巡察整改${title}`,
      paper: 'a4',
      orientation: 'landscape',
      frozenColumns: 1,
    },
    permissions: {
      read: readFindings.id,
      import: importFindings.id,
      export: exportFindings.id,
    },
  });
}

/** 问题清单: what was fed back to a unit, a finding a row. */
export const findingListRegister = viewRegister({
  id: 'finding_list',
  title: '问题清单',
  columns: [
    { ...main, key: 'team', title: '巡察组', type: 'text', width: 12 },
    { ...main, key: 'level', title: '问题层级', type: 'text', width: 10 },
    { ...main, key: 'cat1', title: '一级分类', type: 'text', width: 14 },
    { ...main, key: 'cat2', title: '二级分类', type: 'text', width: 14 },
    { ...main, key: 'tags', title: '标签', type: 'tags', width: 12 },
    { ...main, key: 'isKey', title: '是否重点', type: 'bool', width: 8 },
    { ...main, key: 'manifestation', title: '问题表现', type: 'long', width: 30 },
    { ...main, key: 'leadLeader', title: '牵头领导', type: 'text', width: 9, personal: 'name' },
    { ...main, key: 'issuedOn', title: '反馈日期', type: 'date', width: 12 },
    { ...main, key: 'due', title: '完成时限', type: 'date', width: 12 },
    { ...main, key: 'bucket', title: '整改情况', type: 'text', width: 16 },
    { ...main, key: 'closedOn', title: '销号日期', type: 'date', width: 12 },
  ],
});

/** 任务清单: every measure of the findings that were fed back. */
export const measuresRegister = viewRegister({
  id: 'measures',
  title: '任务清单',
  number: 'measureSeq',
  columns: [
    { ...number, key: 'measureSeq', title: '措施序号' },
    { ...main, key: 'measure', title: '整改措施', type: 'long', width: 40 },
    { ...main, key: 'rectificationType', title: '整改类型', type: 'text', width: 10 },
    { ...main, key: 'leadDept', title: '牵头部门', type: 'text', width: 14 },
    { ...main, key: 'coDept', title: '配合部门', type: 'text', width: 14 },
    { ...main, key: 'owner', title: '责任人', type: 'text', width: 10, personal: 'name' },
    { ...main, key: 'due', title: '完成时限', type: 'date', width: 12 },
    { ...main, key: 'standing', title: '进度', type: 'text', width: 10 },
    { ...main, key: 'result', title: '完成情况', type: 'long', width: 30 },
  ],
});

/** 建章立制清单. */
export const rulesRegister = viewRegister({
  id: 'rules',
  title: '建章立制清单',
  number: 'ruleSeq',
  columns: [
    { ...number, key: 'ruleSeq', title: '制度序号' },
    { ...main, key: 'name', title: '制度名称', type: 'text', width: 40 },
    { ...main, key: 'documentNo', title: '文号', type: 'text', width: 18 },
    { ...main, key: 'adoptedOn', title: '出台日期', type: 'date', width: 12 },
  ],
});

/** 追责问责清单: one row for each person in each case. */
export const accountabilityRegister = viewRegister({
  id: 'accountability',
  title: '追责问责清单',
  number: 'personNo',
  columns: [
    { ...number, key: 'personNo', title: '人次序号' },
    { ...main, key: 'matter', title: '问责事由', type: 'long', width: 30 },
    { ...main, key: 'decidedOn', title: '处理日期', type: 'date', width: 12 },
    { ...main, key: 'decidedBy', title: '处理机关', type: 'text', width: 16 },
    { ...main, key: 'documentNo', title: '文号', type: 'text', width: 16 },
    { ...main, key: 'name', title: '姓名', type: 'text', width: 8, personal: 'name' },
    { ...main, key: 'post', title: '职务', type: 'text', width: 14 },
    { ...main, key: 'form', title: '四种形态', type: 'text', width: 10 },
    { ...main, key: 'handling', title: '处理方式', type: 'text', width: 16 },
    { ...main, key: 'sanction', title: '具体处理', type: 'text', width: 14 },
  ],
});
