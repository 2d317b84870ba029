import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const keyLength = 32;

export interface MasterKey {
  /** Derived from the key, so that a wrapped key names the master it needs. */
  id: string;
  bytes: Uint8Array;
}

export interface LoadedMasterKey {
  key: MasterKey;
  /** True at the very first start: whoever installs must now back the file up. */
  isNew: boolean;
  /** True when other users of the machine may read the file. */
  isExposed: boolean;
}

/** `value` is 32 bytes as base64, base64url or hex. */
export function parseMasterKey(value: string): MasterKey {
  const text = value.trim();
  const bytes = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (bytes.length !== keyLength) {
    throw new Error(`The master key must be ${keyLength} bytes as base64 or hex`);
  }
  return masterKeyOf(bytes);
}

/** Takes the configured value, else the file, which is created at the first start. */
export async function loadMasterKey(source: {
  file: string;
  value?: string | undefined;
}): Promise<LoadedMasterKey> {
  if (source.value) return { key: parseMasterKey(source.value), isNew: false, isExposed: false };

  const isNew = await createMasterKeyFile(source.file);
  const key = parseMasterKey(await readFile(source.file, 'utf8'));
  return { key, isNew, isExposed: await isReadableByOthers(source.file) };
}

export function generateMasterKey(): MasterKey {
  return masterKeyOf(randomBytes(keyLength));
}

function masterKeyOf(bytes: Uint8Array): MasterKey {
  const digest = createHash('sha256').update('lianxun/master-key-id').update(bytes).digest('hex');
  return { id: `master-${digest.slice(0, 16)}`, bytes };
}

/** `link` publishes a complete file or fails: two processes at a first start agree on one key. */
async function createMasterKeyFile(file: string): Promise<boolean> {
  if (await exists(file)) return false;
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const text = `${randomBytes(keyLength).toString('base64')}\n`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
}

async function isReadableByOthers(file: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  const { mode } = await stat(file);
  return (mode & 0o077) !== 0;
}

export function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
