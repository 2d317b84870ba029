import type { StreamResult } from '@lianxun/plugin-api';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document that a browser keeps under this name. */
export function wordDownload(fileName: string, body: StreamResult['body']): StreamResult {
  return {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
    body,
  };
}
