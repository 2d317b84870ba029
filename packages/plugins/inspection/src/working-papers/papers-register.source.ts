import { registerFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { listPaperRecords } from './list-paper-records.ts';
import { papersRegister } from './papers.register.ts';

/** 问题底稿 leave as a sheet; they come in one by one, each through its signatures. */
export const papersRegisterSource = registerFor<InspectionDatabase>()({
  definition: papersRegister,
  records: listPaperRecords,
});
