import { Workbook, WorkbookWriter } from '@cj-tech-master/excelts';

import { exceljsLike } from './exceljs-like.mjs';

export const candidate = exceljsLike({ Workbook, WorkbookWriter });
