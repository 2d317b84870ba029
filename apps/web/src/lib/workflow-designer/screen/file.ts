import { saveFile } from '@lianxun/ui';

/** Hands the plain document to the browser's downloads. */
export function exportDocument(document: unknown, title: string): void {
  const content = new Blob([`${JSON.stringify(document, null, 2)}\n`], {
    type: 'application/json',
  });
  const name = title.replaceAll(/[\\/:*?"<>|\s]+/g, '_');
  saveFile({ content, fileName: `流程-${name}.json` });
}
