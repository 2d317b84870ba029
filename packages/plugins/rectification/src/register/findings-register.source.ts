import { registerFor } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';
import { findingsRegister } from '../findings/findings.register.ts';
import { applyFindingRecord } from './apply-finding-record.ts';
import { applyFindingStatus } from './apply-finding-status.ts';
import { checkFindingRecords } from './check-finding-records.ts';
import { editFindingCells } from './edit-finding-cells.ts';
import { fingerprintFindings } from './fingerprint-findings.ts';
import {
  listFindingRecords,
  searchableFindingKeys,
  totalFindingRecords,
} from './list-finding-records.ts';
import { openFindingCells } from './open-finding-cells.ts';
import { readFindingRecords } from './read-finding-records.ts';
import { revertFindingRecord } from './revert-finding-record.ts';

/** 反馈问题整改台账: rows out, rows in, and the statuses of a history load. */
export const findingsRegisterSource = registerFor<RectificationDatabase>()({
  definition: findingsRegister,
  list: listFindingRecords,
  read: readFindingRecords,
  searchable: searchableFindingKeys,
  totals: totalFindingRecords,
  openCells: openFindingCells,
  edit: editFindingCells,
  check: checkFindingRecords,
  apply: applyFindingRecord,
  applyStatus: applyFindingStatus,
  fingerprints: fingerprintFindings,
  revert: revertFindingRecord,
});
