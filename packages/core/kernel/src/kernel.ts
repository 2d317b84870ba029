import type { Ctx, Plugin, TenantTx } from '@lianxun/plugin-api';
import { contractVersion } from '@lianxun/plugin-api/host';
import type pg from 'pg';

import { computationRunner, type ComputationRunner } from './computations/computation-runner.ts';
import { createContext } from './context/create-context.ts';
import type { KernelServices, RequestInfo } from './context/kernel-context.ts';
import { withCore } from './core-plugin/with-core.ts';
import type { CoreDatabase } from './database/core-database.ts';
import { inScope, type Entered, type Entrance } from './database/scoped-transaction.ts';
import type { FileStorage } from './files/storage.ts';
import { recordTypesOf } from './forms/record-types.ts';
import { checkPlugins } from './plugins/check-plugins.ts';
import { InvalidPlugins } from './plugins/plugin-problem.ts';
import type { KeyWrapper } from './secrets/key-wrapper.ts';
import { suiteSets, type SuiteSetName } from './secrets/suite-set.ts';
import { builtInRoles } from './tenants/role-defaults.rules.ts';

/** A writing request ended without an audit entry; it was rolled back. */
export class MissingAuditError extends Error {}

export interface KernelOptions {
  /** Pool of `lx_app`. */
  readonly pool: pg.Pool;
  /** Installed plugins; the core's own manifest is added. */
  readonly plugins: readonly Plugin[];
  readonly storage: FileStorage;
  readonly keyWrapper: KeyWrapper;
  /** Of new keys and new seals; `international` when left out. */
  readonly cipherSuite?: SuiteSetName | undefined;
  /** Computations at once; one less than there are processors when left out. */
  readonly computationsAtOnce?: number | undefined;
}

export interface Kernel {
  readonly pool: pg.Pool;
  readonly plugins: readonly Plugin[];
  readonly storage: FileStorage;
  readonly services: KernelServices;
  readonly computations: ComputationRunner;
  /** Runs work in one transaction inside one scope; see `inScope` and `Ctx`. */
  readonly run: <Result>(
    entrance: Entrance,
    request: RequestInfo,
    work: (ctx: Ctx, entered: Entered) => Promise<Result>,
  ) => Promise<Result>;
}

export function createKernel(options: KernelOptions): Kernel {
  const { pool, storage, keyWrapper } = options;
  const plugins = withCore(options.plugins, () => storage);
  const problems = checkPlugins(plugins, {
    contract: contractVersion,
    roles: builtInRoles.map(({ key }) => key),
  });
  if (problems.length > 0) throw new InvalidPlugins(problems);
  const services: KernelServices = {
    plugins,
    storage,
    keyWrapper,
    keyRings: new Map(),
    suites: suiteSets[options.cipherSuite ?? 'international'],
    caseTypes: new Map(
      plugins.flatMap((plugin) =>
        Object.entries(plugin.cases ?? {}).map(
          ([subject, caseType]) => [subject, { plugin: plugin.id, caseType }] as const,
        ),
      ),
    ),
    recordTypes: recordTypesOf(plugins),
    formValidators: new Map(),
  };
  const kernel: Kernel = {
    pool,
    plugins,
    storage,
    services,
    computations: computationRunner(() => kernel, { atOnce: options.computationsAtOnce }),
    run: (entrance, request, work) =>
      inScope(
        pool,
        entrance,
        { readOnly: request.readOnly },
        async (tx: TenantTx<CoreDatabase>, entered) => {
          let entries = 0;
          const ctx = createContext(tx, entered, {
            request,
            services,
            audited: () => void (entries += 1),
          });
          const result = await work(ctx, entered);
          if (request.expectAudit && entries === 0)
            throw new MissingAuditError('a write left no audit entry');
          return result;
        },
      ),
  };
  return kernel;
}
