import {
  ValidationError,
  type StoredBlob,
  type Upload,
  type UploadPort,
} from '@lianxun/plugin-api';

import { refused } from '../registers/check-workbook.ts';

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
    ? refused(
        'file_is_xls',
        '这是旧格式（.xls）文件。请在 WPS 或 Excel 中打开，另存为 .xlsx 后重新上传。',
      )
    : refused('file_not_xlsx', `“${fileName}”不是 Excel 工作簿。请上传 .xlsx 格式的台账。`);
}
