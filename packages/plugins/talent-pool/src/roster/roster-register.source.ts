import { registerFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { applyRosterRecord, applyRosterStatus } from './apply-roster-record.ts';
import { checkRosterRecords } from './check-roster-records.ts';
import { editRosterCells, openRosterCells } from './edit-roster-cells.ts';
import { readRosterRecords } from './read-roster-records.ts';
import { listRosterIds, searchableRosterKeys } from './roster-listing.repository.ts';
import { rosterRegister } from './roster.register.ts';

export const rosterRegisterSource = registerFor<TalentPoolDatabase>()({
  definition: rosterRegister,
  list: (ctx, request) => listRosterIds(ctx.tx, request),
  read: readRosterRecords,
  searchable: searchableRosterKeys,
  openCells: openRosterCells,
  edit: editRosterCells,
  check: checkRosterRecords,
  apply: applyRosterRecord,
  applyStatus: applyRosterStatus,
});
