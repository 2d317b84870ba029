import { afterAll, beforeAll, expect, test } from 'vitest';

import { json } from './test-app.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
beforeAll(async () => {
  host = await openWorkflowHost();
});
afterAll(() => host.close());

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a photo goes up as a picture and comes down as one; a paper is refused', async () => {
  const county = await host.county();
  const { session } = await county.member('office');
  const at = `/api/v1/t/${county.tenant.code}`;
  const person = { name: '段丽华', employer: '区审计局' };
  const created = await host.app.send('POST', `${at}/talent-pool/members`, {
    session,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { entry: { person }, membership: { pool: 'inspection' } },
  });
  const { id } = await json(created);
  const member = await json(
    await host.app.send('GET', `${at}/talent-pool/members/${String(id)}`, { session }),
  );
  const upload = (bytes: Buffer, name: string) => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], name));
    const path = `${at}/talent-pool/people/${String(member['personId'])}/photo`;
    return host.app.upload(path, form, session);
  };

  const refused = await upload(Buffer.from('姓名,单位\n'), '名单.csv');
  const { photoId } = await json(await upload(picture, '证件照.png'));
  const shown = await host.app.send('GET', `${at}/core/attachments/${String(photoId)}/content`, {
    session,
  });

  expect(refused.ok).toBe(false);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('content-type')).toBe('image/png');
});
