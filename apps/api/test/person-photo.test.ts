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

test('a photo goes up as a picture and comes down as one, to readers of the pool alone; a paper is refused', async () => {
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

  const cut = `update core.roles set permissions = array_remove(permissions, 'talent-pool:read')
    where tenant_id = $1 and key = 'supervisionOffice'`;
  await host.app.db.admin.query(cut, [county.tenant.id]);
  const { session: outsider } = await county.member('supervisionOffice');
  const asked = (path: string, method = 'GET', body?: object) =>
    host.app.send(method, `${at}/core/attachments/${path}`, { session: outsider, body });
  const closed = await Promise.all([
    asked(`${String(photoId)}/content`),
    asked(`poolPerson/${String(member['personId'])}`),
    asked(`${String(photoId)}/detach`, 'POST', { reason: '不需要' }),
  ]);
  expect(closed.map(({ status }) => status)).toEqual([403, 403, 403]);
  expect(await closed[0]?.text()).toContain('core.attachment_permission');
});
