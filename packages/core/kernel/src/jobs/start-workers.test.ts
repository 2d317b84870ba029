import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { defineEvent, definePermission, definePlugin, jobsFor } from '@lianxun/plugin-api';
import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';

import { startWorkers, type Workers } from './start-workers.ts';

const noted = defineEvent('sample.noted', z.object({ noteId: z.uuid() }));
const seen: { readonly tenant: string; readonly payload: unknown }[] = [];

const sample = definePlugin({
  id: 'sample',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  roleDefaults: { office: [definePermission('core:member', '进入本县')] },
  events: [noted],
  jobs: [
    jobsFor<unknown>()({
      name: 'sample.follow_note',
      on: 'sample.noted',
      run: async (ctx, payload) => {
        await ctx.audit({
          action: 'sample.followed',
          subject: { type: 'note', id: String(payload['noteId']) },
        });
        seen.push({ tenant: ctx.scope.tenantCode, payload });
      },
    }),
  ],
});

let host: TestKernel;
let workers: Workers;
let folder: string;
const errors: unknown[] = [];
beforeAll(async () => {
  host = await openTestKernel({ plugins: [sample] });
  folder = await mkdtemp(join(tmpdir(), 'lianxun-jobs-'));
  workers = await startWorkers(host.kernel, {
    bossUrl: host.db.bossUrl,
    headsFile: join(folder, 'heads.jsonl'),
    onError: (error) => errors.push(error),
    idle: 50,
  });
});
afterAll(async () => {
  await workers.stop();
  const heads = await readFile(join(folder, 'heads.jsonl'), 'utf8');
  await rm(folder, { recursive: true });
  await host.close();
  if (!heads.includes('"seq"')) throw new Error('stopping did not seal what was open');
});

const emit = async (rollBack: boolean) => {
  const county = await host.county();
  const clerk = await host.member(county, 'office');
  const noteId = uuidv7();
  await host
    .write(asMember(county, clerk), async (ctx) => {
      await ctx.emit(noted, { noteId });
      await ctx.audit({ action: 'sample.noted', subject: { type: 'note', id: noteId } });
      if (rollBack) throw new Error('rolled back');
    })
    .catch(() => undefined);
  return { county, noteId };
};

test('an event reaches its job in the tenant it came from', async () => {
  const { county, noteId } = await emit(false);

  await vi.waitFor(
    () => expect(seen).toContainEqual({ tenant: county.code, payload: { noteId } }),
    { timeout: 20_000 },
  );
});

test('an event of a rolled back transaction reaches nobody', async () => {
  const lost = await emit(true);
  const after = await emit(false);

  await vi.waitFor(() => expect(seen.map((entry) => entry.tenant)).toContain(after.county.code), {
    timeout: 20_000,
  });

  expect(seen.map((entry) => entry.tenant)).not.toContain(lost.county.code);
});
