import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { knownProbe, probePlugin, runs } from '../../test/probe-plugin.ts';
import {
  auditActions,
  countyWithClerk,
  json,
  openTestApp,
  type TestApp,
} from '../../test/test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp({ plugins: [probePlugin] });
});
afterAll(async () => {
  await host.close();
});
beforeEach(() => {
  runs.receive = 0;
});

async function county(permissions?: readonly string[]) {
  const { tenant, clerk } = await countyWithClerk(host.db, permissions);
  const base = `/api/v1/t/${tenant.code}/probe`;
  const upload = (form: FormData, session = clerk.session) =>
    host.upload(`${base}/upload`, form, session);
  return { tenant, clerk, base, upload };
}

function formWith(text: string): FormData {
  const form = new FormData();
  form.set('note', '说明');
  form.set('file', new File([text], '台账.txt', { type: 'text/plain' }));
  return form;
}

describe('an upload', () => {
  test('streams the file to its receiver and the rest to the handler', async () => {
    const { tenant, upload } = await county();

    const answer = await upload(formWith('内容'));

    expect(await json(answer)).toEqual({
      received: { fileName: '台账.txt', size: 6, fields: { note: '说明' } },
    });
    expect(await auditActions(host.db, tenant)).toEqual(['probe.probe_written done']);
  });

  test('is not taken in from outside the door, or without the permission', async () => {
    const { upload } = await county(['core:member', 'probe:read']);

    const stranger = await upload(formWith('内容'), 'wrong');
    const reader = await upload(formWith('内容'));

    expect([stranger.status, reader.status]).toEqual([401, 403]);
    expect(runs.receive).toBe(0);
  });

  test('that is larger than the receiver allows leaves no trace', async () => {
    const { tenant, upload } = await county();

    const answer = await upload(formWith('x'.repeat(2000)));

    expect(answer.status).toBe(429);
    expect(await auditActions(host.db, tenant)).toEqual([]);
  });

  test('without a file says so', async () => {
    const { upload } = await county();
    const form = new FormData();
    form.set('note', '说明');

    const answer = await upload(form);

    expect([answer.status, (await json(answer))['code']]).toEqual([422, 'file_required']);
  });

  test('that is no form says so', async () => {
    const { base, clerk } = await county();

    const answer = await host.send('POST', `${base}/upload`, { session: clerk.session, body: {} });

    expect([answer.status, (await json(answer))['code']]).toEqual([415, 'multipart_required']);
  });
});

describe('a download', () => {
  test('streams its bytes and leaves an entry', async () => {
    const { tenant, clerk, base } = await county();

    const answer = await host.send('GET', `${base}/download/${knownProbe}`, {
      session: clerk.session,
    });

    expect(await answer.text()).toBe('正文');
    expect(await auditActions(host.db, tenant)).toEqual(['probe.downloadProbe read']);
  });
});
