import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { generateMasterKey, isErrorCode, parseMasterKey, type MasterKey } from './master-key.ts';

/** Where master keys come from: configured values, else the file and its predecessors beside it. */
export interface MasterKeySource {
  readonly file: string;
  readonly value?: string | undefined;
  /** Former values, which still open what was wrapped under them. */
  readonly previous?: readonly string[];
}

/** A former master, or the one that replaced the file since this process started. */
export async function findMasterKey(
  source: MasterKeySource,
  id: string,
): Promise<MasterKey | undefined> {
  const configured = (source.previous ?? []).map(parseMasterKey).find((key) => key.id === id);
  if (configured !== undefined) return configured;
  for (const file of [source.file, formerFile(source.file, id)]) {
    const key = await readKey(file);
    if (key?.id === id) return key;
  }
  return undefined;
}

/**
 * Puts a new master key in place and keeps the former one beside it. The new key lies on the disk
 * before anything is wrapped under it, so a crash at any point loses neither.
 */
export async function replaceMasterKeyFile(file: string): Promise<MasterKey> {
  const former = await readKey(file);
  if (former === undefined) throw new Error(`There is no master key in ${file}`);
  await keepFormer(file, former.id);
  const key = generateMasterKey();
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const text = `${Buffer.from(key.bytes).toString('base64')}\n`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
  await rename(draft, file);
  await flushFolder(dirname(file));
  return key;
}

export function formerFile(file: string, id: string): string {
  return `${file}.${id}`;
}

async function keepFormer(file: string, id: string): Promise<void> {
  try {
    await link(file, formerFile(file, id));
  } catch (error) {
    if (!isErrorCode(error, 'EEXIST')) throw error;
  }
  await flushFolder(dirname(file));
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readKey(file: string): Promise<MasterKey | undefined> {
  try {
    return parseMasterKey(await readFile(file, 'utf8'));
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
