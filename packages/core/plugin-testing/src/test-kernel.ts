import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { plugins as installed } from '@lianxun/api/plugins';
import {
  collectAnswers,
  createKernel,
  deliverWaiting,
  generateMasterKey,
  masterKeyWrapper,
  openStorage,
  type Entrance,
  type Kernel,
  type KernelOptions,
  type KeyWrapper,
} from '@lianxun/kernel';
import type { Ctx, Plugin } from '@lianxun/plugin-api';

import { insertUser, type TestTenant, type TestUser } from './factories.ts';
import { provisionCity, provisionCounty } from './provisioned-tenants.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

/** A kernel on a database of its own, for slice tests. */
export interface TestKernel {
  readonly db: TestDatabase;
  readonly kernel: Kernel;
  /** A provisioned county: roles, plugins enabled, default workflows published. */
  readonly county: (name?: string) => Promise<TestTenant>;
  /** The city above every county of this kernel; there is one. */
  readonly city: () => Promise<TestTenant>;
  /** A member with these roles. */
  readonly member: (tenant: TestTenant, ...roles: readonly string[]) => Promise<TestUser>;
  /** Writes as somebody; the transaction commits and must have left an audit entry unless said otherwise. */
  readonly write: <Result>(
    entrance: Entrance,
    work: (ctx: Ctx) => Promise<Result>,
    options?: { expectAudit?: boolean },
  ) => Promise<Result>;
  readonly read: <Result>(
    entrance: Entrance,
    work: (ctx: Ctx) => Promise<Result>,
  ) => Promise<Result>;
  /** Carries what waits in a tenant for others, as the job does. */
  readonly deliver: (from: TestTenant) => Promise<void>;
  /** Hands on what came in by public links, as the job does. */
  readonly collect: (tenant: TestTenant) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Entrance of a member into his tenant. */
export function asMember(tenant: TestTenant, user: TestUser): Entrance {
  return { kind: 'member', credential: user.credential, code: tenant.code };
}

export async function openTestKernel(
  options: {
    readonly plugins?: readonly Plugin[];
    readonly cipherSuite?: KernelOptions['cipherSuite'];
    readonly keyWrapper?: KeyWrapper;
    /** A cluster with the template; that of the test run when left out. */
    readonly clusterUrl?: string;
  } = {},
): Promise<TestKernel> {
  const { plugins = installed, cipherSuite, keyWrapper, ...where } = options;
  const db = await openTestDatabase(where);
  const folder = await mkdtemp(join(tmpdir(), 'lianxun-files-'));
  const kernel = createKernel({
    pool: db.pool,
    plugins,
    storage: await openStorage({ driver: 'local', location: folder }),
    keyWrapper: keyWrapper ?? masterKeyWrapper(generateMasterKey(), 'aes-256-gcm'),
    cipherSuite,
  });
  let counties = 0;
  const run = <Result>(
    entrance: Entrance,
    work: (ctx: Ctx) => Promise<Result>,
    request: { readOnly: boolean; expectAudit: boolean },
  ) => kernel.run(entrance, { requestId: 'test', source: 'web', ...request }, work);
  return {
    db,
    kernel,
    county: async (name = '') => {
      counties += 1;
      return await provisionCounty({ db, kernel }, counties, name);
    },
    city: () => provisionCity({ db, kernel }),
    member: (tenant, ...roles) => insertUser(db.admin, tenant, { roles }),
    write: (entrance, work, { expectAudit = true } = {}) =>
      run(entrance, work, { readOnly: false, expectAudit }),
    read: (entrance, work) => run(entrance, work, { readOnly: true, expectAudit: false }),
    deliver: (from) => deliverWaiting(kernel, from.id),
    collect: (tenant) => collectAnswers(kernel, tenant.id),
    close: async () => {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
