import {
  ValidationError,
  type StoredBlob,
  type Upload,
  type UploadPort,
} from '@lianxun/plugin-api';

import { OLDER_FORMAT, refused } from '../registers/check-workbook.ts';

const maxBytes = 50 * 1024 * 1024;
const olderFormat = /\.(xls|et)$/i;

/** Takes a sheet in. What is no .xlsx is refused before anything of it is kept, in words about sheets. */
export async function receiveSheet(upload: Upload, port: UploadPort): Promise<StoredBlob> {
  try {
    return await port.store(upload, { maxBytes, allowed: ['xlsx'] });
  } catch (error) {
    const isOtherKind =
      error instanceof ValidationError && error.code === 'core.file_type_not_allowed';
    throw isOtherKind ? otherKind(upload.fileName) : error;
  }
}

function otherKind(fileName: string): ValidationError {
  return olderFormat.test(fileName)
    ? refused('file_is_xls', OLDER_FORMAT)
    : refused('file_not_xlsx', `“${fileName}”不是 Excel 工作簿。请上传 .xlsx 格式的台账。`);
}
