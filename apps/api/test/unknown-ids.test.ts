import { randomUUID } from 'node:crypto';

import type { AnyRoute } from '@lianxun/plugin-api';
import {
  enablePlugins,
  insertRole,
  insertTenant,
  insertUser,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { mountedRoutes, type MountedRoute } from '../src/http/route-path.ts';
import { plugins } from '../src/plugins.ts';
import { openTestApp, type TestApp } from './test-app.ts';

const unknown = '00000000-0000-7000-8000-00000000dead';
let host: TestApp;
let tenant: TestTenant;
let omnipotent: TestUser;
beforeAll(async () => {
  host = await openTestApp({ plugins });
  const permissions = host.kernel.plugins.flatMap((plugin) => plugin.permissions ?? []);
  tenant = await insertTenant(host.db.admin);
  await enablePlugins(
    host.db.admin,
    tenant,
    plugins.map(({ id }) => id),
  );
  await insertRole(host.db.admin, tenant, {
    key: 'everything',
    permissions: permissions.map(({ id }) => id),
  });
  omnipotent = await insertUser(host.db.admin, tenant, { roles: ['everything'] });
});
afterAll(async () => {
  await host.close();
});

interface Probed {
  readonly mounted: MountedRoute;
  readonly route: AnyRoute;
}

/** Routes that name one record, in the scopes an office enters; uploads need a form. */
function routesOfOneRecord(): Probed[] {
  return host.kernel.plugins.flatMap((plugin) =>
    (plugin.routes ?? []).flatMap((route: AnyRoute) =>
      mountedRoutes(plugin.id, route)
        .filter(({ scope }) => scope === 'member' || scope === 'admin')
        .filter(({ path }) => path.includes('{id}') && !path.includes('{subject}'))
        .filter(() => !('kind' in route && route.receive !== undefined))
        .filter(() => isUuid(route))
        .map((mounted) => ({ mounted, route })),
    ),
  );
}

function isUuid({ params }: AnyRoute): boolean {
  return params instanceof z.ZodObject && z.toJSONSchema(params).properties !== undefined
    ? !params.safeParse({ ...sampleOf(params), id: 'no-uuid' }).success
    : false;
}

/** Dates in the order in which they are asked for: a period does not end before it begins. */
let days = 0;

type Json = Readonly<Record<string, unknown>>;
const Schema = z.record(z.string(), z.unknown());

/** The least a schema accepts. */
function sampleOf(schema: z.ZodType): Json {
  const whole = Schema.parse(z.toJSONSchema(schema, { io: 'input' }));
  return Schema.parse(sample(whole, Schema.parse(whole['$defs'] ?? {})));
}

function sample(schema: Json, definitions: Json): unknown {
  const { $ref: reference } = schema;
  if (typeof reference === 'string') {
    return sample(Schema.parse(definitions[reference.replace('#/$defs/', '')]), definitions);
  }
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if ('const' in schema) return schema['const'];
  const [first] = z.array(Schema).parse(schema['anyOf'] ?? schema['oneOf'] ?? []);
  if (first !== undefined) return sample(first, definitions);
  switch (schema['type']) {
    case 'object':
      return sampleObject(schema, definitions);
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) }, () =>
        sample(Schema.parse(schema['items']), definitions),
      );
    case 'integer':
    case 'number':
      return Math.max(Number(schema['minimum'] ?? 1), 1);
    case 'boolean':
      return true;
    default:
      return sampleText(schema);
  }
}

function sampleObject(schema: Json, definitions: Json): Json {
  const properties = Schema.parse(schema['properties'] ?? {});
  const required = z.array(z.string()).parse(schema['required'] ?? []);
  return Object.fromEntries(
    required.map((name) => [name, sample(Schema.parse(properties[name]), definitions)]),
  );
}

function sampleText({ format, minLength }: Json): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'date') return new Date(Date.UTC(2026, 2, (days += 1))).toISOString().slice(0, 10);
  if (format === 'date-time') return '2026-03-02T00:00:00Z';
  return '测'.repeat(Math.max(1, Number(minLength ?? 1)));
}

async function probe({ mounted, route }: Probed): Promise<number> {
  const params = z
    .record(z.string(), z.coerce.string())
    .parse(route.params === undefined ? {} : sampleOf(route.params));
  const path = mounted.path
    .replace('{code}', tenant.code)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      name === 'id' ? unknown : (params[name] ?? unknown),
    );
  const body = 'kind' in route || route.body === undefined ? undefined : sampleOf(route.body);
  const answer = await host.send(route.method.toUpperCase(), path, {
    session: omnipotent.session,
    body,
    headers: { 'if-match': '"1"' },
  });
  return answer.status;
}

test('every route of one record answers 404 for an id that does not exist', async () => {
  const answers: string[] = [];
  for (const probed of routesOfOneRecord())
    answers.push(`${probed.mounted.operationId} ${await probe(probed)}`);

  expect(answers.length).toBeGreaterThan(50);
  expect(answers.filter((answer) => !answer.endsWith(' 404'))).toEqual([]);
});
