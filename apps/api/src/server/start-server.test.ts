import { mkdtemp, rm } from 'node:fs/promises';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openTestDatabase, type TestDatabase } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readConfig } from '../config.ts';
import { startServer } from './start-server.ts';
import { webListener } from './web-handler.ts';

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'lianxun-server-'));
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

const configure = (changes: Record<string, string> = {}) =>
  readConfig({
    DATABASE_URL: db.appUrl,
    DATABASE_BOSS_URL: db.bossUrl,
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...changes,
  });

describe('the server', () => {
  test('serves on its port until it is stopped, and alone on it', async () => {
    const server = await startServer(configure());
    const { port } = new URL(server.url);

    const ready = await fetch(`${server.url}/readyz`);
    const second = startServer(configure({ PORT: port }));
    await expect(second).rejects.toThrow(/EADDRINUSE/);
    const signIn = await fetch(`${server.url}/api/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ userName: 'nobody', password: 'x' }),
    });
    await server.stop();

    expect([ready.status, signIn.status]).toEqual([200, 401]);
    await expect(fetch(`${server.url}/readyz`)).rejects.toThrow(/fetch failed/);
  });

  test('refuses to serve with a login that owns the tables', async () => {
    const start = startServer(configure({ DATABASE_URL: db.adminUrl }));

    await expect(start).rejects.toThrow(/is superuser/);
  });
});

describe('one port', () => {
  test.each([
    ['/api/v1/me', 'api'],
    ['/docs', 'api'],
    ['/readyz?x=1', 'api'],
    ['/openapi.json', 'api'],
    ['/', 'web'],
    ['/t/530112/m/inspection', 'web'],
    ['/apiary', 'web'],
    ['/docs-of-mine', 'web'],
  ])('sends %s to the %s', (url, expected) => {
    const taken: string[] = [];
    const listener = webListener(
      () => void taken.push('api'),
      () => void taken.push('web'),
    );

    const request = Object.assign(new IncomingMessage(new Socket()), { url });
    listener(request, new ServerResponse(request));

    expect(taken).toEqual([expected]);
  });
});
