import type { Download } from '@lianxun/api-client';

/** Hands a file to the browser's downloads. */
export function saveDownload({ content, fileName }: Download): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
