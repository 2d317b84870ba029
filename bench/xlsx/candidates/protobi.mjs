import exceljs from '@protobi/exceljs';

import { exceljsLike } from './exceljs-like.mjs';

export const candidate = exceljsLike({
  Workbook: exceljs.Workbook,
  WorkbookWriter: exceljs.stream.xlsx.WorkbookWriter,
});
