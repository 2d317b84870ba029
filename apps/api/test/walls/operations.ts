import type { AnyRoute } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { mountedRoutes, type MountedRoute } from '../../src/http/route-path.ts';
import type { TestApp } from '../test-app.ts';
import { partsOf, sample } from './sample.ts';

/** One route in one of its scopes. */
export interface Operation {
  readonly mounted: MountedRoute;
  readonly route: AnyRoute;
  /** Names of the path's own ids, without those of the scope. */
  readonly ids: readonly string[];
}

export function operationsOf({ kernel }: TestApp): Operation[] {
  return kernel.plugins.flatMap(({ id, routes = [] }) =>
    routes.flatMap((route) =>
      mountedRoutes(id, route).map((mounted) => ({ mounted, route, ids: idsOf(route) })),
    ),
  );
}

function idsOf({ params }: AnyRoute): string[] {
  return partsOf(params).flatMap(([name, { format }]) => (format === 'uuid' ? [name] : []));
}

export interface Place {
  readonly code: string;
  readonly teamId: string;
  readonly unitId: string;
}

const elsewhere = '00000000-0000-4000-8000-000000000009';

/** Where a rule between two fields refuses what the schemas alone would let pass. */
const adjustments: Readonly<Record<string, object>> = {
  mergeFindings: { from: [elsewhere] },
  recordSuccession: { successorId: elsewhere },
  updatePerson: { idNumber: '11010519491231002X' },
  createPerson: { idNumber: '11010519491231002X' },
  createTalk: { talkerIds: [elsewhere, '00000000-0000-4000-8000-000000000008'] },
  changeTalk: { talkerIds: [elsewhere, '00000000-0000-4000-8000-000000000008'] },
  issueFindings: { issuedOn: '2026-03-02', dueOn: '2026-06-02' },
};

/** What stands in the path where no id is meant. */
const words: Readonly<Record<string, string>> = {
  subject: 'finding',
  type: 'finding',
  register: 'rectification.findings',
  key: 'core.watermark',
  year: '2026',
  date: '2026-03-02',
  edition: '1',
};

/** Sends an operation with this id wherever it takes one: in the path, the query and the body. */
export async function call(
  app: TestApp,
  { mounted, route, ids }: Operation,
  {
    place,
    id,
    session,
  }: { readonly place: Place; readonly id: string; readonly session: string | null },
): Promise<Response> {
  const parts: Readonly<Record<string, string>> = {
    ...words,
    id: ids.includes('id') ? id : 'inspection',
    ...Object.fromEntries(ids.map((name) => [name, id])),
    ...place,
  };
  const listed = new Map(partsOf(route.params).map(([name, part]) => [name, part.enum?.[0]]));
  const path = mounted.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const first = listed.get(name);
    return typeof first === 'string' ? first : (parts[name] ?? 'x');
  });
  const url = `${path}${queryOf(route, id)}`;
  if ('kind' in route && route.receive !== undefined) return await upload(app, url, session);
  const isWrite = route.method !== 'get';
  const body =
    'body' in route && route.body !== undefined ? bodyOf(route, route.body, id) : undefined;
  return await app.send(route.method.toUpperCase(), url, {
    ...(body === undefined ? {} : { body }),
    session,
    headers: isWrite ? { 'if-match': '"1"' } : {},
  });
}

function bodyOf({ operationId }: AnyRoute, schema: z.ZodType, id: string): unknown {
  const body = sample(schema, id);
  const adjustment = adjustments[operationId];
  return typeof body === 'object' && body !== null ? { ...body, ...adjustment } : body;
}

function queryOf({ query }: AnyRoute, id: string): string {
  const ids = partsOf(query).filter(([, part]) =>
    [part, ...(part.anyOf ?? [])].some(
      (each) => typeof each === 'object' && each.format === 'uuid',
    ),
  );
  const parameters = ids.map(([name]) => `${name}=${id}`);
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
}

const table = () => new File(['编号,问题\n1,样本\n'], 'sample.csv', { type: 'text/csv' });
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = () => new File([Buffer.from(dot, 'base64')], 'sample.png', { type: 'image/png' });

/** Whichever of a table and a picture the route takes. */
async function upload(app: TestApp, path: string, session: string | null): Promise<Response> {
  const answer = await send(table());
  return answer.status === 422 ? await send(picture()) : answer;

  async function send(file: File): Promise<Response> {
    const form = new FormData();
    form.set('subjectType', 'finding');
    form.set('file', file);
    return await app.upload(path, form, session);
  }
}
