import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadMasterKey, replaceMasterKeyFile, type KeyWrapper } from '@lianxun/kernel';
import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readConfig } from '../config.ts';
import { openMasterKey } from '../server/master-key-file.ts';
import { keysUnderMaster } from './doctor.ts';
import { rotateMaster } from './rotate-keys.ts';

let folder: string;
let host: TestKernel;
const binding = 'people.phone/person-1';
const firstKey = Buffer.alloc(32, 1).toString('base64');
const secondKey = Buffer.alloc(32, 2).toString('base64');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxun-keys-'));
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

const configured = (environment: NodeJS.ProcessEnv = {}) =>
  readConfig({ DATA_DIR: folder, ...environment });
const idNow = async () => (await loadMasterKey({ file: join(folder, 'master.key') })).key.id;

/** A product that runs since before the rotation, with one value sealed in it. */
async function running(wrapper: KeyWrapper) {
  host = await openTestKernel({ keyWrapper: wrapper });
  const county = await host.county();
  const entrance = asMember(county, await host.member(county, 'office'));
  const sealed = await host.write(entrance, ({ secrets }) => secrets.seal('13888888888', binding), {
    expectAudit: false,
  });
  const open = () => {
    host.kernel.services.keyRings.clear();
    return host.read(entrance, ({ secrets }) => secrets.open(sealed, binding));
  };
  return { open };
}

describe('with the master key in its file', () => {
  test('a new one takes its place, the former lies beside it, and all is readable throughout', async () => {
    const { wrapper, key } = await openMasterKey(configured());
    const { open } = await running(wrapper);

    const lines = await rotateMaster(host.db.admin, configured());

    const next = await idNow();
    expect(next).not.toBe(key.id);
    expect(lines[0]).toContain(`1 data keys and 0 second-factor secrets moved under ${next}`);
    expect(await open()).toBe('13888888888');
    expect(await keysUnderMaster(host.db.pool, configured())).toBe(`1 under ${next}`);
    const { mode } = await stat(join(folder, `master.key.${key.id}`));
    expect(mode & 0o077).toBe(0);
  });

  test('what a crash between new key and last county left is finished before anything else', async () => {
    const { wrapper } = await openMasterKey(configured());
    const { open } = await running(wrapper);
    await replaceMasterKeyFile(join(folder, 'master.key'));
    const next = await idNow();
    await expect(keysUnderMaster(host.db.pool, configured())).rejects.toThrow(
      '1 of 1 lie under an old master key',
    );

    const lines = await rotateMaster(host.db.admin, configured());

    expect(lines).toEqual([
      `1 data keys and 0 second-factor secrets moved under ${next}`,
      'an earlier rotation is finished; run again for another master key',
    ]);
    expect(await idNow()).toBe(next);
    expect(await open()).toBe('13888888888');
  });
});

describe('with the master key in the environment', () => {
  test('keys move to the new value while the former is named, and need it no more', async () => {
    const before = configured({ MASTER_KEY: firstKey });
    const { open } = await running((await openMasterKey(before)).wrapper);
    const during = configured({ MASTER_KEY: secondKey, MASTER_KEY_PREVIOUS: firstKey });
    const after = configured({ MASTER_KEY: secondKey });

    const moved = await rotateMaster(host.db.admin, during);
    const nothing = await rotateMaster(host.db.admin, after);

    const { key } = await openMasterKey(after);
    expect(moved).toEqual([`1 data keys and 0 second-factor secrets moved under ${key.id}`]);
    expect(nothing[0]).toBe(`everything lies under MASTER_KEY (${key.id})`);
    expect(await keysUnderMaster(host.db.pool, after)).toBe(`1 under ${key.id}`);
    await expect(readFile(join(folder, 'master.key'))).rejects.toThrow('ENOENT');
    await expect(open()).rejects.toThrow(`No key ${key.id}`);
  });
});
