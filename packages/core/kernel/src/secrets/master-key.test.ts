import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { generateMasterKey, loadMasterKey, parseMasterKey } from './master-key.ts';

let directory: string;
let file: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lianxun-master-'));
  file = join(directory, 'data', 'master.key');
});

afterEach(() => rm(directory, { recursive: true }));

it('creates the file at the first start, for its owner only, and keeps it afterwards', async () => {
  const first = await loadMasterKey({ file });
  const second = await loadMasterKey({ file });

  expect(first).toMatchObject({ isNew: true, isExposed: false });
  expect(second.isNew).toBe(false);
  expect(second.key).toEqual(first.key);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it('agrees on one key when several processes start for the first time together', async () => {
  const loaded = await Promise.all(Array.from({ length: 8 }, () => loadMasterKey({ file })));

  expect(new Set(loaded.map(({ key }) => key.id)).size).toBe(1);
  expect(loaded.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await readdir(join(directory, 'data'))).toEqual(['master.key']);
});

it('prefers the configured value and then touches no file', async () => {
  const configured = generateMasterKey();
  const value = Buffer.from(configured.bytes).toString('base64');

  const { key } = await loadMasterKey({ file, value });

  expect(key.id).toBe(configured.id);
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});

it('says when others on the machine can read the file', async () => {
  await loadMasterKey({ file });
  await chmod(file, 0o644);

  expect((await loadMasterKey({ file })).isExposed).toBe(true);
});

it('takes hex and base64 and refuses a key of another length', () => {
  const { id, bytes } = generateMasterKey();

  expect(parseMasterKey(Buffer.from(bytes).toString('hex')).id).toBe(id);
  expect(parseMasterKey(`${Buffer.from(bytes).toString('base64url')}\n`).id).toBe(id);
  expect(() => parseMasterKey('c2hvcnQ=')).toThrow('32 bytes');
});
