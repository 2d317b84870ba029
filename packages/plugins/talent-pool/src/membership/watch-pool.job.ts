import { jobsFor } from '@lianxun/plugin-api';

import { inTalentPool, type TalentPoolDatabase } from '../database.ts';
import { findLeavers } from './find-leavers.ts';
import { openRechecks } from './open-rechecks.ts';

const job = jobsFor<TalentPoolDatabase>();

export const findLeaversNightly = job({
  name: 'talent-pool.find_leavers',
  schedule: '20 2 * * *',
  run: (caller) => findLeavers(inTalentPool(caller)),
});

export const openRechecksNightly = job({
  name: 'talent-pool.open_rechecks',
  schedule: '40 2 * * *',
  run: (caller) => openRechecks(inTalentPool(caller)),
});
