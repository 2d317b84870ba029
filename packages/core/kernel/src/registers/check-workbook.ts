import { LimitError, ValidationError } from '@lianxun/plugin-api';

import { findSecrecyMarker, findSecrecyMarkerInFileName } from '../files/secrecy-marker.rules.ts';
import { listPartNames, type PackageLimits } from './zip-package.ts';

export interface WorkbookLimits extends PackageLimits {
  readonly fileBytes: number;
  readonly sheets: number;
  /** Rows of one sheet, header and notes included. */
  readonly rows: number;
  readonly columns: number;
  /** Cells of one sheet, empty ones with a format included. */
  readonly cells: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 50 * 1024 * 1024,
  entries: 2_000,
  inflatedBytes: 1_200 * 1024 * 1024,
  ratio: 300,
  sheets: 60,
  rows: 120_000,
  columns: 300,
  cells: 12_000_000,
};

/** How to leave the older format, in the words of the menus of both programs. */
export const OLDER_FORMAT =
  '这是旧格式（.xls）文件，请另存为 .xlsx 后重新上传：用 WPS 打开，点“文件—另存为”，文件类型选“Microsoft Excel 文件(*.xlsx)”；用 Excel 打开的，点“文件—另存为”，保存类型选“Excel 工作簿(*.xlsx)”。';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Refuses a file that is no plain .xlsx, by its content and not by its name, before anything is parsed. */
export function checkWorkbook(
  fileName: string,
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): void {
  if (findSecrecyMarkerInFileName(fileName) !== undefined) throw secrecyMarked('文件名');
  if (bytes.length > limits.fileBytes) throw tooLarge(limits);
  if (bytes.length === 0) throw refused('file_empty', '文件是空的。请重新选择要导入的台账文件。');
  if (startsWith(bytes, OLE)) throw olderOrEncrypted(bytes);
  if (!startsWith(bytes, ZIP)) throw notAWorkbook(fileName);
  const names = listPartNames(bytes, limits).map((name) => name.toLowerCase());
  if (!names.includes('xl/workbook.xml')) throw notAWorkbook(fileName);
  if (
    names.some((name) => name.endsWith('vbaproject.bin')) ||
    names.some((name) => name.startsWith('xl/macrosheets/'))
  ) {
    throw refused(
      'file_has_macros',
      '文件带有宏，不能导入。请另存为“Excel 工作簿(.xlsx)”后重新上传。',
    );
  }
}

/** 秘密, 机密 and 绝密 may not enter the system; a label anywhere in the sheet stops the import. */
export function carriesSecrecyMark(text: string): boolean {
  return text.includes('密') && findSecrecyMarker(text) !== undefined;
}

export function secrecyMarked(where: string): ValidationError {
  return refused(
    'secrecy_mark',
    `${where}带有国家秘密标志，不得录入。请按保密规定处理，不要上传到本系统。`,
  );
}

export function refused(code: string, message: string): ValidationError {
  const full = `registers.${code}`;
  return new ValidationError(full, message, { reasons: [{ code: full, message }] });
}

export function overLimit(code: string, message: string): LimitError {
  const full = `registers.${code}`;
  return new LimitError(full, message, { reasons: [{ code: full, message }] });
}

function tooLarge(limits: WorkbookLimits): LimitError {
  const megabytes = Math.round(limits.fileBytes / 1024 / 1024);
  return overLimit(
    'file_too_large',
    `文件超过 ${megabytes} MB。请按单位或轮次拆成几个文件，分批导入。`,
  );
}

/** An encrypted .xlsx is an OLE container that holds a part named EncryptedPackage in UTF-16. */
function olderOrEncrypted(bytes: Uint8Array): ValidationError {
  const marker = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(marker)
    ? refused('file_encrypted', '文件设有打开密码。请在 WPS 或 Excel 中取消密码，另存后重新上传。')
    : refused('file_is_xls', OLDER_FORMAT);
}

function notAWorkbook(fileName: string): ValidationError {
  return refused('file_not_xlsx', `“${fileName}”不是 Excel 工作簿。请上传 .xlsx 格式的台账。`);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
