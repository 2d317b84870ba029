import { defineRegister, type RegisterColumn } from '@lianxun/plugin-api';
import { cityAssignmentsRegister } from '@lianxun/plugin-rectification/api';

import { proposalsRegister } from '../notice-registers/notice-columns.ts';
import { prepareReturns, readReturns } from '../permissions.ts';
import { columnsAsSent } from './ledger-rows.ts';

const main = { level: 'main', required: 'creation' } as const;
const computed = { level: 'main', computed: true } as const;

/** Whose row it is, before the ledger's own columns; whether it is owed, after them. */
export const whose: readonly RegisterColumn[] = [
  { ...main, key: 'reportingCounty', title: '报送县(市)区', type: 'text', width: 14 },
  { ...main, key: 'period', title: '报送期', type: 'text', code: true, width: 10 },
  { ...main, key: 'line', title: '行号', type: 'int', width: 6 },
];
export const standing: readonly RegisterColumn[] = [
  { ...computed, key: 'isOverdue', title: '是否超期', type: 'bool', width: 8 },
  { ...computed, key: 'edition', title: '报送版次', type: 'int', width: 8 },
];

const permissions = {
  read: readReturns.id,
  import: prepareReturns.id,
  export: 'core:export',
};
const keys = { main: ['reportingCounty', 'period', 'line'] };

/** R7 as it was submitted: of each county the newest return. */
export const receivedProposalsRegister = defineRegister({
  id: 'inspection.submitted_proposals',
  title: '三本账报送：专项治理建议台账',
  columns: [...whose, ...columnsAsSent(proposalsRegister.columns), ...standing],
  keys,
  layout: {
    ...proposalsRegister.layout,
    frozenColumns: 3,
    title: '{tenant}专项治理建议台账（报送汇总）',
  },
  permissions,
});

/** R8 as it was submitted. */
export const receivedAssignmentsRegister = defineRegister({
  id: 'inspection.submitted_assignments',
  title: '三本账报送：市级交办事项办理情况台账',
  columns: [
    ...whose,
    ...columnsAsSent(cityAssignmentsRegister.columns),
    { ...computed, key: 'isEnded', title: '是否办结', type: 'bool', width: 8 },
    ...standing,
  ],
  keys,
  layout: {
    ...cityAssignmentsRegister.layout,
    frozenColumns: 3,
    title: '{tenant}市级交办事项办理情况台账（报送汇总）',
  },
  permissions,
});
