import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { probePlugin } from '../../test/probe-plugin.ts';
import { openTestApp, read, type TestApp } from '../../test/test-app.ts';

const Document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
});

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp({ plugins: [probePlugin] });
});
afterAll(async () => {
  await host.close();
});

test('the documentation page needs no other host', async () => {
  const page = await host.send('GET', '/docs');
  const script = await host.send('GET', '/docs/scalar.js');

  expect(await page.text()).not.toMatch(/https?:\/\//);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect((await script.text()).length).toBeGreaterThan(1_000_000);
});

test('the document names each operation once, in every scope it is mounted in', async () => {
  const document = await read(await host.send('GET', '/openapi.json'), Document);

  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(document.openapi).toBe('3.1.0');
  expect(ids).toEqual(
    expect.arrayContaining([
      'getProbe',
      'getProbeInTeam',
      'getProbeInUnit',
      'getProbeInRestricted',
      'getProbeInAdmin',
      'signIn',
    ]),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('the host says when it is ready', async () => {
  const answers = [await host.send('GET', '/healthz'), await host.send('GET', '/readyz')];

  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
});
