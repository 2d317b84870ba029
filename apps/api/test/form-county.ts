import { compileForm, type FormField } from '@lianxun/plugin-api';
import {
  insertRole,
  insertUnit,
  insertUser,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { expect } from 'vitest';
import { z } from 'zod';

import { countyWithClerk, json, type TestApp } from './test-app.ts';

const business = ['core:member', 'core:read_directory', 'core:handle_cases'];
export const source: FormField = {
  key: 'source',
  title: '经费来源',
  kind: 'text',
  required: true,
  max: 10,
};
export const amount: FormField = { key: 'amount', title: '经费', kind: 'money', required: false };
export const head: FormField = { key: 'head', title: '联系单位', kind: 'unit', required: false };
export const form = (...fields: readonly FormField[]) => ({
  title: '单位补充信息',
  note: '',
  ...compileForm(fields),
});

export interface County {
  readonly host: TestApp;
  readonly tenant: TestTenant;
  readonly unitId: string;
  readonly clerk: TestUser;
  readonly designer: TestUser;
  readonly security: TestUser;
}

export async function formCounty(host: TestApp): Promise<County> {
  const { admin } = host.db;
  const { tenant, clerk } = await countyWithClerk(host.db, [...business, 'core:manage_units']);
  await insertRole(admin, tenant, {
    key: 'businessAdmin',
    permissions: [...business, 'core:draft_forms'],
  });
  await insertRole(admin, tenant, {
    key: 'secAdmin',
    permissions: ['core:admin', 'core:publish_forms'],
  });
  return {
    host,
    tenant,
    clerk,
    unitId: await insertUnit(admin, tenant),
    designer: await insertUser(admin, tenant, { roles: ['businessAdmin'] }),
    security: await insertUser(admin, tenant, { roles: ['secAdmin'] }),
  };
}

export interface Asked {
  readonly body?: unknown;
  readonly etag?: string;
}

export const send = async (
  { host, tenant }: County,
  user: TestUser,
  [method, path]: readonly [string, string],
  { body, etag }: Asked = {},
) => {
  const answer = await host.send(method, `/api/v1/t/${tenant.code}/${path}`, {
    session: user.session,
    ...(body !== undefined && { body }),
    headers: etag === undefined ? {} : { 'if-match': etag },
  });
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    body: await bodyOf(answer),
  };
};

export const bodyOf = (answer: Response) =>
  answer.status === 204 ? Promise.resolve<Record<string, unknown>>({}) : json(answer);
export const idIn = (answer: { readonly body: Record<string, unknown> }) =>
  z.string().parse(answer.body['id']);
export const Reasons = z.array(z.object({ message: z.string(), field: z.string().optional() }));
export const reasonsIn = (answer: { readonly body: Record<string, unknown> }) =>
  Reasons.parse(answer.body['reasons']);

export async function drafted(
  world: County,
  content = form(source),
): Promise<{ id: string; etag: string }> {
  const { designer } = world;
  const draft = await send(world, designer, ['POST', 'core/form-drafts'], {
    body: { recordType: 'unit', purpose: 'fields' },
  });
  const id = idIn(draft);
  const saved = await send(world, designer, ['PUT', `core/form-drafts/${id}`], {
    body: content,
    etag: draft.etag,
  });
  expect(saved.status).toBe(200);
  return { id, etag: saved.etag };
}

export async function published(world: County, ...fields: readonly FormField[]): Promise<string> {
  const { id } = await drafted(world, form(...fields));
  await send(world, world.designer, ['POST', `core/form-drafts/${id}/propose`], {
    body: { note: '按年度要点增加' },
  });
  const answer = await send(world, world.security, [
    'POST',
    `admin/core/form-proposals/${id}/publish`,
  ]);
  expect(answer.status).toBe(204);
  return id;
}

export const fieldsPath = ({ unitId }: County) => `core/records/unit/${unitId}/fields`;
export const look = (world: County, user = world.clerk) =>
  send(world, user, ['GET', fieldsPath(world)]);
export const fill = (world: County, answers: unknown, etag = '"0"') =>
  send(world, world.clerk, ['PUT', fieldsPath(world)], { body: { answers }, etag });
