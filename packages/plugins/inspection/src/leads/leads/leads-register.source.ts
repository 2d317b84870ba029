import { registerFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../../database.ts';
import { applyLeadRecord, checkLeadRecords, excludedByRecords } from './apply-lead-record.ts';
import { searchableLeadKeys } from './lead-listing.repository.ts';
import { leadsRegister } from './leads.register.ts';
import { listLeadRecords, readLeadRecords } from './read-lead-records.ts';

/** R6: rows out and in, below the restricted scope alone. */
export const leadsRegisterSource = registerFor<InspectionDatabase>()({
  definition: leadsRegister,
  list: listLeadRecords,
  read: readLeadRecords,
  searchable: searchableLeadKeys,
  check: checkLeadRecords,
  apply: applyLeadRecord,
  excludedUsers: excludedByRecords,
});
