import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  insertRole,
  insertUser,
  openTestKernel,
  type TestKernel,
  type TestUser,
} from '@lianxun/plugin-testing';
import { z } from 'zod';

import { createApp } from '../src/app.ts';
import { demoUnits, finishedRound } from '../src/demo/content/content.ts';
import { planCounty, type PlannedCounty } from './finished-county.ts';
import { json } from './test-app.ts';

export const round = finishedRound();
export const team = round.teams[0];
const unitRef = round.engagements.find(({ teamRef }) => teamRef === team?.ref)?.unitRef;
export const unit = demoUnits('530112').find(({ ref }) => ref === unitRef);

const unlimited = { burst: 10_000, perMinute: 10_000 };

export interface Asked {
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly user?: TestUser;
}

export interface RegisterCounty extends PlannedCounty {
  readonly host: TestKernel;
  /** A path below the tenant, such as `core/registers/…`. */
  readonly send: (method: string, path: string, asked?: Asked) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array;
}

/** A county with a round and the API in process; its ledger is empty. */
export async function openRegisterCounty(): Promise<RegisterCounty> {
  const host = await openTestKernel();
  const county = await planCounty(host);
  const tempDirectory = await mkdtemp(join(tmpdir(), 'lianxun-registers-'));
  const app = createApp(host.kernel, {
    keyWrapper: host.kernel.services.keyWrapper,
    secret: Buffer.alloc(32, 7),
    tempDirectory,
    rates: { signIn: unlimited, general: unlimited },
  });
  return {
    ...county,
    host,
    send: async (method, path, { body, ifMatch, user = county.clerk } = {}) => {
      const answer = await app.request(`http://localhost/api/v1/t/${county.tenant.code}/${path}`, {
        method,
        headers: {
          host: 'localhost',
          'sec-fetch-site': 'same-origin',
          cookie: `__Host-lianxun=${user.session}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const isJson = (answer.headers.get('content-type') ?? '').includes('json');
      return isJson
        ? { status: answer.status, body: await json(answer), bytes: new Uint8Array() }
        : { status: answer.status, body: {}, bytes: await answer.bytes() };
    },
    close: async () => {
      await host.close();
      await rm(tempDirectory, { recursive: true, force: true });
    },
  };
}

/** The columns somebody copies from a sheet of findings. */
export const pastedColumns = [
  'seq',
  'committeeTerm',
  'year',
  'roundNo',
  'inspectionType',
  'team',
  'unit',
  'level',
  'cat1',
  'isKey',
  'finding',
  'refunded',
  'measure',
  'leadDept',
  'owner',
  'due',
  'rectificationType',
];

/** A row as it stands on the clipboard. */
export function pastedRow(
  seq: number,
  change: Readonly<Record<string, string>> = {},
): readonly string[] {
  const texts: Readonly<Record<string, string>> = {
    seq: String(seq),
    committeeTerm: `第${round.committeeTerm}届`,
    year: String(round.year),
    roundNo: String(round.roundNo),
    inspectionType: '常规',
    team: team?.name ?? '',
    unit: unit?.name ?? '',
    level: '县区级',
    cat1: '全面从严治党责任',
    isKey: '否',
    finding: `大额支出未经集体研究之${seq}`,
    refunded: '1,250.50',
    measure: '修订议事规则',
    leadDept: '办公室',
    owner: '李明',
    due: '2024年12月31日',
    rectificationType: '集中整改',
    ...change,
  };
  return pastedColumns.map((key) => texts[key] ?? '');
}

export const RowShape = z.object({
  id: z.uuid(),
  version: z.int(),
  values: z.record(z.string(), z.string()),
  details: z.array(
    z.object({ id: z.uuid(), version: z.int(), values: z.record(z.string(), z.string()) }),
  ),
  open: z.object({ main: z.array(z.string()), details: z.array(z.array(z.string())) }),
});
export const RowsShape = z.object({ total: z.int(), items: z.array(RowShape) });

/** Puts findings where the process has taken them. */
export async function moveTo(
  { host, tenant }: RegisterCounty,
  ids: readonly string[],
  stage: string,
): Promise<void> {
  await host.db.admin.query(
    `update core.workflow_cases set state = $3, stage = $3 where tenant_id = $1 and subject_id = any($2::uuid[])`,
    [tenant.id, ids, stage],
  );
}

/** A member with these abilities alone. */
export async function memberWho(
  { host, tenant }: RegisterCounty,
  abilities: readonly string[],
): Promise<TestUser> {
  const key = `role${abilities.length}${abilities.join('').length}`;
  const permissions = ['core:member', ...abilities];
  await insertRole(host.db.admin, tenant, { key, permissions });
  return await insertUser(host.db.admin, tenant, { roles: [key] });
}

export async function auditActions(
  { host, tenant }: RegisterCounty,
  subjectId: string,
): Promise<string[]> {
  const { rows } = await host.db.admin.query<{ action: string }>(
    `select action from core.audit_entries where tenant_id = $1 and subject_id = $2 order by id`,
    [tenant.id, subjectId],
  );
  return rows.map(({ action }) => action);
}
