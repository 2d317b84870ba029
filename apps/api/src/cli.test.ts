import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, expect, test } from 'vitest';

let dataDirectory: string;
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'lianxun-cli-'));
});
afterAll(async () => {
  await rm(dataDirectory, { recursive: true, force: true });
});

/** A command in a process of its own, on an embedded database of its own. */
async function lianxun(...given: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...given], {
    env: { PATH: '/usr/bin:/bin', DATA_DIR: dataDirectory },
  });
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { said, complained, code: Number(code) };
}

test('a command that fails says so to whoever started it', async () => {
  const migrated = await lianxun('migrate');
  const failed = await lianxun('api-key', 'list', '--tenant', '999999');

  expect(migrated.code).toBe(0);
  expect(failed).toMatchObject({
    code: 1,
    complained: expect.stringContaining('No tenant 999999'),
  });
});
