import type { StreamResult } from '@lianxun/plugin-api';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook that a browser keeps under this name. */
export function sheetDownload(fileName: string, body: StreamResult['body']): StreamResult {
  return {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
    body,
  };
}
