import { defineRegister } from '@lianxun/plugin-api';

import {
  approveHistory,
  exportFindings,
  importFindings,
  readFindings,
  revertImports,
} from '../permissions.ts';
import { contentColumns, identityColumns } from './finding-identity-columns.ts';
import {
  effectColumns,
  opinionColumns,
  outcomeColumns,
  standingColumns,
} from './finding-outcome-columns.ts';
import { planColumns } from './finding-plan-columns.ts';

/** R2 反馈问题整改台账: one finding, many measures; finding columns are merged over their measures. */
export const findingsRegister = defineRegister({
  id: 'rectification.findings',
  title: '反馈问题整改台账',
  recordType: 'finding',
  columns: [
    ...identityColumns,
    ...contentColumns,
    ...planColumns,
    ...outcomeColumns,
    ...effectColumns,
    ...opinionColumns,
    ...standingColumns,
  ],
  keys: { main: ['committeeTerm', 'roundNo', 'team', 'unit', 'seq'] },
  layout: {
    title: '{tenant}{committeeTerm}{roundNo}巡察反馈问题整改台账',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 1,
  },
  permissions: {
    read: readFindings.id,
    import: importFindings.id,
    export: exportFindings.id,
    approveHistory: approveHistory.id,
    revert: revertImports.id,
  },
});
