import { registerFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { editPaperCells, openPaperCells } from './edit-paper-cells.ts';
import { listPaperRecords, readPaperRecords } from './list-paper-records.ts';
import { searchablePaperKeys } from './paper-listing.repository.ts';
import { papersRegister } from './papers.register.ts';

/** 问题底稿 leave as a sheet; they come in one by one, each through its signatures. */
export const papersRegisterSource = registerFor<InspectionDatabase>()({
  definition: papersRegister,
  list: listPaperRecords,
  read: readPaperRecords,
  searchable: searchablePaperKeys,
  openCells: openPaperCells,
  edit: editPaperCells,
});
