import { open, type FileHandle } from 'node:fs/promises';

import { fileTypeFromFile } from 'file-type';

import { fileKinds, type FileKindName } from './file-kinds.ts';
import { extensionOf } from './file-name.rules.ts';
import { refuseFile, refuseFileType } from './file-refusals.ts';
import { inspectCompound, inspectPackage } from './inspect-office.ts';
import { isPlainText } from './inspect-text.ts';

const macroExtensions = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm']);

/** Decides by the bytes; the name only tells a list from a text. Throws with the reason otherwise. */
export async function detectFileKind(
  path: string,
  clientName: string,
  allowed: readonly FileKindName[],
): Promise<FileKindName> {
  await using file = await open(path);
  if ((await file.stat()).size === 0) throw refuseFile('file_empty');
  const sniffed = (await fileTypeFromFile(path))?.ext ?? '';
  const kind = await kindOf({ path, file, sniffed, extension: extensionOf(clientName) });
  if (kind === undefined || !allowed.includes(kind)) {
    throw refuseFileType(
      sniffed,
      allowed.flatMap((name) => fileKinds[name].extensions),
    );
  }
  return kind;
}

interface Candidate {
  path: string;
  file: FileHandle;
  sniffed: string;
  extension: string;
}

type Inspector = (candidate: Candidate) => Promise<FileKindName | undefined>;

const always =
  (kind: FileKindName): Inspector =>
  () =>
    Promise.resolve(kind);
const asPackage: Inspector = ({ file }) => inspectPackage(file);

const inspectors = new Map<string, Inspector>([
  ['pdf', always('pdf')],
  ['jpg', always('jpg')],
  ['png', always('png')],
  ['apng', always('png')],
  ['webp', always('webp')],
  ['docx', asPackage],
  ['xlsx', asPackage],
  ['pptx', asPackage],
  ['zip', asPackage],
  ['cfb', ({ file }) => inspectCompound(file)],
  ['', textKindOf],
]);

async function kindOf(candidate: Candidate): Promise<FileKindName | undefined> {
  if (macroExtensions.has(candidate.sniffed)) throw refuseFile('file_has_macros');
  return inspectors.get(candidate.sniffed)?.(candidate);
}

async function textKindOf({ path, file, extension }: Candidate): Promise<FileKindName | undefined> {
  if (extension !== 'txt' && extension !== 'csv') return undefined;
  return (await isPlainText(path, file)) ? extension : undefined;
}
