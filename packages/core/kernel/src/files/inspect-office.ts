import type { FileHandle } from 'node:fs/promises';

import { readCompoundDirectory } from './compound-directory.ts';
import type { FileKindName } from './file-kinds.ts';
import { refuseFile } from './file-refusals.ts';
import { readZipDirectory } from './zip-directory.ts';

const mostEntries = 10_000;
const largestUnpacked = 1024 * 1024 * 1024;

const packageParts: readonly [FileKindName, string][] = [
  ['ofd', 'OFD.xml'],
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.'],
  ['pptx', 'ppt/presentation.xml'],
];

const streamNames: readonly [FileKindName, string][] = [
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['ppt', 'PowerPoint Document'],
];

const macroParts = /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml|macrosheets\/.*)$/i;
const macroStreams = new Set(['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA', 'Macros']);

/** What kind of document a ZIP is; undefined for an archive of anything else. */
export async function inspectPackage(file: FileHandle): Promise<FileKindName | undefined> {
  const entries = await readZipDirectory(file);
  if (!entries) throw refuseFile('file_broken');
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw refuseFile('file_encrypted');
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > mostEntries || unpacked > largestUnpacked) {
    throw refuseFile('file_unpacks_too_large');
  }
  const names = entries.map(({ name }) => name);
  if (names.some((name) => macroParts.test(name))) throw refuseFile('file_has_macros');
  return packageParts.find(([, part]) => names.some((name) => name.startsWith(part)))?.[0];
}

/** What kind of document an OLE compound file is; undefined for an installer or anything else. */
export async function inspectCompound(file: FileHandle): Promise<FileKindName | undefined> {
  const names = await readCompoundDirectory(file);
  if (!names) throw refuseFile('file_broken');
  if (names.includes('EncryptedPackage')) throw refuseFile('file_encrypted');
  if (names.some((name) => macroStreams.has(name))) throw refuseFile('file_has_macros');
  return streamNames.find(([, stream]) => names.includes(stream))?.[0];
}
